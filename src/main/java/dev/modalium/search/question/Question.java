package dev.modalium.search.question;

import dev.modalium.search.filter.Filter;
import dev.modalium.search.filter.Sort;
import java.util.List;

/// What a question asks for, and how that was found.
///
/// @param words all of the question in its order, with what each was taken for
public record Question(Filter filter, Intent intent, Sort sort, Interpretation interpretation, List<ReadWord> words) {}
