package dev.modalium.manifest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// A sink that remembers all that a reader pushed.
public class Recorded implements RecordSink {

    public final List<Item> items = new ArrayList<>();
    public final List<Annotation> annotations = new ArrayList<>();
    public final List<Category> categories = new ArrayList<>();
    public final List<Exclusion> exclusions = new ArrayList<>();
    public final List<Finding> findings = new ArrayList<>();

    public static Recorded reading(String format, ManifestSource source) throws IOException {
        var recorded = new Recorded();
        ManifestFormats.installed().named(format).orElseThrow().read(source, recorded);
        return recorded;
    }

    public List<FindingCode> codes() {
        return findings.stream().map(Finding::code).toList();
    }

    @Override
    public void item(Item item) {
        items.add(item);
    }

    @Override
    public void annotation(Annotation annotation) {
        annotations.add(annotation);
    }

    @Override
    public void category(Category category) {
        categories.add(category);
    }

    @Override
    public void exclusion(Exclusion exclusion) {
        exclusions.add(exclusion);
    }

    @Override
    public void finding(Finding finding) {
        findings.add(finding);
    }
}
