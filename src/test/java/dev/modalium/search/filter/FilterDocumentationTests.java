package dev.modalium.search.filter;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static org.assertj.core.api.Assertions.assertThat;

import dev.modalium.manifest.Golden;
import dev.modalium.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// `docs/search.md` and the parameters that are read say the same.
class FilterDocumentationTests {

    private static final Path DOCUMENT = Path.of("docs/search.md");
    private static final String BEFORE =
            "<!-- written from FilterParameter by FilterDocumentationTests with -Dgolden.update=true -->\n\n";

    private final FilterParameters parameters = FilterParameters.over(Vocabulary.load());

    @Test
    void documentHasEveryParameter() throws IOException {
        String document = Files.readString(DOCUMENT);
        int from = document.indexOf(BEFORE) + BEFORE.length();
        int to = document.indexOf("The **query language**");

        Golden.matches(DOCUMENT, document.substring(0, from) + table() + "\n" + document.substring(to));
    }

    /// Those that are described alike share a line.
    private static String table() {
        return "| parameter | values | of several values |\n|---|---|---|\n"
                + FilterParameter.ALL.stream()
                        .collect(groupingBy(
                                one -> one.description().replace("|", "\\|") + " | " + one.repetition(),
                                LinkedHashMap::new,
                                mapping(one -> "`" + one.name() + "`", joining(", "))))
                        .entrySet()
                        .stream()
                        .map(line -> "| " + line.getValue() + " | " + line.getKey() + " |\n")
                        .collect(joining());
    }

    @ParameterizedTest
    @EnumSource
    void takesEveryWordOfAField(Field field) {
        assertThat(field.description()).isNotBlank();
        field.words()
                .forEach(word ->
                        assertThat(parameters.query(field.key() + ":" + word)).isEqualTo(new Filter.Has(field, word)));
    }

    static Stream<FilterParameter> parameters() {
        return FilterParameter.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void takesSeveralValuesAsItIsDescribed(FilterParameter parameter) {
        List<String> values = values(parameter.name());

        Filter both = parameters.filter(Map.of(parameter.name(), values));

        assertThat(both instanceof Filter.All).as(both.toString()).isEqualTo(parameter.together());
    }

    /// Two values that the parameter takes.
    private static List<String> values(String name) {
        return Field.of(name)
                .filter(field -> !field.words().isEmpty())
                .map(field -> field.words().subList(0, 2))
                .orElseGet(() -> switch (name) {
                    case "modality" -> List.of("video", "audio");
                    case "pair" -> List.of("vision+audio", "vision+text");
                    case "direction" -> List.of("audio->motion", "text->motion");
                    case "task" -> List.of("VQA", "AVEL");
                    case "annotation" -> List.of("caption", "beat");
                    case "licence" -> List.of("MIT", "nc");
                    case "language" -> List.of("en", "zh");
                    case "count" -> List.of("dog>5", "cat>5");
                    case "year" -> List.of("2018..", "..2020");
                    case "query" -> List.of("audio", "video");
                    default -> Quantity.of(name).isPresent() ? List.of("10..", "..20") : List.of("one", "other");
                });
    }
}
