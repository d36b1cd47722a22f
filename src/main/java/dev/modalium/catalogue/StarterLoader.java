package dev.modalium.catalogue;

import dev.modalium.vocabulary.Vocabulary;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Brings the catalogue up to the files of the starter catalogue: all of those that changed, or none.
@Component
class StarterLoader {

    /// Any number that nothing else locks: instances that start together load one after the other.
    private static final long LOCK = 0x5742_7465_6aL;

    private static final int BATCH = 100;

    private final Datasets datasets;
    private final Facts facts;
    private final Revisions revisions;
    private final Vocabulary vocabulary;
    private final JdbcClient jdbc;
    private final EntityManager entities;
    private final Clock clock;

    StarterLoader(
            Datasets datasets,
            Facts facts,
            Revisions revisions,
            Vocabulary vocabulary,
            JdbcClient jdbc,
            EntityManager entities,
            Clock clock) {
        this.datasets = datasets;
        this.facts = facts;
        this.revisions = revisions;
        this.vocabulary = vocabulary;
        this.jdbc = jdbc;
        this.entities = entities;
        this.clock = clock;
    }

    /// How many datasets a load brought in, brought up to date, and left as they were.
    record Outcome(int added, int updated, int unchanged) {}

    /// @throws BadStarterFile with file, field and what was expected
    @Transactional
    public Outcome load(List<StarterFile> files) {
        jdbc.sql("select 1 from pg_advisory_xact_lock(?)")
                .param(LOCK)
                .query(Integer.class)
                .single();
        Map<String, String> loaded = loadedDigests();
        Map<String, StarterFile> changed = files.stream()
                .filter(file -> !file.digest().equals(loaded.get(file.slug())))
                .collect(Collectors.toMap(StarterFile::slug, Function.identity()));
        if (changed.isEmpty()) {
            return new Outcome(0, 0, files.size());
        }
        List<StarterValues> values = changed.values().stream()
                .map(file -> StarterReader.read(file, vocabulary))
                .toList();
        int added = createIfAbsent(changed.keySet());
        long revision = revisions.next();
        entities.unwrap(Session.class).setJdbcBatchSize(BATCH);
        Map<String, Dataset> stored = datasets.findBySlugIn(changed.keySet()).stream()
                .collect(Collectors.toMap(Dataset::slug, Function.identity()));
        List<Long> ids = stored.values().stream().map(Dataset::id).toList();
        datasets.touchNeighbours(ids, revision); // those that a changed file no longer relates to
        Map<Long, Contents> contents = new HashMap<>();
        for (StarterValues value : values) {
            Dataset dataset = Objects.requireNonNull(stored.get(value.slug()));
            dataset.start(value);
            dataset.changed(revision, clock.instant());
            contents.put(dataset.id(), value.contents());
        }
        facts.declare(contents);
        datasets.touchNeighbours(ids, revision);
        return new Outcome(added, changed.size() - added, files.size() - changed.size());
    }

    /// As [Datasets#createIfAbsent] does it, but many at once; the name comes with the other values.
    private int createIfAbsent(Set<String> slugs) {
        return jdbc.sql("""
                        insert into dataset (slug, name, revision) select slug, slug, 0 from unnest(?) slug
                        on conflict (slug) do nothing""").param(slugs.toArray(String[]::new)).update();
    }

    private Map<String, String> loadedDigests() {
        Map<String, String> digests = new HashMap<>();
        jdbc.sql("select slug, starter_digest from dataset where starter_digest is not null")
                .query((row, _) -> digests.put(row.getString(1), row.getString(2)))
                .list();
        return digests;
    }
}
