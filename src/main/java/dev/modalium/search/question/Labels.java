package dev.modalium.search.question;

import dev.modalium.language.Texts;
import dev.modalium.search.AmountText;
import dev.modalium.search.filter.ExactBound;
import dev.modalium.search.filter.Languages;
import dev.modalium.search.filter.Quantity;
import dev.modalium.search.filter.Range;
import dev.modalium.search.filter.TermLabels;
import dev.modalium.search.question.Interpretation.Kind;
import dev.modalium.vocabulary.Term;
import dev.modalium.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a question was read as, in the language of the answer.
record Labels(Vocabulary vocabulary, Texts texts) {

    String of(Term term) {
        return texts.language().of(term.label());
    }

    String inSentence(Term term) {
        return texts.language().inSentence(term.label());
    }

    String modality(String slug) {
        return terms().modality(slug);
    }

    private TermLabels terms() {
        return new TermLabels(vocabulary, texts.language());
    }

    /// `Vision+Audio`.
    String pair(String slug) {
        return terms().pair(slug);
    }

    /// `Text → Speech`.
    String direction(String from, String to) {
        return texts.get("filter.direction", modality(from), modality(to));
    }

    /// `video` or `OCR text`.
    String modalityInSentence(String slug) {
        return terms().modalityInSentence(slug);
    }

    /// `commercial use`, `English` or `CC-BY`.
    String wish(Piece.OfPhrase wish) {
        return switch (wish.kind()) {
            case LANGUAGE ->
                texts.and(Arrays.stream(wish.slug().split(",", -1))
                        .map(code -> Languages.nameOf(code, texts.language()))
                        .toList());
            case GRANULARITY -> texts.get("filter.granularity", texts.get("granularity." + wish.slug()));
            case NATURE, BASIS, USE, LICENCE, RELATION, STATUS ->
                texts.getOr(wish.label(), wish.kind().slug() + "." + wish.label());
            default -> wish.label();
        };
    }

    /// `2018`, `2020 or later` or `2015 to 2020`.
    String years(Years years) {
        if (years.from() == null) {
            return texts.get("years.until", String.valueOf(years.to()));
        }
        if (years.to() == null) {
            return texts.get("years.since", String.valueOf(years.from()));
        }
        return years.from().equals(years.to())
                ? texts.get("years.one", String.valueOf(years.from()))
                : texts.get("years.between", String.valueOf(years.from()), String.valueOf(years.to()));
    }

    /// `at least 10 hours`.
    String measured(Measured measured) {
        return amount(measured.quantity(), measured.range());
    }

    /// `at least 500 of dog: bounding box`.
    String counted(Range range, String category, Term kind) {
        return texts.get("question.counted", range(range), category, inSentence(kind));
    }

    String sortedBy(String key) {
        return texts.get("question.sorted", texts.get("sort." + key));
    }

    String kinship(Piece.Kinship kinship, String name) {
        return switch (kinship) {
            case LIKE -> texts.get("filter.like", name);
            case SHARED -> texts.get("filter.related-as.shares-media-with", name);
            case RELATED -> texts.get("question.related", name);
            case BUILT_ON -> texts.get("question.built-on", name);
            case BASE -> texts.get("question.base", name);
            case SUBSET -> texts.get("filter.related-as.subset-of", name);
            case SUPERSET -> texts.get("filter.related-as.superset-of", name);
            case ORIGIN -> texts.get("question.origin", name);
            case MEDIA -> texts.get("question.media", name);
            case LARGER -> texts.get("filter.larger", name);
            case SMALLER -> texts.get("filter.smaller", name);
        };
    }

    /// `not Audio and not Speech`, `not built on COCO`.
    String none(List<Item> items) {
        return items.stream()
                .map(item ->
                        texts.get(item.kind() == Kind.RELATED ? "question.not-related" : "question.not", item.label()))
                .reduce((one, other) -> texts.get("list.and", one, other))
                .orElse("");
    }

    /// `Music or Speech, but not both`.
    String notBoth(String alternatives) {
        return texts.get("question.not-both", alternatives);
    }

    /// `Image with Caption or Video`: each of the alternatives is one or several things together.
    String alternatives(List<List<String>> alternatives) {
        return alternatives.stream()
                .map(together -> together.stream()
                        .reduce((one, other) -> texts.get("question.with", one, other))
                        .orElse(""))
                .reduce((one, other) -> texts.get("list.or", one, other))
                .orElse("");
    }

    /// `video, audio and text`.
    String and(Collection<String> words) {
        return texts.and(words);
    }

    /// What a part is about, such as `task family`.
    String kind(Kind kind) {
        return texts.get("kind." + kind.slug());
    }

    private String amount(Quantity quantity, Range range) {
        return new AmountText(texts).of(quantity, range, range(range));
    }

    /// As it was written: `at least 1,000`, `at most 20`, `10 to 20` or `10`.
    private String range(Range range) {
        BigDecimal from = range.from();
        BigDecimal to = range.to();
        if (from == null) {
            return ExactBound.below(to)
                    .map(bound -> texts.get("range.less-than", number(bound)))
                    .orElseGet(() -> texts.get("range.at-most", number(to)));
        }
        if (to == null) {
            return ExactBound.above(from)
                    .map(bound -> texts.get("range.more-than", number(bound)))
                    .orElseGet(() -> texts.get("range.at-least", number(from)));
        }
        return range.isSingle() ? number(from) : texts.get("range.between", number(from), number(to));
    }

    /// With separators between the thousands.
    private String number(@Nullable BigDecimal number) {
        return number == null ? "" : texts.get("value.number", number);
    }
}
