package dev.modalium.catalogue;

import dev.modalium.catalogue.ReleaseContents.Contribution;
import dev.modalium.manifest.Profile;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Datasets with counted releases and declarations, for tests.
record CountedDatasets(ReleaseContents contents, TransactionTemplate transaction, JdbcClient jdbc) {

    /// As if a manifest had been imported.
    void add(String slug, String version, String format, Profile profile) {
        transaction.executeWithoutResult(_ -> {
            long release = contents.openDraft(slug, version, true).id();
            jdbc.sql("""
                            insert into manifest (release_id, format, file_name, sha256, size, imported_by, profile)
                            values (:release, :format, 'manifest', repeat('0', 64), 1, 'a test', '{}')
                            on conflict do nothing""").param("release", release).param("format", format).update();
            contents.add(release, List.of(new Contribution(profile, "manifest.json")));
        });
    }

    void declareTask(String slug, String task) {
        declare("dataset_support", "task, reason", ":term, 'It is.'", slug, task);
    }

    void declareModality(String slug, String modality) {
        declare("dataset_modality", "modality", ":term", slug, modality);
    }

    void declarePair(String slug, String pair) {
        declare("dataset_pair", "pair", ":term", slug, pair);
    }

    void declareAnnotation(String slug, String kind) {
        declare("dataset_annotation", "kind", ":term", slug, kind);
    }

    void state(String slug, long count, String unit) {
        jdbc.sql("""
                        insert into dataset_size (dataset_id, position, count, unit, text, source, confidence)
                        select id, 0, :count, :unit, 'many', 'a test', 'high' from dataset where slug = :slug""")
                .param("count", count)
                .param("unit", unit)
                .param("slug", slug)
                .update();
    }

    private void declare(String table, String columns, String values, String slug, String term) {
        jdbc.sql("""
                        insert into %s (dataset_id, basis, declared_by, source, confidence, %s)
                        select id, 'declared', 'curator', 'a test', 'high', %s from dataset
                        where slug = :slug""".formatted(table, columns, values))
                .param("term", term)
                .param("slug", slug)
                .update();
    }
}
