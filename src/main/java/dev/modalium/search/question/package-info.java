/// Reads a question in English or Chinese, without a model, into a filter.
@NullMarked
@NamedInterface("question")
package dev.modalium.search.question;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
