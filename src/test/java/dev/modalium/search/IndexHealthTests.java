package dev.modalium.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modalium.catalogue.CatalogueTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// What the health endpoint says of the index.
@CatalogueTest
class IndexHealthTests {

    @Autowired
    private MockMvcTester http;

    @Test
    void saysHowFarTheIndexIsBehind() {
        assertThat(http.get().uri("/actuator/health/index"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.status", status -> assertThat(status).isEqualTo("UP"))
                .hasPathSatisfying(
                        "$.components.catalogueIndex.details.behind",
                        behind -> assertThat(behind).isNotNull());
    }
}
