package dev.modalium.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The application with the catalogue that it comes with.
@SpringBootTest
class StarterCatalogueTests {

    @Autowired
    private StarterCatalogue starterCatalogue;

    @Autowired
    private DatasetReading reading;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void isThereWhenTheApplicationHasStarted() {
        assertThat(count("dataset")).isGreaterThanOrEqualTo(145);
        assertThat(reading.details("mscoco").annotations()).isNotEmpty();
    }

    @Test
    void changesNothingWhenTheApplicationStartsAgain() {
        long revision = revision();

        starterCatalogue.afterSingletonsInstantiated();

        assertThat(revision()).isEqualTo(revision);
    }

    @Test
    void canBeReadWholeDatasetByDataset() {
        assertThat(jdbc.sql("select slug from dataset where starter_digest is not null")
                        .query((row, _) -> row.getString("slug"))
                        .list())
                .allSatisfy(
                        slug -> assertThat(reading.details(slug).provenance()).isNotEmpty());
    }

    private long revision() {
        return jdbc.sql("select number from catalogue_revision")
                .query(Long.class)
                .single();
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
