package dev.modalium.search.filter;

import dev.modalium.language.Said;
import dev.modalium.search.filter.Filter.Has;
import dev.modalium.vocabulary.TermContext;
import dev.modalium.vocabulary.Vocabulary;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// From one modality to another, as a value of [Field#DIRECTION].
final class DirectionValue {

    private static final Pattern ARROW = Pattern.compile("\\s*(?:->|=>|→|到|\\bto\\b)\\s*");

    private DirectionValue() {}

    /// Directions are of families; what is finer than its family is asked for beside it.
    ///
    /// @throws UnusableParameter if it is no such value
    static Filter read(String value, NamedTerms terms) {
        String[] sides = ARROW.split(value);
        Said expected = Said.of("expected.direction");
        if (sides.length != 2) {
            throw UnusableParameter.of(Field.DIRECTION.key(), value, List.of(), expected);
        }
        Vocabulary vocabulary = terms.vocabulary();
        List<String> modalities = Arrays.stream(sides)
                .map(side -> terms.slug(Field.DIRECTION.key(), side, expected, TermContext.MODALITY))
                .toList();
        Filter families = new Has(
                Field.DIRECTION,
                vocabulary.familyOf(modalities.getFirst()) + "->" + vocabulary.familyOf(modalities.getLast()));
        return Filter.all(Stream.concat(
                        Stream.of(families),
                        modalities.stream()
                                .filter(modality ->
                                        !vocabulary.familyOf(modality).equals(modality))
                                .map(modality -> new Has(Field.MODALITY, modality)))
                .toList());
    }
}
