package dev.modalium.ingest;

import dev.modalium.manifest.Annotation;
import dev.modalium.manifest.Category;
import dev.modalium.manifest.Exclusion;
import dev.modalium.manifest.Finding;
import dev.modalium.manifest.Item;
import dev.modalium.manifest.RecordSink;

/// Hands each record to two sinks, one after the other.
record BothSinks(RecordSink first, RecordSink second) implements RecordSink {

    @Override
    public void item(Item item) {
        first.item(item);
        second.item(item);
    }

    @Override
    public void annotation(Annotation annotation) {
        first.annotation(annotation);
        second.annotation(annotation);
    }

    @Override
    public void category(Category category) {
        first.category(category);
        second.category(category);
    }

    @Override
    public void exclusion(Exclusion exclusion) {
        first.exclusion(exclusion);
        second.exclusion(exclusion);
    }

    @Override
    public void finding(Finding finding) {
        first.finding(finding);
        second.finding(finding);
    }
}
