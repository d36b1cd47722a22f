package dev.modalium.catalogue;

import dev.modalium.vocabulary.Vocabulary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Reads one dataset whole, in one statement and so as of one revision.
@Component
public class DatasetReading {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final NearSlugs nearSlugs;
    private final Labels labels;

    DatasetReading(JdbcClient jdbc, JsonMapper json, NearSlugs nearSlugs, Vocabulary vocabulary) {
        this.jdbc = jdbc;
        this.json = json;
        this.nearSlugs = nearSlugs;
        this.labels = new Labels(vocabulary);
    }

    /// @throws UnknownDataset if there is none, with the slugs that may have been meant
    public DatasetDetails details(String slug) {
        return jdbc.sql(DatasetSql.DETAILS)
                .param("slug", slug)
                .query(String.class)
                .optional()
                .map(text -> json.readValue(text, DatasetDetails.class).labelled(labels))
                .orElseThrow(() -> nearSlugs.unknown(slug));
    }
}
