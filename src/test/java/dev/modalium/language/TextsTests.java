package dev.modalium.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The files of texts fit each other, and what code and templates ask of them.
class TextsTests {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");
    private static final Pattern HALF_WIDTH = Pattern.compile("\\p{IsHan}[,;:!?()]|[,;:!?()]\\p{IsHan}|\\p{IsHan}\\.");
    private static final Pattern SPACE_BEFORE_PUNCTUATION = Pattern.compile("\\s[，。；：！？、（）“”]");

    /// A key as a whole, or its beginning, to which a code is added.
    private static final Pattern IN_JAVA = Pattern.compile("\"([a-z]+(?:[.-][A-Za-z-]+)*)(\\.?)\"(?:\\s*\\+)?");

    private static final Pattern IN_TEMPLATES = Pattern.compile("#\\{([A-Za-z.-]+)");
    private static final Pattern CODES = Pattern.compile("words\\.code\\('([a-z]+)'");
    private static final Pattern ENGLISH_WORD = Pattern.compile("[a-z]{3,}");

    /// What may be written alike in both languages: codes, quotations and arguments, and names.
    private static final Pattern NO_CHINESE =
            Pattern.compile("`[^`]*`|“[^”]*”|\\{[^}]*}|Modalium|curl .*|[.]modalium[.]yaml|nuScenes");

    private static final List<String> FILES = Texts.FILES;

    private static List<String> files() {
        return FILES;
    }

    @ParameterizedTest
    @MethodSource("files")
    void hasTheSameKeysInBothLanguages(String file) throws IOException {
        assertThat(read(file + "_zh").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(read(file).stringPropertyNames());
    }

    @ParameterizedTest
    @MethodSource("files")
    void takesTheSameArgumentsInBothLanguages(String file) throws IOException {
        Properties english = read(file);
        Properties chinese = read(file + "_zh");

        assertThat(english.stringPropertyNames())
                .allSatisfy(key -> assertThat(arguments(chinese.getProperty(key)))
                        .as(key)
                        .isEqualTo(arguments(english.getProperty(key))));
    }

    @ParameterizedTest
    @MethodSource("files")
    void writesChineseWithItsOwnPunctuation(String file) throws IOException {
        Properties chinese = read(file + "_zh");

        assertThat(chinese.stringPropertyNames())
                .allSatisfy(key -> assertThat(chinese.getProperty(key))
                        .as(key)
                        .doesNotContainPattern(HALF_WIDTH)
                        .doesNotContainPattern(SPACE_BEFORE_PUNCTUATION));
    }

    @ParameterizedTest
    @MethodSource("files")
    void leavesNoEnglishInChinese(String file) throws IOException {
        Properties chinese = read(file + "_zh");

        assertThat(chinese.stringPropertyNames())
                .allSatisfy(key -> assertThat(
                                NO_CHINESE.matcher(chinese.getProperty(key)).replaceAll(""))
                        .as(key)
                        .doesNotContainPattern(ENGLISH_WORD));
    }

    /// What describes the API looks its own words up among the texts, and would find a key that is one of them.
    @Test
    void hasNoKeyThatIsAPlainWord() throws IOException {
        assertThat(keys()).allSatisfy(key -> assertThat(key).contains("."));
    }

    @Test
    void hasEachKeyInOneFileOnly() throws IOException {
        List<String> keys = keys();

        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    void hasNoTextThatNothingAsksFor() throws IOException {
        Set<String> asked = asked();

        assertThat(keys())
                .allSatisfy(key -> assertThat(asked)
                        .as(key)
                        .anySatisfy(name -> assertThat(key.equals(name) || (name.endsWith(".") && key.startsWith(name)))
                                .isTrue()));
    }

    @Test
    void hasEveryTextThatATemplateAsksFor() throws IOException {
        assertThat(keys()).containsAll(matches(templates(), IN_TEMPLATES));
    }

    @Test
    void hasEveryTextThatTheCodeAsksFor() throws IOException {
        Pattern asking =
                Pattern.compile("(?:(?:texts|texts\\(\\))\\s*\\.get|Said\\s*\\.of)\\(\\s*\"([^\"]+)\"\\s*([,)])");

        assertThat(keys()).containsAll(matches(java(), asking));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ENGLISH | video                | video
            ENGLISH | video audio          | video and audio
            ENGLISH | video audio text     | video, audio and text
            CHINESE | 视频                  | 视频
            CHINESE | 视频 音频             | 视频和音频
            CHINESE | 视频 音频 文本        | 视频、音频和文本
            """)
    void listsWords(Language language, String words, String list) {
        assertThat(Texts.in(language).and(List.of(words.split(" ", -1)))).isEqualTo(list);
    }

    @Test
    void writesNumbersAndTheirNouns() {
        assertThat(Texts.in(Language.ENGLISH).get("count.datasets", 1)).isEqualTo("1 dataset");
        assertThat(Texts.in(Language.ENGLISH).get("count.datasets", 0)).isEqualTo("0 datasets");
        assertThat(Texts.in(Language.ENGLISH).get("count.datasets", 12_345)).isEqualTo("12,345 datasets");
        assertThat(Texts.in(Language.CHINESE).get("count.datasets", 12_345)).isEqualTo("12,345个数据集");
    }

    private static List<String> keys() throws IOException {
        List<String> keys = new ArrayList<>();
        for (String file : FILES) {
            keys.addAll(read(file).stringPropertyNames());
        }
        return keys;
    }

    private static Set<String> asked() throws IOException {
        Set<String> asked = new TreeSet<>(matches(templates(), IN_TEMPLATES));
        matches(templates(), CODES).forEach(kind -> asked.add(kind + "."));
        Matcher name = IN_JAVA.matcher(java());
        while (name.find()) {
            asked.add(name.group(1) + name.group(2));
        }
        return asked;
    }

    private static Set<String> matches(String text, Pattern pattern) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> arguments(String text) {
        return matches(text, ARGUMENT);
    }

    private static String templates() throws IOException {
        return joined(Path.of("src/main/resources/templates"), ".html");
    }

    private static String java() throws IOException {
        return joined(Path.of("src/main/java"), ".java");
    }

    private static String joined(Path folder, String ending) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(ending)).toList()) {
                all.append(Files.readString(file)).append('\n');
            }
        }
        return all.toString();
    }

    private static Properties read(String name) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/" + name + ".properties"))) {
            texts.load(reader);
        }
        return texts;
    }
}
