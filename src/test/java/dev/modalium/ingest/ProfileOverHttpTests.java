package dev.modalium.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modalium.access.TokenForTests;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The profile of a release, merged of those of its manifests, and each of these by itself.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(TokenForTests.class)
class ProfileOverHttpTests {

    private static final String IMAGES = """
            "images": [{"id": 1, "width": 640, "height": 480, "file_name": "1.jpg"},
                       {"id": 2, "width": 640, "height": 427, "file_name": "2.jpg"}]""";

    private static final String BOXES = "{" + IMAGES
            + ", \"categories\": [{\"id\": 1, \"name\": \"cup\"}], \"annotations\": [" + box(1) + ", " + box(2) + "]}";

    private static final String CAPTIONS = "{" + IMAGES
            + ", \"annotations\": [{\"id\": 7, \"image_id\": 1, \"caption\": \"A cup.\"}, {\"id\": 8, \"image_id\": 2, \"caption\": \"No cup at all.\"}]}";

    /// One box again, and one more.
    private static final String MORE_BOXES = "{" + IMAGES
            + ", \"categories\": [{\"id\": 1, \"name\": \"cup\"}], \"annotations\": [" + box(2) + ", " + box(3) + "]}";

    @LocalServerPort
    private int port;

    @Autowired
    private TokenForTests token;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void countsWhatTwoManifestsPutOnTheSameItemsTogether() {
        var client = new ImportClient(port, token.bearer("admin"));
        for (String manifest : new String[] {BOXES, CAPTIONS, MORE_BOXES}) {
            assertThat(client.importBytes(manifest, "dataset=cups&release=1.0&create=true&format=coco"))
                    .containsEntry("state", "succeeded");
        }

        Map<String, Object> profile = client.get("/api/v1/datasets/cups/releases/1.0/profile");

        assertThat(profile)
                .containsEntry("items", 2)
                .containsEntry("annotations", 5)
                .containsEntry(
                        "categoryKinds", Map.of("cup", Map.of("class-label", 3, "bounding-box", 3, "polygon", 3)));
        // two boxes, a caption and one more box on the first image, a caption on the second
        assertThat(spread(profile, "annotationsPerItem"))
                .containsEntry("count", 2)
                .containsEntry("sum", 5)
                .containsEntry("min", 1.0)
                .containsEntry("max", 4.0);
        assertThat(spread(profile, "itemHeight")).containsEntry("count", 2).containsEntry("min", 427.0);
        assertThat(spread(profile, "boxArea")).containsEntry("count", 3).containsEntry("mean", 8.0);
        assertThat(spread(profile, "captionLength")).containsEntry("count", 2).containsEntry("max", 14.0);
        assertThat(profile.toString()).doesNotContain("sketch");
    }

    @Test
    void showsOneManifestByItselfUnderAnETag() throws Exception {
        var client = new ImportClient(port, token.bearer("admin"));
        client.importBytes(BOXES, "dataset=alone&release=1.0&create=true&format=coco");
        client.importBytes(CAPTIONS, "dataset=alone&release=1.0&format=coco");
        String sha256 = jdbc.sql("""
                        select sha256 from manifest join release on release.id = release_id
                        join dataset on dataset.id = dataset_id where slug = 'alone' order by manifest.id limit 1
                        """).query(String.class).single();
        String path = "/api/v1/datasets/alone/releases/1.0/profile";

        assertThat(client.get(path + "?manifest=" + sha256)).containsEntry("annotations", 2);
        assertThat(client.get(path)).containsEntry("annotations", 4);
        for (String query : new String[] {"", "?manifest=" + sha256.toUpperCase(Locale.ROOT)}) {
            String eTag =
                    get(path + query, "\"none\"").headers().firstValue("ETag").orElseThrow();
            assertThat(get(path + query, eTag).statusCode()).isEqualTo(304);
        }
        HttpResponse<String> unknown = get(path + "?manifest=abc", "\"none\"");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("/problems/unknown-manifest", sha256);
    }

    private HttpResponse<String> get(String path, String eTag) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .header("If-None-Match", eTag)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> spread(Map<String, Object> profile, String measure) {
        var distributions = (Map<String, Object>) Objects.requireNonNull(profile.get("distributions"));
        return (Map<String, Object>) Objects.requireNonNull(distributions.get(measure));
    }

    private static String box(int n) {
        return """
                {"id": %s, "image_id": 1, "category_id": 1, "iscrowd": 0, "area": 8, "bbox": [%s, 2, 4, 2],
                 "segmentation": [[1, 2, 4.5, 2, 4.5, 6]]}""".formatted(n, n);
    }
}
