package dev.modalium.catalogue;

import dev.modalium.language.Given;
import dev.modalium.language.Said;
import dev.modalium.language.Unanswerable;
import java.util.List;

/// There is no dataset with this slug; some that are there are spelled much like it.
public final class UnknownDataset extends Unanswerable {

    private static final long serialVersionUID = 1L;

    private final String slug;
    private final transient List<String> near;

    UnknownDataset(String slug, List<String> near) {
        super(
                near.isEmpty()
                        ? Said.of("problem.unknown-dataset.detail", Given.shown(slug))
                        : Said.of("problem.unknown-dataset.near", Given.shown(slug), Said.oneOf(near)));
        this.slug = slug;
        this.near = List.copyOf(near);
    }

    public String slug() {
        return slug;
    }

    /// Slugs of datasets with a similar one, the most similar first.
    public List<String> near() {
        return near;
    }
}
