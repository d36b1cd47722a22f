package dev.modalium.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modalium.catalogue.DatasetReading;
import dev.modalium.ingest.ImportState;
import dev.modalium.manifest.FindingCode;
import dev.modalium.search.DatasetSearch;
import dev.modalium.search.DatasetSummary;
import dev.modalium.search.Facet;
import dev.modalium.search.ListRequest;
import dev.modalium.search.filter.Filter;
import dev.modalium.vocabulary.Licence;
import dev.modalium.vocabulary.Vocabulary;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriUtils;

/// Pages in Chinese say nothing in English but names, codes, and what is marked as a source's.
@SpringBootTest
@AutoConfigureMockMvc
class ChinesePagesTests {

    private static final Pattern ENGLISH_WORD = Pattern.compile("[a-z]{3,}");

    /// What somebody else wrote is marked, or quoted where it cannot be, as in an attribute.
    private static final Pattern QUOTED = Pattern.compile("“[^”]*”");

    /// The title of an answer is the question.
    private static final String FOREIGN = "[lang=en], [lang=en] *, code, script, style, a[href^=http], a[href^=http] *,"
            + " html:has(#outcome) title";
    private static final List<String> SAID_IN_ATTRIBUTES =
            List.of("aria-label", "title", "placeholder", "alt", "data-label");

    @Autowired
    private MockMvcTester http;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DatasetSearch search;

    @Autowired
    private DatasetReading reading;

    @Autowired
    private Vocabulary vocabulary;

    private List<String> names = List.of();

    @BeforeEach
    void collectNames() {
        Stream<String> datasets = datasets().stream()
                .flatMap(dataset -> Stream.concat(
                        Stream.of(dataset.name(), dataset.slug()), reading.details(dataset.slug()).aliases().stream()));
        Stream<String> licences = vocabulary.licences().stream().flatMap(ChinesePagesTests::names);
        Stream<String> rules = Arrays.stream(FindingCode.values()).map(FindingCode::slug);
        Stream<String> others = Stream.of(
                "Modalium",
                "Python",
                "JavaScript",
                "Windows",
                "YouTube",
                "nuScenes",
                "English",
                "violin",
                "ave",
                "a.json",
                "somebody",
                "mdl_…",
                "a".repeat(64));
        names = Stream.of(datasets, related(), licences, rules, others)
                .flatMap(all -> all)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /// Slugs of datasets that others are related to, be they in the catalogue or not.
    private Stream<String> related() {
        return search
                .find(new ListRequest(Filter.everything(), null, 1, null, List.of("related"), 1000))
                .facets()
                .stream()
                .flatMap(facet -> facet.values().stream().map(Facet.Value::value));
    }

    private static Stream<String> names(Licence licence) {
        String spdx = licence.spdx();
        return Stream.concat(Stream.of(licence.label().zh()), Stream.ofNullable(spdx));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/datasets",
                "/datasets?pair=vision%2Baudio&task=localization&year=2015..2020",
                "/datasets?query=modality:vision%20AND%20NOT%20licence:nc%20AND%20(items:1000..%20OR%20nature:real)",
                "/datasets?q=dance&sort=year",
                "/datasets?use=commercial-use&basis=declared&language=zh",
                "/datasets?year=1890",
                "/datasets?like=ave&larger=ave",
                "/datasets?related=audioset",
                "/datasets?pair=vision%2Baudio@synchronised",
                "/coverage",
                "/coverage?open=captioning&show=items&with=audio",
                "/coverage?use=commercial-use&nature=real&show=hours&cell=image-captioning@audio%2Bvision",
                "/coverage?cell=localization@audio%2Bvision",
                "/coverage?cell=audio-captioning@audio%2Btext&basis=derived",
                "/compare",
                "/compare?dataset=ave",
                "/compare?dataset=avee&dataset=ave",
                "/compare?dataset=ave&dataset=llp",
                "/compare?dataset=how2&dataset=librispeech&dataset=coco&dataset=kitti&dataset=aist-plus-plus&dataset=vatex",
                "/combinations",
                "/combinations?pair=vision%2Baudio&hours=5000..",
                "/combinations?pair=vision%2Baudio&hours=500000000..",
                "/combinations?task=image-captioning&task=visual-question-answering&use=commercial-use",
                "/combinations?modality=audio"
            })
    void listsSpeakChinese(String address) {
        assertThat(englishOn(page(address))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "哪些数据集支持视觉+音频定位",
                "哪些数据集支持视觉+文本检索",
                "2020年以后的视频问答数据集",
                "不含音频的视频数据集",
                "超过一万段视频的视听事件定位数据集",
                "可商用的图文数据集",
                "从视频生成音乐",
                "音乐生成舞蹈",
                "与AVE相似但更大的数据集",
                "基于COCO的数据集",
                "有多少真实的点云数据集",
                "图像描述或视觉问答",
                "包含小提琴的数据集",
                "中文语音数据集",
                "带边界框和描述的图像",
                "对比AVE和LLP",
                "定位",
                "合成的三维人体动作数据集",
                "视听问答 mIoU",
                "1990年的点云视听问答",
                "目标探测 呱呱",
                "AVE支持哪些任务",
                "AVE有点云吗",
                "推导得出的目标检测，按年份排序",
                "at least 500 hours of speech or music",
                "vison and audio lokalization",
                "video captioning without text since 2018 for commercial use",
                "VQA with audio, real, CC BY 4.0",
                "fribble"
            })
    void answersSpeakChineseWhateverTheQuestionDoes(String question) {
        assertThat(englishOn(page("/ask?q=" + UriUtils.encode(question, StandardCharsets.UTF_8))))
                .isEmpty();
    }

    @Test
    void theExamplesAreChineseAndHaveAnswers() {
        Document home = page("/");

        assertThat(home.select(".examples a")).hasSize(3).allSatisfy(example -> {
            assertThat(example.text()).containsPattern("\\p{IsHan}");
            assertThat(page(example.attr("href")).select(".hit")).isNotEmpty();
        });
    }

    @Test
    void everyDatasetsPageSpeaksChinese() {
        assertThat(datasets())
                .hasSizeGreaterThanOrEqualTo(145)
                .allSatisfy(dataset -> assertThat(englishOn(page("/datasets/" + dataset.slug())))
                        .isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nowhere",
                "/datasets/avee",
                "/datasets?year=soon",
                "/datasets?modality=vidio",
                "/datasets?pair=vision%2Badio",
                "/datasets?pair=vision%2Baudio@loud",
                "/datasets?pair=vision%2Baudio@paired@aligned",
                "/datasets?task=localizatoin",
                "/datasets?task=VQA@banana",
                "/datasets?annotation=boxxes",
                "/datasets?licence=cc-by-4",
                "/datasets?nature=unreal",
                "/datasets?hours=many",
                "/datasets?items=1.5",
                "/datasets?direction=audio",
                "/datasets?language=klingonese",
                "/datasets?count=dog",
                "/datasets?count=dog/bounding-bx%3E9",
                "/datasets?like=avee",
                "/datasets?related=ave@loud",
                "/datasets?query=(",
                "/datasets?query=audio)",
                "/datasets?query=(year:2018",
                "/datasets?query=colour:red",
                "/datasets?query=modality:vidio",
                "/datasets?query=%22audio",
                "/datasets?query=year:",
                "/datasets?cursor=x",
                "/coverage?year=soon",
                "/coverage?query=NOT",
                "/combinations?task=localizatoin",
                "/ask?q=",
                "/rules/box-outside-image",
                "/imports/none",
                "/imports?state=lost",
                "/imports?dataset=a%00",
                "/compare?dataset=ave&dataset=a%00b",
                "/imports?cursor=x"
            })
    void troubleSpeaksChinese(String address) {
        Document page = page(address);

        assertThat(englishOn(page)).isEmpty();
        assertThat(page.select(".trouble [lang=en]")).isEmpty();
    }

    @Test
    void saysAtWhichCharacterAQueryCannotBeRead() {
        assertThat(page("/datasets?query=audio%20year:x")
                        .expectFirst(".trouble")
                        .text())
                .contains("无法读取这条查询", "第12个字符", "“x”不能读作年份");
    }

    @Test
    void saysThatAQuestionIsTooLong() {
        assertThat(page("/ask?q=" + "a".repeat(2001)).expectFirst(".trouble").text())
                .contains("问题有2,001个字符；最多可读取2,000个。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/imports", "/imports?state=failed&dataset=nothing", "/rules", "/rules/box-outside-item"})
    void importsAndRulesSpeakChinese(String address) {
        Document page = page(address);

        assertThat(englishOn(page)).isEmpty();
        assertThat(page.expectFirst("main").hasAttr("lang")).isFalse();
        assertThat(page.expectFirst("nav").text()).contains("提问", "数据集", "导入", "规则");
    }

    @ParameterizedTest
    @EnumSource(ImportState.class)
    @Transactional
    void anImportOfEachStateSpeaksChinese(ImportState state) {
        ImportRows rows = new ImportRows(jdbc);
        String id = rows.add("ave", "a.json", state.name(), state.isEnd() ? "What became of it." : "");
        if (state == ImportState.RUNNING) {
            rows.progress(id, "READING", 171_573_248);
        }
        rows.findings(id);

        Document page = page("/imports/" + id);
        assertThat(englishOn(page)).isEmpty();
        assertThat(page.select("h1, h2, h3 .severity, dt, th, button, .outcome-card > p:first-of-type, .places .where"))
                .isNotEmpty()
                .allSatisfy(element -> assertThat(element.hasAttr("lang")).isFalse());
        assertThat(englishOn(page("/imports"))).isEmpty();
    }

    @Test
    void everyRuleSpeaksChinese() {
        for (FindingCode rule : FindingCode.values()) {
            Document page = page("/rules/" + rule.slug());
            assertThat(englishOn(page)).as(rule.slug()).isEmpty();
            assertThat(page.select("main [lang=en]")).as(rule.slug()).isEmpty();
        }
    }

    @Test
    @Transactional
    void whatAManifestGotAndHowItEndedIsMarkedAsEnglish() {
        ImportRows rows = new ImportRows(jdbc);
        String id = rows.add("ave", "a.json", "REJECTED", "The manifest has 7 errors.");
        rows.findings(id);

        Document page = page("/imports/" + id);
        assertThat(page.select("main [lang=en]").eachText())
                .contains("The manifest has 7 errors.", "The event lasts from 0 to 12 s <b>", "times from 0 to 10 s")
                .doesNotContain("Write times within the clip.");
        assertThat(page.expectFirst(".remedy").text()).isEqualTo("请写片段之内的时间。");
    }

    private List<DatasetSummary> datasets() {
        return search.find(ListRequest.of(Filter.everything(), 1000)).items();
    }

    private Document page(String address) {
        byte[] body = http.get()
                .uri(URI.create(address))
                .header(HttpHeaders.ACCEPT_LANGUAGE, "zh-CN,zh;q=0.9,en;q=0.5")
                .accept(MediaType.TEXT_HTML)
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        Document page = Jsoup.parse(new String(body, StandardCharsets.UTF_8));
        assertThat(page.expectFirst("html").attr("lang")).as(address).isEqualTo("zh");
        return page;
    }

    /// What is written in English on a page, but for names and what is marked.
    private Set<String> englishOn(Document page) {
        Set<String> english = new TreeSet<>();
        page.select("*").stream()
                .filter(element -> !element.is(FOREIGN))
                .flatMap(ChinesePagesTests::said)
                .filter(text -> ENGLISH_WORD.matcher(withoutNames(text)).find() || text.contains("??"))
                .forEach(english::add);
        return english;
    }

    private static Stream<String> said(Element element) {
        Stream<String> texts = element.textNodes().stream().map(TextNode::text);
        Stream<String> attributes = SAID_IN_ATTRIBUTES.stream().map(element::attr);
        Stream<String> described =
                element.is("meta[name=description]") ? Stream.of(element.attr("content")) : Stream.of();
        return Stream.of(texts, attributes, described).flatMap(all -> all).filter(text -> !text.isBlank());
    }

    private String withoutNames(String text) {
        String left = QUOTED.matcher(text).replaceAll("");
        for (String name : names) {
            left = left.replace(name, "");
        }
        return left;
    }
}
