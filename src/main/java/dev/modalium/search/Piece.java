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

    /// A known term that datasets are not found by, such as a metric.
    record NotAskable(Term term) implements Meaning {}

    /// Words that turn what they stand with into its opposite, such as `without`, or `除外` behind it.
    record Negation(boolean behind) implements Meaning {}

    /// Words that say that a dataset must not have something, from the negation to the last thing that it covers.
    record Negated() implements Meaning {}

    /// `or`.
    record Or() implements Meaning {}

    /// `like`, before or behind the name of a dataset.
    record Like() implements Meaning {}

    /// Words that carry a sentence and say nothing about datasets.
    record Carrier() implements Meaning {}

    record Unknown() implements Meaning {}

    int length() {
        return to - from;
    }

    Optional<Term> term(TermContext context) {
        return meaning instanceof OfTerms terms ? terms.in(context) : Optional.empty();
    }

    /// Whether it says something that datasets are found by.
    boolean isAsked() {
        return switch (meaning) {
            case OfTerms _, OfYears _, OfNature _, OfName _, NotAskable _ -> true;
            case Negation _, Negated _, Or _, Like _, Carrier _, Unknown _ -> false;
        };
    }

    boolean isCarrier() {
        return meaning instanceof Carrier;
    }

    boolean isUnknown() {
        return meaning instanceof Unknown;
    }
}
