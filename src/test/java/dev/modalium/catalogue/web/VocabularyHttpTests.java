package dev.modalium.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modalium.catalogue.CatalogueTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@CatalogueTest
class VocabularyHttpTests {

    @Autowired
    private MockMvcTester http;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "modalities",
                "representations",
                "tasks",
                "task-families",
                "annotation-kinds",
                "metrics",
                "licences"
            })
    void listsTheTermsOfEachKindWithTheirNames(String kind) {
        assertThat(http.get().uri("/api/v1/vocabulary/" + kind))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.items[0].slug", slug -> assertThat(slug).isNotNull())
                .hasPathSatisfying(
                        "$.items[0].label.zh", label -> assertThat(label).isNotNull())
                .hasPathSatisfying(
                        "$.items[0].aliases", aliases -> assertThat(aliases).isNotNull());
    }

    @Test
    void saysWhatATaskTakesInGivesOutAndNeeds() {
        assertThat(http.get().uri("/api/v1/vocabulary/tasks"))
                .bodyJson()
                .extractingPath("$.items[?(@.slug == 'audio-visual-event-localization')]")
                .asArray()
                .singleElement()
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsEntry("type", "discriminative")
                .hasEntrySatisfying("rule", rule -> assertThat(rule).asString().contains("temporal segments"))
                .hasEntrySatisfying(
                        "inputs", inputs -> assertThat(inputs).asString().contains("vision.video"));
    }
}
