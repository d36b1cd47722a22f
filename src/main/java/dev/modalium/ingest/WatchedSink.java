package dev.modalium.ingest;

import dev.modalium.manifest.Annotation;
import dev.modalium.manifest.Category;
import dev.modalium.manifest.Exclusion;
import dev.modalium.manifest.Finding;
import dev.modalium.manifest.Item;
import dev.modalium.manifest.RecordSink;

/// Hands each record on, and lets the import count it or stop there.
record WatchedSink(RecordSink next, ImportRun run) implements RecordSink {

    @Override
    public void item(Item item) {
        run.countItem();
        next.item(item);
    }

    @Override
    public void annotation(Annotation annotation) {
        run.countAnnotation();
        next.annotation(annotation);
    }

    @Override
    public void category(Category category) {
        run.requireWanted();
        next.category(category);
    }

    @Override
    public void exclusion(Exclusion exclusion) {
        run.requireWanted();
        next.exclusion(exclusion);
    }

    @Override
    public void finding(Finding finding) {
        run.count(finding);
        next.finding(finding);
    }
}
