package dev.modalium.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The published description of the API is that of the API; `-Dgolden.update=true` rewrites it.
@SpringBootTest
@AutoConfigureMockMvc
class OpenApiTests {

    private static final Path GOLDEN = Path.of("docs/openapi.json");

    @Autowired
    private MockMvcTester http;

    private final JsonMapper json =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Test
    void theDescriptionInDocsIsTheOneThatIsServed() throws Exception {
        JsonNode served = json.readTree(
                http.get().uri("/api/v1/openapi").exchange().getResponse().getContentAsByteArray());
        String text = json.writeValueAsString(served) + "\n";
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(GOLDEN, text);
        }

        assertThat(text).isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void everyEndpointIsDescribed() {
        JsonNode paths = json.readTree(http.get()
                        .uri("/api/v1/openapi")
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray())
                .get("paths");

        assertThat(paths.propertyNames())
                .contains(
                        "/api/v1/ask",
                        "/api/v1/combinations",
                        "/api/v1/compare",
                        "/api/v1/coverage",
                        "/api/v1/coverage/substitutes",
                        "/api/v1/datasets",
                        "/api/v1/datasets/{slug}",
                        "/api/v1/datasets/{slug}/items",
                        "/api/v1/datasets/{slug}/items/{id}",
                        "/api/v1/datasets/{slug}/releases/{version}/manifests/{sha256}",
                        "/api/v1/imports",
                        "/api/v1/imports/{id}/findings",
                        "/api/v1/support-conflicts",
                        "/api/v1/vocabulary/tasks");
    }
}
