package dev.modalium.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modalium.search.index.DatasetDraft;
import dev.modalium.search.index.IndexForTests;
import dev.modalium.search.index.Snapshot;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Names as an index of several segments knows them.
class CatalogueNamesTests {

    private final IndexForTests index = IndexForTests.of(List.of());

    @BeforeEach
    void fillTheCatalogue() {
        put("waymo-open", "Waymo Open Dataset");
        put("celeb-v-hq", "CelebV-HQ");
        put("something-something-v2", "Something-Something");
        index.flush();
        put("celeb-a", "CelebA");
        put("ave", "AVE");
        put("ava-speech", "AVA Speech");
        index.put(new DatasetDraft("kinetics-400", "Kinetics").withdrawn().dataset());
        index.flush();
        put("waymo-open", "Waymo"); // replaces the one in the first segment
    }

    @ParameterizedTest
    @CsvSource({
        "waymo,     waymoopen",
        "something, somethingsomethingv2",
        "ava,       avaspeech",
        "way,       ''",
        "celeb,     ''",
        "av,        ''",
        "ave,       ''",
        "kinetics,  ''",
        "nothing,   ''"
    })
    void completesAWordToTheNameOfTheOnlyDatasetThatBeginsWithIt(String word, String name) {
        try (Snapshot snapshot = index.snapshot()) {
            assertThat(new CatalogueNames(snapshot).beginning(word).orElse("")).isEqualTo(name);
        }
    }

    @Test
    void findsTheSlugsOfListedDatasetsThatBeginSo() {
        try (Snapshot snapshot = index.snapshot()) {
            assertThat(snapshot.slugsBeginning("celeb", 10)).containsExactly("celeb-a", "celeb-v-hq");
            assertThat(snapshot.slugsBeginning("waymo", 10)).containsExactly("waymo-open");
            assertThat(snapshot.slugsBeginning("kinetics", 10)).isEmpty();
            assertThat(snapshot.slugsBeginning("", 2)).hasSizeGreaterThan(2);
        }
    }

    private void put(String slug, String name) {
        index.put(new DatasetDraft(slug, name).dataset());
    }
}
