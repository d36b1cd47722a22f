package dev.modalium.search.question;

import dev.modalium.search.filter.Filter;
import dev.modalium.search.filter.Sort;
import dev.modalium.search.question.Interpretation.Kind;
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
    ///
    /// @param told whether it was told what is done, and the task not named
    record OfTerms(List<Term> terms, boolean told) implements Meaning {

        OfTerms(List<Term> terms) {
            this(terms, false);
        }

        Optional<Term> in(TermContext context) {
            return terms.stream().filter(term -> term.context() == context).findFirst();
        }
    }

    record OfYears(Years years) implements Meaning {}

    /// Words with a fixed meaning, such as a nature, a language or a wish about the licence.
    ///
    /// @param label the name of the texts that say it, or itself where there are none
    record OfPhrase(Kind kind, String slug, String label, Filter filter) implements Meaning {}

    /// A number with a comparison, such as `at least 10`; the unit follows.
    record OfAmount(Amount amount) implements Meaning {}

    /// A number of something, such as `at least 10 hours`.
    record OfQuantity(Measured measured) implements Meaning {}

    /// The name of a dataset, as it was written.
    /// @param name what the catalogue calls it
    record OfName(String slug, String name) implements Meaning {}

    /// A span of years that begins or ends with the year of another dataset, which is not known: `newer than AVE`.
    record OfOtherYear() implements Meaning {}

    /// What could be a category, where the words before say so.
    ///
    /// @param counted whether the catalogue has counted it, so that nothing before need say so
    record OfCategory(String name, boolean counted) implements Meaning {}

    /// A known term that datasets are not found by, such as a metric.
    record NotAskable(Term term) implements Meaning {}

    /// Words that turn what they stand with into its opposite, such as `without`, or `除外` behind it.
    record Negation(boolean behind) implements Meaning {}

    /// Words that say that a dataset must not have something, from the negation to the last thing that it covers.
    record Negated(List<Piece> covered) implements Meaning {}

    /// `or`.
    record Or() implements Meaning {}

    /// `but not both`, behind alternatives.
    record NotBoth() implements Meaning {}

    /// `like`, `built on` or `bigger than`, before or behind the name of a dataset.
    record Beside(Kinship kinship) implements Meaning {}

    /// A dataset that others are asked for by, in one: `COCO-based`, and behind a negation `from COCO`.
    record OfKin(Kinship kinship, String slug, String name) implements Meaning {}

    /// What is made from what, where a negation stands before it.
    record OfDirection(Item item) implements Meaning {}

    /// How datasets are asked for by another one.
    enum Kinship {
        LIKE,
        RELATED,
        SHARED,
        BUILT_ON,
        BASE,
        SUBSET,
        SUPERSET,
        ORIGIN,
        MEDIA,
        LARGER,
        SMALLER;

        /// What the other dataset is to those: what they are built on, what is built on it.
        Kinship inverse() {
            return switch (this) {
                case BUILT_ON -> BASE;
                case BASE -> BUILT_ON;
                case SUBSET -> SUPERSET;
                case SUPERSET -> SUBSET;
                case LIKE, RELATED, SHARED, ORIGIN, MEDIA, LARGER, SMALLER -> this;
            };
        }
    }

    /// `largest`.
    record Sorted(Sort sort) implements Meaning {}

    /// `how many`.
    record Counting() implements Meaning {}

    /// `compare` or `vs`.
    record Comparing() implements Meaning {}

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
            case OfTerms _, OfYears _, OfPhrase _, OfQuantity _, OfName _, OfKin _, OfDirection _ -> true;
            case NotAskable _ -> true;
            case OfAmount _, OfCategory _, Negation _, Negated _, Or _, NotBoth _, Beside _ -> false;
            case Sorted _, Counting _, Comparing _, Carrier _, Unknown _, OfOtherYear _ -> false;
        };
    }

    boolean isCarrier() {
        return meaning instanceof Carrier;
    }

    boolean isUnknown() {
        return meaning instanceof Unknown;
    }

    boolean isTask() {
        return term(TermContext.TASK).isPresent()
                || term(TermContext.TASK_FAMILY).isPresent();
    }
}
