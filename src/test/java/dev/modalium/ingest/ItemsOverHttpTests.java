package dev.modalium.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modalium.access.TokenForTests;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/// Narrowing the items of a release, and paging through them.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(TokenForTests.class)
class ItemsOverHttpTests {

    private static final String EVENTS = """
            Church bell&aaaaaaaaaaa&good&0&10
            Bark&bbbbbbbbbbb&good&2&5
            Church bell&bbbbbbbbbbb&good&6&8
            Goat&ccccccccccc&good&3&4
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private TokenForTests token;

    private ImportClient client;

    @BeforeEach
    void importOnce() {
        client = new ImportClient(port, token.bearer("admin"));
        client.importBytes(EVENTS, "dataset=events&release=1.0&create=true");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "category=Bark | b",
                "category=Church bell | a, b",
                "kind=temporal-segment | a, b, c",
                "kind=Temporal segment | a, b, c",
                "kind=caption | ''",
                "minEventSeconds=3 | a, b",
                "maxEventSeconds=2 | b, c",
                "minEventSeconds=3&maxEventSeconds=3 | b",
                "category=Church bell&maxEventSeconds=2 | b",
                "release=1.0&category=Goat | c"
            })
    void keepsTheItemsThatPass(String query, String expected) {
        assertThat(ids(client.get("/api/v1/datasets/events/items?" + query.replace(" ", "%20"))))
                .containsExactlyElementsOf(
                        expected.isEmpty()
                                ? List.of()
                                : List.of(expected.split(", ")).stream()
                                        .map(letter -> letter.repeat(11))
                                        .toList());
    }

    @Test
    void pagesOfOneReachEveryItemOnce() {
        List<Object> seen = new ArrayList<>();
        String cursor = "";
        do {
            Map<String, Object> page = client.get("/api/v1/datasets/events/items?limit=1" + cursor);
            seen.addAll(ids(page));
            cursor = page.get("next") == null ? "" : "&cursor=" + page.get("next");
        } while (!cursor.isEmpty());

        assertThat(seen).containsExactly("a".repeat(11), "b".repeat(11), "c".repeat(11));
    }

    @Test
    void anItemShowsItsAnnotationsInTheOrderOfTheManifest() {
        assertThat(client.get("/api/v1/datasets/events/items?category=Bark"))
                .extractingByKey("items")
                .asInstanceOf(ImportClient.RECORDS)
                .singleElement()
                .extracting("annotations")
                .asInstanceOf(ImportClient.RECORDS)
                .extracting(annotation -> annotation.get("category"))
                .containsExactly("Bark", "Church bell");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "category=Dog | category | Bark, Church bell, Goat",
                "split=train | split | it has none",
                "kind=bboxx | kind | /api/v1/vocabulary/annotation-kinds",
                "minEventSeconds=NaN | minEventSeconds | 0 or more",
                "minEventSeconds=5&maxEventSeconds=2 | maxEventSeconds | no fewer",
                "cursor=*** | cursor | 'next'",
                "categorie=Bark | categorie | category, cursor, kind",
                "split=%00 | split | U+0000",
                "limit=0 | limit | from 1 to 200"
            })
    void aValueThatCannotBeIsNamedWithWhatCould(String query, String parameter, String words) {
        assertThat(client.get("/api/v1/datasets/events/items?" + query))
                .containsEntry("status", 400)
                .containsEntry("parameter", parameter)
                .extractingByKey("detail")
                .asString()
                .contains(words);
    }

    @Test
    void aDatasetOrReleaseThatIsNotThereIsNamed() {
        assertThat(client.get("/api/v1/datasets/event/items")).containsEntry("near", List.of("events"));
        assertThat(client.get("/api/v1/datasets/events/items?release=2.0")).containsEntry("known", List.of("1.0"));
    }

    private static List<Object> ids(Map<String, Object> page) {
        return assertThat(page).extractingByKey("items").asInstanceOf(ImportClient.RECORDS).actual().stream()
                .map(item -> item.get("id"))
                .toList();
    }
}
