package dev.modalium.manifest.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

class ManifestParserTests {

    private static final int BUFFER = 1 << 16;

    @Test
    void passesOverAListOfNumbersInOneGo() {
        try (ManifestParser parser = at("[639.99, -4,0.5 ,12]")) {
            double[] first = new double[3];

            assertThat(parser.skipNumbers(first)).isEqualTo(4);
            assertThat(first).containsExactly(639.99, -4, 0.5);
            assertThat(parser.nextToken()).isEqualTo(JsonToken.END_ARRAY);
            assertThat(parser.currentTokenLocation().getByteOffset()).isEqualTo(19);
        }
    }

    @Test
    void readsMinusZeroAsJacksonDoes() {
        try (ManifestParser parser = at("[-0, -0.0]")) {
            double[] zeros = new double[2];

            assertThat(parser.skipNumbers(zeros)).isEqualTo(2);
            assertThat(zeros).containsExactly(0.0, -0.0);
        }
    }

    @Test
    void passesOverAByteOrderMark() {
        try (ManifestParser parser = at("\uFEFF[1]")) {
            assertThat(parser.skipNumbers()).isEqualTo(1);
            parser.nextToken();
            assertThat(parser.currentTokenLocation().getByteOffset()).isEqualTo(5);
        }
    }

    @Test
    void leavesWhatIsUnusualToJackson() {
        for (String list :
                List.of("[]", "[1e3]", "[01]", "[1.]", "[.5]", "[NaN]", "[1,]", "[1 2]", "[-]", "[[1]]", "[1")) {
            try (ManifestParser parser = at(list)) {
                assertThat(parser.skipNumbers()).as(list).isEqualTo(-1);
            }
        }
        try (ManifestParser parser = at("[1234567890.123456]")) {
            assertThat(parser.skipNumbers())
                    .as("more digits than a double holds")
                    .isEqualTo(-1);
        }
    }

    @Property
    void readsEachNumberAsJavaDoes(
            @ForAll @Size(min = 1, max = 20) List<@DoubleRange(min = -1000, max = 1000) Double> numbers,
            @ForAll @IntRange(max = 6) int places) {
        List<String> written = numbers.stream()
                .map(number -> BigDecimal.valueOf(number)
                        .setScale(places, RoundingMode.HALF_UP)
                        .toPlainString())
                .toList();
        double[] read = new double[written.size()];
        try (ManifestParser parser = at(written.toString())) {
            assertThat(parser.skipNumbers(read)).isEqualTo(read.length);
        }

        assertThat(read)
                .containsExactly(
                        written.stream().mapToDouble(Double::parseDouble).toArray());
    }

    /// The list may lie across the end of the parser's buffer.
    @Property(tries = 3000)
    void agreesWithJacksonOnAnyList(
            @ForAll("lists") String list, @ForAll @IntRange(min = -40, max = 2) int fromEndOfBuffer) {
        String document = " ".repeat(BUFFER + fromEndOfBuffer) + list;
        List<String> ours = new ArrayList<>();
        int skipped;
        try (ManifestParser parser = at(document)) {
            double[] into = new double[50];
            skipped = parser.skipNumbers(into);
            for (int i = 0; i < skipped; i++) {
                ours.add("number " + into[i]);
            }
            rest(parser, ours);
        }
        List<String> theirs = new ArrayList<>();
        try (JsonParser parser =
                ManifestJson.JSON.createParser(ObjectReadContext.empty(), document.getBytes(StandardCharsets.UTF_8))) {
            parser.nextToken();
            rest(parser, theirs);
        }

        assertThat(ours).isEqualTo(theirs);
    }

    @Provide
    Arbitrary<String> lists() {
        Arbitrary<String> entries = Arbitraries.of(
                "1",
                "0",
                "-7",
                "-0",
                "-0.0",
                "639.99",
                "0.5",
                "12345678",
                "1234567.125",
                "00",
                "1.",
                "-",
                "1e5",
                "NaN",
                "\"x\"",
                "[2]");
        Arbitrary<String> separators = Arbitraries.frequencyOf(
                Tuple.of(20, Arbitraries.of(",", ", ", ",\n", " ,\t")),
                Tuple.of(1, Arbitraries.of("", " ", ",,", "\u00a0", "]")));
        return Arbitraries.frequencyOf(
                        Tuple.of(8, Arbitraries.of("1", "-7", "639.99", "0.5", "12345678")), Tuple.of(1, entries))
                .list()
                .ofMaxSize(12)
                .flatMap(numbers -> separators.list().ofSize(numbers.size()).map(between -> {
                    var list = new StringBuilder("[");
                    for (int i = 0; i < numbers.size(); i++) {
                        list.append(i == 0 ? "" : between.get(i)).append(numbers.get(i));
                    }
                    return list.append(']').toString();
                }));
    }

    private static ManifestParser at(String document) {
        ManifestParser parser = ManifestJson.JSON.createParser(
                ObjectReadContext.empty(), new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)));
        assertThat(parser.nextToken()).isEqualTo(JsonToken.START_ARRAY);
        return parser;
    }

    private static void rest(JsonParser parser, List<String> tokens) {
        try {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                boolean number = token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT;
                long offset = parser.currentTokenLocation().getByteOffset();
                tokens.add(number ? "number " + parser.getDoubleValue() : token + " at " + offset);
            }
        } catch (JacksonException e) {
            tokens.add(e.getOriginalMessage());
        }
    }
}
