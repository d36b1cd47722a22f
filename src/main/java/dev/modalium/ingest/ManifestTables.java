package dev.modalium.ingest;

/// The names of the tables that the rows of one manifest go to, before anyone else sees them.
record ManifestTables(long release, long manifest) {

    String items() {
        return "item_m" + manifest;
    }

    String annotations() {
        return "annotation_m" + manifest;
    }

    /// Where the items of the whole release are.
    String itemsOfRelease() {
        return itemsOf(release);
    }

    /// Below which the annotations of the whole release are, a table a manifest.
    String annotationsOfRelease() {
        return annotationsOf(release);
    }

    static String itemsOf(long release) {
        return "item_r" + release;
    }

    static String annotationsOf(long release) {
        return "annotation_r" + release;
    }
}
