package dev.modalium.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modalium.manifest.Distribution;
import dev.modalium.manifest.Profile;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// What the page of a dataset makes of a release that was counted, and of values that somebody means ill with.
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class DatasetPageTests {

    @Autowired
    private MockMvcTester http;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    @Test
    void showsWhatWasCountedInAReleaseAsBarsWithNumbers() {
        release(new Profile(
                1204,
                1300,
                new TreeMap<>(Map.of("train", 1000L, "test", 204L)),
                new TreeMap<>(Map.of("vision.video", 1204L)),
                new TreeMap<>(),
                new TreeMap<>(Map.of("temporal-segment", 1300L)),
                new TreeMap<>(),
                new TreeMap<>(Map.of("Church bell", 1300L)),
                new TreeMap<>(),
                new TreeMap<>(Map.of("quality", new TreeMap<>(Map.of("good", 1204L)))),
                new TreeMap<>(Map.of(
                        "eventSeconds",
                        new Distribution(
                                1300,
                                new BigDecimal(7200),
                                1.0,
                                10.0,
                                "",
                                new TreeMap<>(Map.of(1L, 300L, 4L, 1000L)))))));

        assertThat(http.get().uri("/datasets/ave"))
                .hasStatusOk()
                .bodyText()
                .contains("Release 1.0", "Counted from events.txt", "1,204", "2.0 h", "Church bell", "Quality")
                .contains("<i style=\"--share:20.4%\"></i>")
                .contains("4 to below 8 s", "1 to 10 s, 5.538 on average");
    }

    @Test
    void saysSoWhereNothingIsCountedYet() {
        release(Profile.EMPTY);

        assertThat(http.get().uri("/datasets/ave")).bodyText().contains("Nothing is counted in it yet.");
    }

    @Test
    void leadsToTheManifestsOfAReleaseAsTheyCame() {
        release(Profile.EMPTY);
        jdbc.sql("""
                        insert into manifest (release_id, format, file_name, sha256, size, imported_by, profile)
                        select id, 'ave', '<b>.txt', repeat('a', 64), 144287, 'test', '{}'
                        from release where dataset_id = (select id from dataset where slug = 'ave')""").update();

        assertThat(http.get().uri("/datasets/ave"))
                .hasStatusOk()
                .bodyText()
                .contains("href=\"/api/v1/datasets/ave/releases/1.0/manifests/" + "a".repeat(64) + "\"")
                .contains("&lt;b&gt;.txt", "144,287 bytes")
                .contains("href=\"/api/v1/datasets/ave/releases/1.0/manifests\"");
    }

    @Test
    void neverLinksToWhatIsNoWebAddressAndEscapesAllElse() {
        jdbc.sql(
                        "update dataset set homepage = 'javascript:alert(1)', summary = '<img src=x onerror=y>' where slug = 'ave'")
                .update();

        assertThat(http.get().uri("/datasets/ave"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("href=\"javascript", "<img")
                .contains("javascript:alert(1)", "&lt;img src=x");
    }

    private void release(Profile profile) {
        jdbc.sql("""
                        insert into release (dataset_id, version, status, profile, manifests, revision)
                        select id, '1.0', 'draft', cast(:profile as jsonb), array['events.txt'], 1
                        from dataset where slug = 'ave'""").param("profile", json.writeValueAsString(profile)).update();
    }
}
