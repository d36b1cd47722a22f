package dev.modalium.catalogue;

import dev.modalium.vocabulary.Vocabulary;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Brings a new dataset into the catalogue, by hand.
@Service
public class DatasetRegistration {

    private final Datasets datasets;
    private final Revisions revisions;
    private final Vocabulary vocabulary;
    private final Clock clock;

    DatasetRegistration(Datasets datasets, Revisions revisions, Vocabulary vocabulary, Clock clock) {
        this.datasets = datasets;
        this.revisions = revisions;
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    /// @param values the name, and any other fields that [DatasetCuration] knows, as JSON has them
    /// @return the revision of the catalogue that has it
    /// @throws SlugTaken if there is such a dataset
    /// @throws WrongValue if the slug or a value cannot be used, or the name is missing
    /// @throws UnknownField if there is a field of another name
    @Transactional
    public long register(String slug, Map<String, ? extends @Nullable Object> values) {
        String name = new GivenValue("name", values.get("name")).requiredLine();
        if (datasets.createIfAbsent(Names.slug(slug), name) == 0) {
            throw new SlugTaken(slug);
        }
        long revision = revisions.next();
        Dataset dataset = datasets.findBySlug(slug).orElseThrow();
        values.forEach(
                (field, value) -> dataset.curate(CuratedField.named(field), new GivenValue(field, value), vocabulary));
        dataset.changed(revision, clock.instant());
        datasets.touchNeighbours(List.of(dataset.id()), revision);
        return revision;
    }
}
