package dev.modalium.search.question;

import dev.modalium.search.filter.Filter;
import dev.modalium.search.filter.Sort;

/// What a question asks for, and how that was found.
public record Question(Filter filter, Intent intent, Sort sort, Interpretation interpretation) {}
