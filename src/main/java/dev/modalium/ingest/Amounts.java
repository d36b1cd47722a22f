package dev.modalium.ingest;

import java.util.Locale;

/// How much manifests brought.
///
/// @param known of the items and annotations, how many the release had from earlier imports
/// @param repeated how many it had from manifests of the same import
record Amounts(long items, long annotations, long categories, long exclusions, Records known, Records repeated) {

    static final Amounts NOTHING = new Amounts(0, 0, 0, 0, Records.NONE, Records.NONE);

    /// A number of items, and of annotations.
    record Records(long items, long annotations) {

        static final Records NONE = new Records(0, 0);

        private Records plus(Records other) {
            return new Records(items + other.items, annotations + other.annotations);
        }

        private boolean isNone() {
            return items + annotations == 0;
        }

        private String words() {
            return counted(items, "item", "items") + " and " + counted(annotations, "annotation", "annotations");
        }
    }

    Amounts with(Records nowKnown, Records nowRepeated) {
        return new Amounts(items, annotations, categories, exclusions, nowKnown, nowRepeated);
    }

    Amounts plus(Amounts other) {
        return new Amounts(
                items + other.items,
                annotations + other.annotations,
                categories + other.categories,
                exclusions + other.exclusions,
                known.plus(other.known),
                repeated.plus(other.repeated));
    }

    /// In words for a person, what several manifests have in common counted once.
    String words() {
        Records brought = new Records(items - repeated.items, annotations - repeated.annotations);
        if (!brought.isNone()) {
            return brought.words() + (known.isNone() ? "" : " (" + known.words() + " were there before)");
        }
        if (exclusions > 0) {
            return counted(exclusions, "exclusion", "exclusions");
        }
        return categories > 0 ? counted(categories, "category", "categories") : "no records";
    }

    static String errors(long count) {
        return counted(count, "error", "errors");
    }

    private static String counted(long count, String one, String many) {
        return String.format(Locale.ROOT, "%,d ", count) + (count == 1 ? one : many);
    }
}
