package dev.modalium.catalogue;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Derives anew what releases contain and support where that was done by other rules than those of
/// today: all of it as one change of the catalogue, or none.
@Component
class Rederivation {

    /// How many releases were looked at, and how many datasets have other facts for it.
    record Outcome(int releases, int changed) {}

    private final Releases releases;
    private final Datasets datasets;
    private final Revisions revisions;
    private final Facts facts;
    private final EntityManager entities;

    Rederivation(Releases releases, Datasets datasets, Revisions revisions, Facts facts, EntityManager entities) {
        this.releases = releases;
        this.datasets = datasets;
        this.revisions = revisions;
        this.facts = facts;
        this.entities = entities;
    }

    /// Other changes of the catalogue wait meanwhile, other instances that start among them; these
    /// then find nothing left to do. Takes a revision only where facts differ.
    @Transactional
    public Outcome follow(Derivation derivation) {
        if (releases.findDerivedOtherwise(derivation.rules()).isEmpty()) {
            return new Outcome(0, 0);
        }
        revisions.hold();
        List<Long> all = releases.findDerivedOtherwise(derivation.rules());
        Set<Long> changed = new TreeSet<>();
        for (long id : all) {
            Release release = releases.findById(id).orElseThrow();
            String before = facts.derived(id);
            facts.derive(
                    release.datasetId(), id, derivation.of(release.profile(), release.manifests()), derivation.rules());
            if (!facts.derived(id).equals(before)) {
                changed.add(release.datasetId());
            }
            entities.clear(); // profiles are large
        }
        if (!changed.isEmpty()) {
            long revision = revisions.next();
            changed.forEach(id -> datasets.touch(id, revision));
        }
        return new Outcome(all.size(), changed.size());
    }
}
