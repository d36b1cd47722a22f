package dev.modalium.search.filter;

import dev.modalium.language.Said;
import dev.modalium.search.filter.Filter.Has;
import dev.modalium.search.filter.Filter.Within;
import dev.modalium.vocabulary.TermContext;
import dev.modalium.vocabulary.Vocabulary;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Makes conditions of names and values, each value by any name of its term in English or Chinese.
@Component
class FilterValues {

    private final NamedTerms terms;

    FilterValues(Vocabulary vocabulary) {
        terms = new NamedTerms(vocabulary);
    }

    /// @param name of a [FilterParameter] but `query`
    /// @throws UnusableParameter if the value means nothing there
    Filter condition(String name, String value) {
        int longest = name.equals(CountValue.COUNT) ? CountValue.LONGEST : FreeValue.LONGEST;
        if (value.isBlank() || value.length() > longest) {
            String why = value.isBlank() ? "unusable.empty" : "unusable.long";
            throw UnusableParameter.because(why, name, value, Said.of("expected.length", longest));
        }
        Optional<Field> field = Field.of(name);
        if (field.isPresent()) {
            return field.get() == Field.DIRECTION
                    ? DirectionValue.read(value.strip(), terms)
                    : new Has(field.get(), value(field.get(), value.strip()));
        }
        Optional<Quantity> quantity = Quantity.of(name);
        if (quantity.isPresent()) {
            return new Within(quantity.get(), RangeValue.read(quantity.get(), value.strip()));
        }
        return switch (name) {
            case "name" -> new Filter.Named(value.strip());
            case "like" -> new Filter.Like(value.strip());
            case "larger" -> new Filter.SizedAs(value.strip(), true);
            case "smaller" -> new Filter.SizedAs(value.strip(), false);
            case CountValue.COUNT -> CountValue.read(value.strip(), terms);
            default -> new Filter.Words(value.strip());
        };
    }

    private String value(Field field, String value) {
        return switch (field) {
            case MODALITY -> terms.slug(field.key(), value, Said.of("expected.modality"), TermContext.MODALITY);
            case PAIR -> PairValue.read(value, terms.vocabulary()).toString();
            case TASK -> TaskValue.read(value, terms).toString();
            case ANNOTATION ->
                terms.slug(field.key(), value, Said.of("expected.annotation"), TermContext.ANNOTATION_KIND);
            case LICENCE -> licence(value);
            case LANGUAGE -> language(value);
            case CATEGORY -> FreeValue.category(value).orElseThrow();
            case RELATED -> RelatedValue.read(value).toString();
            case RELATION, GRANULARITY, NATURE, USE, BASIS, STATUS -> word(field, value);
            case DIRECTION -> throw new IllegalArgumentException("A direction may be several conditions");
        };
    }

    private static String word(Field field, String value) {
        List<String> known = field.words();
        return WordNames.of(field, value)
                .orElseThrow(() -> unusable(field.key(), value, known, Said.of("expected.word", Said.codes(known))));
    }

    private String licence(String value) {
        String lower = value.toLowerCase(Locale.ROOT).replace(' ', '-');
        if (lower.equals("nc") || lower.equals(Field.NON_COMMERCIAL) || lower.equals("非商用")) {
            return Field.NON_COMMERCIAL;
        }
        return terms.slug(Field.LICENCE.key(), value, Said.of("expected.licence"), TermContext.LICENCE);
    }

    private static String language(String value) {
        return FreeValue.language(value)
                .orElseThrow(
                        () -> unusable(Field.LANGUAGE.key(), value, Languages.names(), Said.of("expected.language")));
    }

    private static UnusableParameter unusable(String name, String value, List<String> known, Said expected) {
        return UnusableParameter.of(name, value, known, expected);
    }
}
