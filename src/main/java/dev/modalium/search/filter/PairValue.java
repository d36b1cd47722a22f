package dev.modalium.search.filter;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/// A pair as a value of [Field#PAIR], which may be narrowed by how the two go together:
/// `vision+audio@synchronised@frame`.
///
/// @param slug of the pair
/// @param ways relations and granularities, of which all must be those of this pair; sorted
public record PairValue(String slug, List<String> ways) {

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

    /// The values that a pair has which goes together in these ways: itself, and narrowed by each and all of them.
    public static Stream<String> of(String slug, List<String> ways) {
        return Stream.concat(Stream.of(List.<String>of(), ways), ways.stream().map(List::of))
                .map(narrowing -> new PairValue(slug, narrowing).toString())
                .distinct();
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
