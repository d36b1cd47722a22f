package dev.modalium.ingest;

import java.util.Locale;

/// How much a manifest brought, in words for a person.
final class Amounts {

    private Amounts() {}

    static String records(long items, long annotations, long categories, long exclusions) {
        if (items + annotations > 0) {
            return items(items, annotations);
        }
        if (exclusions > 0) {
            return counted(exclusions, "exclusion", "exclusions");
        }
        return categories > 0 ? counted(categories, "category", "categories") : "no records";
    }

    static String known(long items, long annotations) {
        return " (" + items(items, annotations) + " were there before)";
    }

    static String errors(long count) {
        return counted(count, "error", "errors");
    }

    private static String items(long items, long annotations) {
        return counted(items, "item", "items") + " and " + counted(annotations, "annotation", "annotations");
    }

    private static String counted(long count, String one, String many) {
        return String.format(Locale.ROOT, "%,d ", count) + (count == 1 ? one : many);
    }
}
