package dev.modalium.ingest;

import java.util.Locale;

/// How much a manifest brought, in words for a person.
final class Amounts {

    private Amounts() {}

    static String records(long items, long annotations, long categories, long exclusions) {
        if (items + annotations > 0) {
            return String.format(Locale.ROOT, "%,d items and %,d annotations", items, annotations);
        }
        if (exclusions > 0) {
            return String.format(Locale.ROOT, "%,d exclusions", exclusions);
        }
        return categories > 0 ? String.format(Locale.ROOT, "%,d categories", categories) : "no records";
    }

    static String known(long items, long annotations) {
        return String.format(Locale.ROOT, " (%,d items and %,d annotations were there before)", items, annotations);
    }

    static String errors(long count) {
        return String.format(Locale.ROOT, "%,d ", count) + (count == 1 ? "error" : "errors");
    }
}
