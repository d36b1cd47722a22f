package dev.modalium.search.filter;

import dev.modalium.language.Said;
import dev.modalium.vocabulary.ModalityPair;
import dev.modalium.vocabulary.Term;
import dev.modalium.vocabulary.Vocabulary;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A pair as a value of [Field#PAIR], which may be narrowed by how the two go together:
/// `vision+audio@synchronised@frame`.
///
/// @param slug of the pair
/// @param ways relations and granularities, of which all must be those of this pair; sorted
public record PairValue(String slug, List<String> ways) {

    private static final Pattern BETWEEN_MODALITIES = Pattern.compile("[+＋,，、/&\\s]+");

    static final List<String> RELATIONS = Field.RELATION.words();
    static final List<String> GRANULARITIES = Field.GRANULARITY.words();

    public PairValue {
        ways = List.copyOf(new TreeSet<>(ways));
    }

    /// Reads the form that [#toString] writes.
    public static PairValue parse(String text) {
        List<String> parts = List.of(text.split("@", -1));
        return new PairValue(parts.getFirst(), parts.subList(1, parts.size()));
    }

    /// Reads what people write, by any names.
    ///
    /// @throws UnusableParameter if it is no pair, or no way in which two can go together
    static PairValue read(String given, Vocabulary vocabulary) {
        List<String> parts = List.of(given.split("@", -1));
        List<String> ways = parts.stream().skip(1).map(way -> way(way, given)).toList();
        PairValue pair = new PairValue(joined(parts.getFirst(), vocabulary), ways);
        if (pair.isContradictory()) {
            throw unusable(given, List.of(), Said.of("expected.once"));
        }
        return pair;
    }

    private static String way(String way, String given) {
        List<String> known =
                Stream.concat(RELATIONS.stream(), GRANULARITIES.stream()).toList();
        return WordNames.of(Field.RELATION, way)
                .or(() -> WordNames.of(Field.GRANULARITY, way))
                .orElseThrow(() -> unusable(given, known, Said.of("expected.behind", Said.codes(known))));
    }

    /// Two modalities joined by any sign, where `+` may have become a space, or one name for both such as `图文`.
    private static String joined(String given, Vocabulary vocabulary) {
        return vocabulary
                .parsePair(given)
                .or(() -> vocabulary.parsePair(
                        BETWEEN_MODALITIES.matcher(given.strip()).replaceAll("+")))
                .orElseThrow(() -> unusable(given, slugs(vocabulary), Said.of("expected.pair")))
                .slug();
    }

    private static List<String> slugs(Vocabulary vocabulary) {
        Set<String> modalities =
                vocabulary.modalities().stream().map(Term::slug).collect(Collectors.toSet());
        return vocabulary.pairsOf(modalities).stream().map(ModalityPair::slug).toList();
    }

    private static UnusableParameter unusable(String given, List<String> known, Said expected) {
        return UnusableParameter.of(Field.PAIR.key(), given, known, expected);
    }

    /// The values that a pair has which goes together in these different ways, besides itself: narrowed by each of them
    /// and by all.
    public static List<String> narrowed(String slug, List<String> ways) {
        Stream<String> each = ways.stream().map(way -> slug + "@" + way);
        return ways.size() < 2
                ? each.toList()
                : Stream.concat(each, Stream.of(new PairValue(slug, ways).toString()))
                        .toList();
    }

    /// Whether a way is a relation; else it is a granularity.
    public static boolean isRelation(String way) {
        return RELATIONS.contains(way);
    }

    /// Whether there is more than one relation, or more than one granularity.
    public boolean isContradictory() {
        long relations = ways.stream().filter(RELATIONS::contains).count();
        return relations > 1 || ways.size() - relations > 1;
    }

    /// The two families.
    public List<String> families() {
        return List.of(slug.split("\\+", -1));
    }

    /// Such as `vision+audio@frame@synchronised`, equal for equal values.
    @Override
    public String toString() {
        return String.join("@", Stream.concat(Stream.of(slug), ways.stream()).toList());
    }
}
