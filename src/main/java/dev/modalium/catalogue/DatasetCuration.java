package dev.modalium.catalogue;

import dev.modalium.vocabulary.Vocabulary;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Changes values of a dataset by hand; imports and the starter catalogue leave them alone from then on.
@Service
public class DatasetCuration {

    private final Datasets datasets;
    private final NearSlugs nearSlugs;
    private final Revisions revisions;
    private final Vocabulary vocabulary;
    private final Clock clock;

    DatasetCuration(Datasets datasets, NearSlugs nearSlugs, Revisions revisions, Vocabulary vocabulary, Clock clock) {
        this.datasets = datasets;
        this.nearSlugs = nearSlugs;
        this.revisions = revisions;
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    /// @param values by name of the field, as JSON has them; null removes one
    /// @param expected whether the dataset may be changed at the revision that it has now
    /// @return the revision of the catalogue that has it; that of the dataset where it has these values already
    /// @throws UnknownDataset if there is none
    /// @throws StaleRevision if somebody else changed the dataset since
    /// @throws WrongValue if a value cannot be used
    /// @throws UnknownField if there is no field of a name
    @Transactional
    public long change(String slug, Map<String, ? extends @Nullable Object> values, LongPredicate expected) {
        revisions.hold();
        Dataset dataset = datasets.findBySlug(slug).orElseThrow(() -> nearSlugs.unknown(slug));
        if (!expected.test(dataset.revision())) {
            throw new StaleRevision(slug, dataset.revision());
        }
        List<@Nullable Object> before = dataset.curated();
        String name = dataset.name();
        values.forEach(
                (field, value) -> dataset.curate(CuratedField.named(field), new GivenValue(field, value), vocabulary));
        if (dataset.curated().equals(before)) {
            return dataset.revision();
        }
        long revision = revisions.next();
        dataset.changed(revision, clock.instant());
        if (!dataset.name().equals(name)) {
            datasets.touchNeighbours(List.of(dataset.id()), revision); // they show it
        }
        return revision;
    }
}
