package dev.modalium.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Which language a request is answered in, and what caches and people are told of it.
@SpringBootTest
@AutoConfigureMockMvc
class LanguageTests {

    private static final String ASKED = "/api/v1/ask?q=AVEL%20since%202018%20for%20commercial%20use";

    @Autowired
    private MockMvcTester http;

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            /         | -     | -                       | en
            /         | -     | zh                      | zh
            /         | -     | zh-Hant-TW              | zh
            /         | -     | fr, de;q=0.5            | en
            /         | -     | fr, zh;q=0.5, en;q=0.3  | zh
            /         | -     | zh;q=0, en              | en
            /         | -     | ;;;                     | en
            /         | zh    | en                      | zh
            /         | en    | zh                      | en
            /         | fr    | zh                      | zh
            /?lang=en | zh    | zh                      | en
            /?lang=zh | en    | en                      | zh
            /?lang=fr | zh    | en                      | zh
            """)
    void aPageGoesByTheAddressThenTheCookieThenTheBrowser(
            String address, @Nullable String cookie, @Nullable String accepted, String language) {
        MvcTestResult page = get(address, cookie, accepted);

        assertThat(document(page).expectFirst("html").attr("lang")).isEqualTo(language);
        assertThat(page).headers().hasValue("Content-Language", language);
        assertThat(page.getResponse().getHeaders("Vary")).contains("Accept-Language", "Cookie");
    }

    @Test
    void theSwitchKeepsThePageWithItsParameters() {
        Document page = document(get("/datasets?pair=vision%2Baudio&task=localization&lang=en", null, null));

        assertThat(page.select("nav.languages a").eachAttr("href"))
                .containsExactly(
                        "/datasets?pair=vision%2Baudio&task=localization&lang=en",
                        "/datasets?pair=vision%2Baudio&task=localization&lang=zh");
        assertThat(page.select("nav.languages a").eachText()).containsExactly("English", "中文");
        assertThat(page.select("nav.languages a[aria-current=true]").eachText()).containsExactly("English");
        assertThat(page.select("link[rel=alternate]").eachAttr("hreflang")).containsExactly("en", "zh", "x-default");
    }

    @Test
    void theSwitchIsOnPagesOfTroubleAsWell() {
        assertThat(document(get("/nowhere?a=1", null, null))
                        .select("nav.languages a")
                        .eachAttr("href"))
                .containsExactly("/nowhere?a=1&lang=en", "/nowhere?a=1&lang=zh");
    }

    @Test
    void whatWasChosenIsKept() {
        MvcTestResult chosen = get("/?lang=zh", null, "en");

        assertThat(chosen.getResponse().getHeader("Set-Cookie"))
                .contains("modalium-language=zh", "Path=/", "Max-Age=31536000", "HttpOnly", "SameSite=Lax");
        assertThat(get("/", null, "zh").getResponse().getHeader("Set-Cookie")).isNull();
        assertThat(get("/?lang=fr", null, "zh").getResponse().getHeader("Set-Cookie"))
                .isNull();
        assertThat(get(ASKED + "&lang=zh", null, null).getResponse().getHeader("Set-Cookie"))
                .isNull();
    }

    @Test
    void aRedirectKeepsTheLanguageOfTheAddress() {
        assertThat(get("/datasets?q=&lang=zh&task=localization", null, null))
                .hasRedirectedUrl("/datasets?task=localization&lang=zh");
        assertThat(get("/coverage?use=&lang=zh&nature=real", null, null))
                .hasRedirectedUrl("/coverage?nature=real&lang=zh");
        assertThat(get("/combinations?use=&lang=zh&least-hours=10", null, null))
                .hasRedirectedUrl("/combinations?hours=10..&lang=zh");
        assertThat(get("/?q=audio&lang=zh", null, null)).hasRedirectedUrl("/ask?q=audio&lang=zh");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            ''       | -  | -  | en
            ''       | -  | zh | zh
            ''       | zh | -  | en
            &lang=zh | -  | en | zh
            &lang=en | -  | zh | en
            """)
    void theApiGoesByTheAddressThenByAcceptLanguageAndByNoCookie(
            String parameter, @Nullable String cookie, @Nullable String accepted, String language) {
        for (String address : new String[] {ASKED, "/api/v1/datasets?task=localization"}) {
            MvcTestResult answer = get(address + parameter, cookie, accepted);

            assertThat(answer).hasStatusOk().headers().hasValue("Content-Language", language);
            assertThat(answer.getResponse().getHeaders("Vary"))
                    .contains("Accept-Language")
                    .doesNotContain("Cookie");
        }
    }

    @Test
    void theApiSpeaksChineseWithTheSameCodes() {
        assertThat(get(ASKED, null, "zh"))
                .bodyJson()
                .hasPathSatisfying(
                        "$.interpretation.text", text -> assertThat(text).isEqualTo("数据集：视听事件定位；2018年及以后；商业使用。"))
                .hasPathSatisfying(
                        "$.interpretation.parts[0].slug",
                        slug -> assertThat(slug).isEqualTo("audio-visual-event-localization"))
                .hasPathSatisfying(
                        "$.interpretation.parts[1].slug",
                        slug -> assertThat(slug).isEqualTo("2018.."))
                .hasPathSatisfying(
                        "$.filterUrl",
                        url -> assertThat(url)
                                .isEqualTo(
                                        "/api/v1/datasets?task=audio-visual-event-localization&year=2018..&use=commercial-use"));
        assertThat(get("/api/v1/datasets?task=localization%40audio%2Bvision&facets=nature,licence", null, "zh"))
                .bodyJson()
                .hasPathSatisfying(
                        "$.facets[0].values[0].value",
                        value -> assertThat(value).isEqualTo("real"))
                .hasPathSatisfying(
                        "$.facets[0].values[0].label",
                        label -> assertThat(label).isEqualTo("真实"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /api/v1/coverage?by=family&lang=zh | $.tasks[0].label | 定位
            /api/v1/coverage/substitutes?cell=representation-learning@audio%2Bvision&lang=zh | $.substitutes[0].reason | 同一任务，模态对为视觉+文本，共有视觉模态。
            /api/v1/combinations?task=image-captioning&task=video-captioning&lang=zh | $.tasks[0] | 图像描述生成
            /api/v1/compare?dataset=ave&dataset=llp&lang=zh | $.aspects[0].label | 模态
            /api/v1/ask?q=audio&explain=true&lang=zh | $.explanation.words[0].meaning | 模态：音频
            /api/v1/datasets?modality=audio&sort=size&explain=true&lang=zh | $.explanation.order[0] | 按规模从大到小
            """)
    void whatTheApiSaysOfTheMapSetsComparisonsAndExplanationsIsChineseToo(String address, String path, String text) {
        assertThat(get(address, null, null))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying(path, said -> assertThat(said).isEqualTo(text));
    }

    @Test
    void linesNoteTheLicenceInTheLanguageThatIsAskedFor() {
        for (String language : new String[] {"en", "zh"}) {
            byte[] lines = http.get()
                    .uri("/api/v1/datasets?licence=unknown&lang=" + language)
                    .header("Accept", "application/x-ndjson")
                    .exchange()
                    .getResponse()
                    .getContentAsByteArray();
            assertThat(new String(lines, StandardCharsets.UTF_8))
                    .contains(language.equals("zh") ? "许可证未知" : "licence not known");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {ASKED + "&lang=fr", "/api/v1/datasets?lang=", "/api/v1/compare?dataset=ave&dataset=llp&lang=fr"})
    void theApiRefusesALanguageThatItDoesNotSpeak(String address) {
        assertThat(get(address, null, null))
                .hasStatus(400)
                .bodyJson()
                .hasPathSatisfying("$.parameter", name -> assertThat(name).isEqualTo("lang"));
    }

    @Test
    void stylesAreTheSameInEachLanguage() {
        MvcTestResult styles = get("/css/modalium.css?lang=zh", null, "zh");

        assertThat(styles.getResponse().getHeaders("Vary")).doesNotContain("Accept-Language", "Cookie");
        assertThat(styles.getResponse().getHeader("Set-Cookie")).isNull();
    }

    private MvcTestResult get(String address, @Nullable String cookie, @Nullable String accepted) {
        var request = http.get().uri(URI.create(address)).header("Accept", "text/html,*/*;q=0.8");
        if (address.startsWith("/api")) {
            request = http.get().uri(URI.create(address));
        }
        if (cookie != null) {
            request = request.cookie(new Cookie("modalium-language", cookie));
        }
        return accepted == null
                ? request.exchange()
                : request.header("Accept-Language", accepted).exchange();
    }

    private static Document document(MvcTestResult page) {
        return Jsoup.parse(new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
