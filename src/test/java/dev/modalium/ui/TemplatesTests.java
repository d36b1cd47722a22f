package dev.modalium.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds for every template, style sheet and script: nothing from elsewhere, nothing inline, nothing unescaped.
class TemplatesTests {

    static List<Path> files() throws IOException {
        try (Stream<Path> templates = Files.walk(Path.of("src/main/resources/templates"));
                Stream<Path> assets = Files.walk(Path.of("src/main/resources/static"))) {
            return Stream.concat(templates, assets).filter(Files::isRegularFile).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void needsNothingFromElsewhereAndNoScriptWithin(Path file) throws IOException {
        String text = Files.readString(file)
                .replace("http://www.thymeleaf.org", "")
                .replace("http://www.w3.org/2000/svg", "")
                .replaceAll("<script type=\"module\" th:src=\"@\\{/js/[a-z-]+\\.js}\"></script>", "");

        assertThat(text).doesNotContainPattern("(?i)https?://|<script|javascript:|@import|url\\(|\\son[a-z]+=");
    }

    @Test
    void bringsAlongEachTextThatAScriptSaysAndNoOther() throws IOException {
        StringBuilder scripts = new StringBuilder();
        for (Path file : files()) {
            if (file.toString().endsWith(".js")) {
                scripts.append(Files.readString(file));
            }
        }
        Set<String> asked = matches("(?<![.\\w])text\\((?:\\w+ \\? )?\"([a-z-]+)\"", scripts.toString());
        Set<String> brought = matches(
                "data-key=\"([a-z-]+)\"", Files.readString(Path.of("src/main/resources/templates/parts-import.html")));

        assertThat(brought)
                .containsAll(asked)
                .isNotEmpty()
                .allSatisfy(key -> assertThat(scripts).contains("\"" + key + "\""));
    }

    private static Set<String> matches(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @MethodSource("files")
    void escapesWhateverItShows(Path file) throws IOException {
        assertThat(Files.readString(file))
                .doesNotContain("th:utext", "[(")
                .doesNotContainPattern("(inner|outer)HTML|insertAdjacentHTML|document\\.write|eval\\(|new Function");
    }
}
