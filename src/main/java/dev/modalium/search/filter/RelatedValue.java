package dev.modalium.search.filter;

import dev.modalium.language.Said;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Another dataset as a value of [Field#RELATED], which may be narrowed by how datasets stand to it:
/// `mscoco@extends` is what extends it, `coco-text@extended-by` what that one extends.
///
/// @param name the slug of the other dataset, or another name of it
/// @param way one of [#WAYS], null for any
public record RelatedValue(String name, @Nullable String way) {

    private static final Map<String, String> OTHER_WAY_ROUND =
            Map.of("extends", "extended-by", "subset-of", "superset-of");

    static final List<String> WAYS = List.of("extends", "extended-by", "subset-of", "superset-of", "shares-media-with");

    /// How a dataset stands to the other one.
    ///
    /// @param inverse whether it is the other one that says so
    public static String way(String relation, boolean inverse) {
        return inverse ? OTHER_WAY_ROUND.getOrDefault(relation, relation) : relation;
    }

    /// Reads the form that [#toString] writes.
    public static RelatedValue parse(String text) {
        int at = text.lastIndexOf('@');
        return at < 0 ? new RelatedValue(text, null) : new RelatedValue(text.substring(0, at), text.substring(at + 1));
    }

    /// @throws UnusableParameter if there is no such way
    static RelatedValue read(String given) {
        RelatedValue parts = parse(given);
        String name = parts.name.strip().toLowerCase(Locale.ROOT).replace(' ', '-');
        String way = parts.way;
        if (way == null) {
            return new RelatedValue(name, null);
        }
        return new RelatedValue(
                name,
                WordNames.of(Field.RELATED, way)
                        .filter(_ -> !name.isEmpty())
                        .orElseThrow(() -> UnusableParameter.of(
                                Field.RELATED.key(), given, List.of(), Said.of("expected.related", Said.codes(WAYS)))));
    }

    /// The same of a dataset by another name.
    public RelatedValue of(String other) {
        return new RelatedValue(other, way);
    }

    /// Whether a dataset that stands so to the other one is meant.
    public boolean isMet(String relation, boolean inverse) {
        return way == null || way.equals(way(relation, inverse));
    }

    /// Such as `mscoco@extends`, equal for equal values.
    @Override
    public String toString() {
        return way == null ? name : name + "@" + way;
    }
}
