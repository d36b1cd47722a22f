package dev.modalium.search;

import dev.modalium.vocabulary.Term;
import dev.modalium.vocabulary.TermContext;
import java.util.List;
import java.util.Optional;

/// Some neighbouring tokens of a question that belong together, and what they mean.
///
/// @param from index of the first token
/// @param to index after the last token
record Piece(int from, int to, Meaning meaning) {

    /// What a piece of a question can mean.
    sealed interface Meaning {}

    /// One term of the vocabulary, or several of different contexts.
    record OfTerms(List<Term> terms) implements Meaning {

        Optional<Term> in(TermContext context) {
            return terms.stream().filter(term -> term.context() == context).findFirst();
        }
    }

    record OfYears(Years years) implements Meaning {}

    record OfNature(String nature) implements Meaning {}

    /// The name of a dataset, as it was written.
    record OfName(String name) implements Meaning {}

    /// Words that carry a sentence and say nothing about datasets.
    record Carrier() implements Meaning {}

    record Unknown() implements Meaning {}

    int length() {
        return to - from;
    }

    Optional<Term> term(TermContext context) {
        return meaning instanceof OfTerms terms ? terms.in(context) : Optional.empty();
    }

    boolean isUnknown() {
        return meaning instanceof Unknown;
    }
}
