package dev.modalium.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modalium.manifest.FindingCode;
import dev.modalium.search.DatasetSearch;
import dev.modalium.search.DatasetSummary;
import dev.modalium.search.ListRequest;
import dev.modalium.search.filter.Filter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;

/// The pages over the catalogue that the service comes with.
@SpringBootTest
@AutoConfigureMockMvc
class PagesTests {

    private static final String LOCALIZATION = "which datasets support Vision+Audio localization";
    private static final Pattern DATASET_LINK = Pattern.compile("<h2><a href=\"/datasets/([^\"]+)\"");
    private static final Pattern NEXT_LINK = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"");

    @Autowired
    private MockMvcTester http;

    @Autowired
    private DatasetSearch search;

    @Test
    void theFirstPageSaysWhatThereIsAndLeadsToExamples() {
        String page = okay("/");

        assertThat(page)
                .contains("<html lang=\"en\">", "name=\"q\"", "/ask?q=which%20datasets%20support%20Vision%2BAudio")
                .contains("lang=\"zh\"", "/datasets?pair=vision%2Baudio", "/datasets?task=localization");
        assertThat(page).contains("<dt>datasets</dt><dd>" + search.count(Filter.everything()));
    }

    @Test
    void anAnswerExplainsHowItCameAboutAndLetsEachPartGo() {
        String page = ask("Vision+Audio localization since 2018 without text");

        assertThat(page)
                .contains("<summary>How this answer came about</summary>", "<td>without</td>", "<td>negation</td>")
                .contains("<code>task:localization@audio+vision AND year:2018.. AND NOT modality:text</code>")
                .contains("declared with high confidence, 2 of the tasks")
                .contains("aria-label=\"Without Vision+Audio\"", "aria-label=\"Without Localization\"")
                .contains("href=\"/datasets?task=localization&amp;year=2018..&amp;query=NOT%20modality%3Atext\"");
    }

    @ParameterizedTest
    @EnumSource
    void everyRuleHasAPageThatExplainsIt(FindingCode rule) {
        String page = okay("/rules/" + rule.slug());

        assertThat(text(page)).contains(rule.slug(), plain(rule.meaning()), plain(rule.remedy()));
        assertThat(page).doesNotContain("`");
    }

    @Test
    void theRulesAreListedWithLinksToTheirPages() {
        String page = okay("/rules");

        assertThat(page).contains("href=\"/rules\" aria-current=\"page\"");
        for (FindingCode rule : FindingCode.values()) {
            assertThat(page).contains("href=\"/rules/" + rule.slug() + "\"");
        }
    }

    @Test
    void aRuleThatThereIsNotLeadsToThoseThatWereMeant() {
        MvcTestResult answer = http.get()
                .uri("/rules/box-outside-image")
                .accept(MediaType.TEXT_HTML)
                .exchange();

        assertThat(answer)
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyText()
                .contains("There is no rule", "href=\"/rules/box-outside-item\"");
        assertThat(http.get().uri("/rules/BOX_OUTSIDE_ITEM")).hasRedirectedUrl("/rules/box-outside-item");
    }

    /// What a page shows of its text.
    private static String text(String page) {
        return HtmlUtils.htmlUnescape(page.replaceAll("<[^>]*>", ""));
    }

    private static String plain(String sentence) {
        return sentence.replace("`", "");
    }

    @Test
    void anAnswerNamesTheDatasetsWithTheirReasonsAndThoseThatNearlyMatch() {
        String page = ask(LOCALIZATION);

        assertThat(datasets(page))
                .containsExactlyInAnyOrder(
                        "ave",
                        "llp",
                        "vggsound",
                        "vgg-ss",
                        "music",
                        "flickr-soundnet",
                        "avsbench",
                        "ava-activespeaker");
        assertThat(page)
                .contains(
                        "<h1 id=\"outcome\">8 datasets</h1>",
                        "Audio-visual event localization",
                        "declared",
                        "confidence")
                .contains("Near misses", "/datasets/audioset")
                .contains(
                        "/api/v1/ask?q=which%20datasets",
                        "/api/v1/datasets?task=localization%40audio%2Bvision", "Catalogue revision");
    }

    @Test
    void anAnswerLeadsToWhatItsWordsCouldAlsoMean() {
        assertThat(ask("music to dance with 3D keypoints"))
                .contains(
                        "href=\"/datasets?task=music-to-dance&amp;annotation=keypoints-3d\">3D keypoints (annotation)</a>");
        assertThat(ask("localization since 2020"))
                .contains("href=\"/datasets?year=2020..&amp;task=temporal-localization\">Temporal localization</a>");
    }

    @Test
    void anAnswerCanBeNarrowedDownToListsThatGoOnSayingWhy() {
        String page = ask(LOCALIZATION);
        MatchResult speech = Pattern.compile(
                        "<a href=\"([^\"]*modality=audio.speech[^\"]*)\"><span>Speech</span>\\s*<span[^>]*>(\\d+)</span>")
                .matcher(page)
                .results()
                .findFirst()
                .orElseThrow();

        String list = okay(HtmlUtils.htmlUnescape(speech.group(1)));

        assertThat(datasets(list)).hasSize(Integer.parseInt(speech.group(2))).contains("ave");
        assertThat(list)
                .contains("It is declared for audio-visual event localization", "Near misses")
                .doesNotContain("It is declared for audio-visual segmentation");
    }

    @Test
    void aListWithNothingSaysWhatToLeaveOut() {
        assertThat(okay("/datasets?task=captioning&modality=video&year=1999"))
                .contains("No dataset passes this filter", "Ask for less")
                .containsPattern(
                        "href=\"/datasets\\?modality=vision.video&amp;task=captioning\"><span>without 1999</span>");
        assertThat(okay("/datasets?task=captioning")).doesNotContain("Ask for less");
    }

    @Test
    void anAnswerSaysWhatWasReadInThePlaceOfAMisspeltWord() {
        assertThat(ask("vison and audio lokalization")).contains("you wrote “<span>lokalization</span>”");
    }

    @Test
    void aWordThatIsNotUnderstoodIsNamed() {
        assertThat(ask(LOCALIZATION + " fribble")).contains("“<span>fribble</span>” is not understood");
    }

    @Test
    void aQuestionOfWhichNothingIsUnderstoodIsMetWithExamples() {
        assertThat(ask("fribble"))
                .contains("Nothing in this question was understood", "What can be asked", "/ask?q=music");
    }

    @Test
    void aHostileQuestionIsOnlyText() {
        String page = ask("\"><script>alert(1)</script> audio");

        assertThat(page).doesNotContain("<script").contains("&lt;script&gt;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   "})
    void anEmptyQuestionIsRefusedInWords(String question) {
        assertThat(http.get().uri("/ask?q={q}", question))
                .hasStatus(400)
                .bodyText()
                .contains("This question cannot be read");
    }

    @Test
    void anEndlessQuestionIsRefusedWithoutBeingRepeated() {
        assertThat(http.get().uri("/ask?q={q}", "audio ".repeat(500)))
                .hasStatus(400)
                .bodyText()
                .contains("This question cannot be read")
                .doesNotContain("audio audio");
    }

    @Test
    void aDatasetShowsItsFactsWithTheirSourcesAndWhatIsUnknown() {
        assertThat(okay("/datasets/ave"))
                .contains("<h1>AVE</h1>", "Audio-visual event localization", "Vision+Audio", "4,097", "4,143")
                .contains("Counts of <span>videos</span> differ", "<span class=\"unknown\">licence not known</span>")
                .contains("href=\"https://arxiv.org/abs/1803.08842\" rel=\"noopener noreferrer\"")
                .contains("href=\"/datasets/audioset\"", "/api/v1/datasets/ave", "medium confidence");
    }

    @Test
    void aRelationIsShownFromBothSides() {
        assertThat(okay("/datasets/ave")).contains("Extends</span>");
        assertThat(okay("/datasets/audioset")).contains("Is extended by</span>", "href=\"/datasets/ave\"");
    }

    @Test
    void everyDatasetHasAPageWithoutHoles() {
        List<DatasetSummary> all =
                search.find(ListRequest.of(Filter.everything(), 1000)).items();

        assertThat(all)
                .hasSizeGreaterThanOrEqualTo(145)
                .allSatisfy(dataset -> assertThat(okay("/datasets/" + dataset.slug()))
                        .contains("<h1>" + HtmlUtils.htmlEscape(dataset.name(), "UTF-8") + "</h1>", "</html>")
                        .doesNotContain(">null<", "href=\"\"", "Optional["));
    }

    @Test
    void theListLeadsFromPageToPageToTheVeryEnd() {
        Set<String> seen = new LinkedHashSet<>();
        String address = "/datasets";
        int pages = 0;
        while (address != null) {
            String page = okay(address);
            assertThat(datasets(page)).isNotEmpty().noneMatch(seen::contains);
            seen.addAll(datasets(page));
            Matcher next = NEXT_LINK.matcher(page);
            address = next.find() ? HtmlUtils.htmlUnescape(next.group(1)) : null;
            pages++;
        }
        assertThat(pages).isGreaterThan(1);
        assertThat((long) seen.size()).isEqualTo(search.count(Filter.everything()));
    }

    @Test
    void theListShowsItsFilterAndHowToTakeEachConditionAway() {
        String page = okay("/datasets?pair=vision%2Baudio&task=localization&task=retrieval");

        assertThat(page)
                .contains("aria-label=\"Remove the filter pair Vision+Audio\"")
                .contains("href=\"/datasets?task=localization&amp;task=retrieval\"")
                .contains("<input type=\"hidden\" name=\"task\" value=\"retrieval\">")
                .contains("aria-current=\"true\"><span>Vision+Audio</span>");
    }

    @Test
    void fieldsLeftBlankStayOutOfTheAddress() {
        assertThat(http.get().uri(URI.create("/datasets?q=&pair=vision%2Baudio&task=&year=")))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/datasets?pair=vision%2Baudio");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/datasets?task=&task=localization&q=&cursor=",
                "/datasets?task=localization&task=localization",
                "/datasets?task=localization&task=&year="
            })
    void valuesGivenTwiceOrNotAtAllLeadToOneAddress(String address) {
        assertThat(http.get().uri(URI.create(address)))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/datasets?task=localization");
    }

    @Test
    void aQuestionAskedOfTheFirstPageIsAnsweredWhereAnswersAre() {
        assertThat(http.get().uri("/?q={q}", LOCALIZATION))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/ask?q=which%20datasets%20support%20Vision%2BAudio%20localization");
        assertThat(http.get().uri("/?q={q}", "视觉+音频"))
                .hasRedirectedUrl("/ask?q=%E8%A7%86%E8%A7%89%2B%E9%9F%B3%E9%A2%91");
    }

    @Test
    void aDatasetShowsWhatItsLicenceRestricts() {
        assertThat(okay("/datasets/epic-kitchens-100")).contains("no commercial use");
        assertThat(okay("/datasets?q=epic-kitchens-100")).contains("CC-BY-NC-4.0", "no commercial use");
        assertThat(okay("/datasets/ave")).contains("licence not known");
        assertThat(okay("/datasets?q=mscoco"))
                .contains("images under Flickr terms")
                .doesNotContain("lang=\"en\">CC-BY");
        assertThat(okay("/datasets?q=mscoco&lang=zh"))
                .contains("lang=\"en\">CC-BY-4.0 (annotations); images under Flickr terms");
    }

    @Test
    void aLicenceIsNotNamedTwiceWhereTheCatalogueSaysItInItsOwnWords() {
        assertThat(okay("/datasets?name=action-genome"))
                .contains(">MIT (repository)</li>")
                .doesNotContain(">MIT</li>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/datasets?task=cooking", "/datasets?year=soon", "/datasets?cursor=x"})
    void aFilterThatCannotBeUsedIsRefusedInWords(String address) {
        assertThat(http.get().uri(address))
                .hasStatus(400)
                .hasContentTypeCompatibleWith(MediaType.TEXT_HTML)
                .bodyText()
                .contains("Error 400", "All datasets");
    }

    private String ask(String question) {
        return body(http.get().uri("/ask?q={q}", question).exchange());
    }

    private String okay(String address) {
        return body(http.get().uri(URI.create(address)).exchange());
    }

    private static String body(MvcTestResult result) {
        assertThat(result).hasStatusOk().hasContentTypeCompatibleWith(MediaType.TEXT_HTML);
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static List<String> datasets(String page) {
        return DATASET_LINK
                .matcher(page)
                .results()
                .map((MatchResult link) -> link.group(1))
                .toList();
    }
}
