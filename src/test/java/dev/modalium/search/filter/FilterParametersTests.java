package dev.modalium.search.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.modalium.language.Language;
import dev.modalium.language.Unanswerable;
import dev.modalium.vocabulary.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/// Filters in addresses, over the real vocabulary.
public class FilterParametersTests {

    private final Vocabulary vocabulary = Vocabulary.load();
    private final FilterParameters parameters = FilterParameters.over(vocabulary);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            modality=video                  | modality=vision.video
            modality=视频                     | modality=vision.video
            modality=Audio                  | modality=audio
            modality=motion.smpl            | modality=motion.body-model
            pair=Vision+Audio               | pair=vision%2Baudio
            pair=Vision Audio               | pair=vision%2Baudio
            pair=audio,vision               | pair=vision%2Baudio
            pair=音频+视频                    | pair=vision%2Baudio
            pair=audio-visual               | pair=vision%2Baudio
            pair=motion/audio               | pair=audio%2Bmotion
            task=AVEL                       | task=audio-visual-event-localization
            task=localisation               | task=localization
            task=定位                        | task=localization
            task=retrieval&task=captioning  | task=retrieval&task=captioning
            annotation=bounding boxes       | annotation=bounding-box
            annotation=边界框                 | annotation=bounding-box
            licence=CC BY 4.0               | licence=cc-by-4.0
            nature=Real                     | nature=real
            nature=合成                      | nature=synthetic
            year=2018                       | year=2018
            year=2015-2020                  | year=2015..2020
            year=-1899                      | year=..1899
            items=>1.5                      | items=2..
            items=<1.5                      | items=..1
            items=>999999999999999          | items=1000000000000000..
            items=1000000000000000..        | items=1000000000000000..
            hours=>1.5                      | hours=1.501..
            year=2018-                      | year=2018..
            year=-2015                      | year=..2015
            relation=同步                    | relation=synchronised
            granularity=frame-level         | granularity=frame
            granularity=帧级                  | granularity=frame
            pair=视听@同步                     | pair=vision%2Baudio%40synchronised
            pair=vision+text@described by   | pair=vision%2Btext%40described-by
            use=commercial                  | use=commercial-use
            use=商用                         | use=commercial-use
            nature=混合                      | nature=mixed
            items=1.5..2                    | items=1.5..2
            hours=1.5                       | hours=1.5
            count=tv/monitor>500            | query=count%3A%22tv%2Fmonitor%2F%20501..%22
            count=dog/bounding boxes>500    | query=count%3A%22dog%2Fbounding-box%20501..%22
            count=sign/caption/>500         | query=count%3A%22sign%2Fcaption%2F%20501..%22
            q=audio-visual 100%25_          | q=audio-visual%20100%25_
            """)
    void readsAnyNameOfATerm(String given, String meant) {
        assertThat(FilterUrl.query(parameters.filter(query(given)))).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            modality=vidio       | modality   | vidio      | video         | a name from the list at /api/v1/vocabulary/modalities
            pair=vision+adio     | pair       | vision+adio| vision+audio  | two families joined by +, such as vision+audio
            pair=image+video     | pair       | image+video|               | two families joined by +, such as vision+audio
            pair=vision          | pair       | vision     |               | two families joined by +, such as vision+audio
            task=localizatoin    | task       | localizatoin | localization | a name from the list at /api/v1/vocabulary/tasks or of a family at /api/v1/vocabulary/task-families
            annotation=boxxes    | annotation | boxxes     |               | a name from the list at /api/v1/vocabulary/annotation-kinds
            licence=cc-by-4      | licence    | cc-by-4    | cc-by-4.0     | a name from the list at /api/v1/vocabulary/licences
            nature=unreal        | nature     | unreal     | real          | one of real, synthetic, mixed
            year=18              | year       | 18         |               | one of 2018
            year=2020-2015       | year       | 2020-2015  |               | one of 2018
            year=9999            | year       | 9999       |               | one of 2018
            hours=many           | hours      | many       |               | one of 1000..
            direction=audio      | direction  | audio      |               | two modalities with an arrow
            language=klingonese  | language   | klingonese |               | the code or the name of a language
            use=all              | use        | all        |               | one of commercial-use
            count=dog            | count      | dog        |               | a category and how many
            count=dog/bounding-bx>9 | count   | bounding-bx | bounding-box | behind the slash
            count=dog=1.5        | count      | dog=1.5    |               | a category and how many
            items=1.5            | items      | 1.5        |               | one of 1000.., ..1000, 10..20 and >=1000, in whole
            items=1.2..1.8       | items      | 1.2..1.8   |               | one of 1000.., ..1000, 10..20 and >=1000, in whole
            year=2018.5          | year       | 2018.5     |               | one of 2018
            year=2018.5-         | year       | 2018.5-    |               | one of 2018
            task=VQA@banana      | task       | banana     |               | behind the @
            task=localization@   | task       | ''         |               | behind the @
            task=VQA@vision+     | task       | ''         |               | behind the @
            items=<0             | items      | <0         |               | one of 1000..
            """)
    void saysWhatIsWrongAndWhatWouldBeRight(
            String given, String parameter, String value, String nearest, String expected) {
        var unusable = catchThrowableOfType(UnusableParameter.class, () -> parameters.filter(query(given)));

        assertThat(unusable.parameter()).isEqualTo(parameter);
        assertThat(unusable.value()).isEqualTo(value);
        assertThat(unusable.expected().in(Language.ENGLISH)).startsWith(expected);
        assertThat(unusable).hasMessageContaining("'" + value + "'").hasMessageContaining(expected);
        if (nearest != null) {
            assertThat(unusable.nearest()).contains(nearest);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            modality=vidio       | “vidio”不是`modality`的可用取值。您是不是要找“video”？应为：`/api/v1/vocabulary/modalities`所列的名称。
            nature=unreal        | “unreal”不是`nature`的可用取值。您是不是要找“real”？应为：下列之一：`real`、`synthetic`、`mixed`、`unknown`。
            year=18              | “18”不能读作年份或年份范围。应为：`2018`、`2015-2020`、`2018-`或`-2015`这样的写法，年份在1800至2200之间。
            query=(year:2018     | “(year:2018”处（第1个字符）：这个括号没有闭合。
            query=NOT            | 末尾（第4个字符）：此处缺少条件。
            query=audio year:x   | “x”处（第12个字符）：“x”不能读作年份或年份范围。应为：`2018`、`2015-2020`、`2018-`或`-2015`这样的写法，年份在1800至2200之间。
            """)
    void saysInChineseTooWhatIsWrong(String given, String sentence) {
        var unusable = catchThrowableOfType(Unanswerable.class, () -> parameters.filter(query(given)));

        assertThat(unusable.said().in(Language.CHINESE)).isEqualTo(sentence);
    }

    @Test
    void refusesAVeryLongText() {
        var unusable = catchThrowableOfType(
                UnusableParameter.class, () -> parameters.filter(query("q=" + "word ".repeat(50))));

        assertThat(unusable.parameter()).isEqualTo("q");
        assertThat(unusable.value()).hasSizeLessThan(50);
    }

    @Property
    void readsBackEveryFilterThatItWrites(@ForAll("filters") Filter filter) {
        assertThat(inOneOrder(parameters.filter(query(FilterUrl.query(filter)))))
                .isEqualTo(inOneOrder(filter));
    }

    @Property
    void writesTheAddressOfOneConditionMoreAsThatOfAllTogether(
            @ForAll("filters") Filter filter, @ForAll("conditions") Filter further) {
        assertThat(new NarrowedUrl(filter, Sort.YEAR).with((Filter.Condition) further))
                .isEqualTo(FilterUrl.of(filter.and(further), Sort.YEAR));
    }

    @Property(tries = 300)
    void handsOutNoAddressThatItWouldNotReadAgain(@ForAll("largeFilters") Filter filter) {
        String address = FilterUrl.of(filter);

        if (address == null) {
            boolean manyConditions = filter.conditions() > FilterLimits.CONDITIONS;
            boolean longAddress = FilterUrl.query(filter).length() > FilterLimits.ADDRESS;
            boolean longQuery = FilterText.of(filter).length() > FilterLimits.QUERY;
            assertThat(manyConditions || longAddress || longQuery).isTrue();
        } else {
            assertThat(address).hasSizeLessThan(FilterLimits.ADDRESS + 50);
            assertThat(inOneOrder(parameters.filter(query(address.replaceFirst("^[^?]*\\??", "")))))
                    .isEqualTo(inOneOrder(filter));
        }
    }

    @Test
    void dividesAmongSeveralQueriesWhatIsTooLongForOne() {
        Filter filter = Filter.all(IntStream.range(0, 45)
                .mapToObj(n -> Filter.not(new Filter.Words("n" + n + "-" + "a".repeat(90))))
                .toList());

        assertThat(FilterText.of(filter)).hasSizeGreaterThan(FilterLimits.QUERY);
        assertThat(FilterUrl.parameters(filter)).hasSize(2);
        assertThat(parameters.filter(query(FilterUrl.query(filter)))).isEqualTo(filter);
        assertThat(FilterUrl.of(filter)).isNotNull();
    }

    @Test
    void saysHowManyConditionsAreTooMany() {
        String hundred = String.join(" OR ", Collections.nCopies(100, "audio"));

        assertThat(parameters.query(hundred)).isEqualTo(new Filter.Words("audio"));
        var more = catchThrowableOfType(
                TooMuchAsked.class,
                () -> parameters.filter(query("modality=video&query=" + hundred.replace(" ", "%20"))));
        assertThat(more).hasMessage("The filter has 101 conditions; up to 100 are read.");
        assertThat(more.given()).isEqualTo(101);
        assertThat(more.most()).isEqualTo(100);
    }

    @Test
    void refusesWhatGrowsTooLongInTheNamesOfItsTerms() {
        String long200 = "声".repeat(200);
        var tooLong = catchThrowableOfType(
                TooMuchAsked.class,
                () -> parameters.filter(Map.of(
                        "q", List.of(long200, long200.substring(1), long200.substring(2), long200.substring(3)))));

        assertThat(tooLong.what()).isEqualTo("characters");
        assertThat(tooLong.most()).isEqualTo(6000);
    }

    @Test
    void knowsWordsByTwoNames() {
        assertThat(parameters.query("text:audio")).isEqualTo(parameters.query("q:audio"));
        assertThat(FilterText.of(parameters.query("text:audio"))).isEqualTo("q:\"audio\"");
    }

    @Property
    void readsBackEveryQueryThatItWrites(@ForAll("filters") Filter filter) {
        assertThat(parameters.query(FilterText.of(filter))).isEqualTo(filter);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            modality:vision AND            | A condition is missing here, at the end (character 20).
            (modality:vision               | This bracket is not closed
            modality:vision)               | There is a closing bracket too many, at ')' (character 16).
            NOT                            | A condition is missing here
            colour:red                     | 'colour' is nothing to filter by
            modality:                      | A value is missing here
            name:"open                     | This quote is not closed
            year:soon                      | 'soon' cannot be read as a year or a range of years
            modality:smell OR task:vqa     | 'smell' is no modality
            modality : video               | A sign alone is no condition; write AND, OR or NOT, a name and its colon without space between them, and text of signs in quotes, at ': video' (character 10).
            modality:video & task:vqa      | A sign alone is no condition
            *:*                            | A sign alone is no condition
            audio +task:captioning         | This looks like a condition of 'task' and is none; write for example task:value, before it AND, OR or NOT, and text with such signs in quotes, at '+task:captioning' (character 7).
            modality!=video                | This looks like a condition of 'modality'
            (audio-task:captioning)        | This looks like a condition of 'task'
            modality:video -- task:vqa     | A sign alone is no condition
            modality:video &&              | A condition is missing here, at the end (character 18).
            `|| modality:video`            | A condition is missing here, at '|| modality:video' (character 1).
            modality:video !               | A condition is missing here
            """)
    void saysWhereAQueryStopsMakingSense(String text, String message) {
        assertThatThrownBy(() -> parameters.query(text))
                .isInstanceOf(UnusableQuery.class)
                .hasMessageContaining(message)
                .hasMessageContaining("(character ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `modality:video -task:captioning`       | `modality:video AND NOT task:captioning`
            `-task:captioning`                      | `NOT task:captioning`
            `!modality:video`                       | `NOT modality:video`
            `! modality:video`                      | `NOT modality:video`
            `!!modality:video`                      | `modality:video`
            `NOT -modality:video`                   | `modality:video`
            `!(modality:video||modality:audio)`     | `NOT (modality:video OR modality:audio)`
            `modality:video && task:captioning`     | `modality:video AND task:captioning`
            `modality:video&&task:captioning`       | `modality:video AND task:captioning`
            `modality:video || task:captioning`     | `modality:video OR task:captioning`
            `cello -violin !"big band"`             | `cello AND NOT violin AND NOT "big band"`
            `-year>2015`                            | `NOT year:2016..`
            `modality：视频`                         | `modality:video`
            """)
    void knowsTheSignsThatAreUsedElsewhereForAndOrAndNot(String given, String meant) {
        assertThat(parameters.query(given)).isEqualTo(parameters.query(meant));
    }

    @ParameterizedTest
    @ValueSource(strings = {"audio-visual", "C++", "image-to-text", "Yahoo!", "AT&T", "(audio-visual)", "3D-2D", "声音"})
    void looksForWordsThatHaveSignsInThem(String word) {
        assertThat(parameters.query(word)).isEqualTo(new Filter.Words(word.replaceAll("[()]", "")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-task:captioning", "&&", "a || b", ":", "!modality:video"})
    void looksForWhateverStandsInQuotes(String text) {
        assertThat(parameters.query('"' + text + '"')).isEqualTo(new Filter.Words(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"modality:video AND NOT task:captioning", "-year:2018", "hours>10", "\"big band\" task:vqa"})
    void tellsAQueryFromASentence(String text) {
        assertThat(parameters.written(text)).contains(parameters.query(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "audio",
                "\"audio\"",
                "datasets with modality:video",
                "task: captioning",
                "modality:vidio",
                "modality:video AND",
                "video and not captioning",
                "()"
            })
    void tellsASentenceFromAQuery(String text) {
        assertThat(parameters.written(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "en, en",
        "EN, en",
        "en-US, en",
        "en_GB, en",
        "eng, en",
        "zh-Hant, zh",
        "cmn, zh",
        "iw, he",
        "ase, ase",
        "haw, haw",
        "English, en",
        "英语, en",
        "Mandarin, zh",
        "Deutsch, de"
    })
    void knowsLanguagesByCodeAndName(String given, String code) {
        assertThat(parameters.filter(Map.of("language", List.of(given))))
                .isEqualTo(new Filter.Has(Field.LANGUAGE, code));
    }

    @ParameterizedTest
    @CsvSource({"foo,", "xx,", "zz-zz,", "en-,", "Englsh, english", "Germn, german", "中国手与, 中国手语"})
    void refusesLanguagesThatThereAreNot(String given, String nearest) {
        var unusable = catchThrowableOfType(
                UnusableParameter.class, () -> parameters.filter(Map.of("language", List.of(given))));

        assertThat(unusable.nearest()).isEqualTo(nearest == null ? List.of() : List.of(nearest));
    }

    @Test
    void refusesWhatIsTooDeepOrTooLong() {
        assertThatThrownBy(() -> parameters.query("(".repeat(1000) + "audio" + ")".repeat(1000)))
                .hasMessageContaining("more than 50 brackets");
        assertThatThrownBy(() -> parameters.query("audio ".repeat(1000))).hasMessageContaining("up to 4,000 are read");
    }

    /// In addresses the order of clauses is that of the parameters.
    private static Filter inOneOrder(Filter filter) {
        return filter instanceof Filter.All(List<Filter> parts)
                ? Filter.all(parts.stream()
                        .sorted(Comparator.comparing(FilterText::of))
                        .toList())
                : filter;
    }

    @Provide
    Arbitrary<Filter> conditions() {
        return new FilterArbitraries(vocabulary).conditions();
    }

    @Provide
    Arbitrary<Filter> filters() {
        return new FilterArbitraries(vocabulary).filters();
    }

    /// Many filters together, with values of any length.
    @Provide
    Arbitrary<Filter> largeFilters() {
        Arbitrary<Filter> words = Arbitraries.strings()
                .withChars("ab声\"\\ ")
                .ofMinLength(1)
                .ofMaxLength(200)
                .filter(text -> !text.isBlank() && text.equals(text.strip()))
                .map(Filter.Words::new);
        Arbitrary<Filter> any = Arbitraries.oneOf(filters(), words, words.map(Filter::not));
        return Arbitraries.oneOf(
                any.list().ofMinSize(1).ofMaxSize(40).map(Filter::all),
                any.list().ofMinSize(1).ofMaxSize(15).map(Filter::any),
                any.list().ofMinSize(1).ofMaxSize(8).map(Filter::all));
    }

    /// The parameters of a query, decoded.
    public static MultiValueMap<String, String> query(String query) {
        MultiValueMap<String, String> raw =
                UriComponentsBuilder.newInstance().query(query).build().getQueryParams();
        MultiValueMap<String, String> decoded = new LinkedMultiValueMap<>();
        raw.forEach((name, values) -> values.forEach(
                value -> decoded.add(name, value == null ? "" : UriUtils.decode(value, StandardCharsets.UTF_8))));
        return decoded;
    }
}
