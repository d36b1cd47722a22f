package dev.modalium.search.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modalium.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/// All questions of the suite: the filter that each must get, and the words of it that nobody can know.
class QuestionSuiteTests {

    private static final double LEAST = 0.97; // of the questions must be read exactly as they are meant
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern TERM = Pattern.compile("(?:task|modality):([\\w.-]+)");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T00:00:00Z"), ZoneOffset.UTC);

    private final Vocabulary vocabulary = Vocabulary.load();
    private final QuestionParser parser = new QuestionParser(vocabulary, CLOCK);
    private final DatasetNames names = new StarterNames();

    private record Line(String question, String filter, List<String> unknown, String rest) {

        static Line of(String written) {
            String[] columns = written.split("\\|", -1);
            return new Line(
                    columns[0].strip(),
                    columns.length > 1 ? Printed.inOrder(columns[1]) : "",
                    columns.length > 2 ? words(columns[2]) : List.of(),
                    columns.length > 3 ? columns[3].strip() : "");
        }

        private static List<String> words(String column) {
            return column.isBlank() ? List.of() : List.of(column.strip().split(", "));
        }
    }

    @Test
    void readsNearlyAllQuestionsAsTheyAreMeantAndNoneWithFalseCertainty() {
        List<Line> lines = lines();
        List<String> wrong = new ArrayList<>();
        List<String> tooSure = new ArrayList<>();
        for (Line line : lines) {
            Question read = parser.parse(line.question(), names);
            List<String> unknown = read.interpretation().unknown().stream()
                    .map(Interpretation.Unknown::word)
                    .toList();
            Line got = new Line(line.question(), Printed.of(read.filter()), unknown, rest(read));
            if (!got.equals(line)) {
                wrong.add(line + "\n     " + got);
            }
            boolean misread = !got.filter().equals(line.filter());
            if (isSure(read) && (misread || !line.unknown().isEmpty())) {
                tooSure.add(line.question());
            }
        }
        double exact = 1 - (double) wrong.size() / lines.size();
        System.out.printf(
                "Question suite: %d of %d exact (%.1f %%)%n", lines.size() - wrong.size(), lines.size(), 100 * exact);
        wrong.forEach(System.out::println);
        tooSure.forEach(question -> System.out.println("Too sure: " + question));
        assertThat(tooSure).isEmpty();
        assertThat(exact).as(String.join("\n", wrong)).isGreaterThanOrEqualTo(LEAST);
    }

    @Test
    void hasQuestionsInBothLanguagesForEachTaskAndModality() {
        List<Line> lines = lines();
        Set<String> asked = new TreeSet<>();
        lines.forEach(line -> {
            Matcher terms = TERM.matcher(line.filter());
            while (terms.find()) {
                asked.add(terms.group(1));
            }
        });
        assertThat(lines).hasSizeGreaterThanOrEqualTo(300);
        assertThat(lines.stream().filter(line -> HAN.matcher(line.question()).find()))
                .hasSizeGreaterThanOrEqualTo(120);
        assertThat(vocabulary.tasks()).allSatisfy(task -> assertThat(asked).contains(task.slug()));
        assertThat(vocabulary.modalities())
                .allSatisfy(modality -> assertThat(asked).contains(modality.slug()));
    }

    /// Whether nothing tells the person who asked that the reading may be another than what was meant.
    private static boolean isSure(Question read) {
        var interpretation = read.interpretation();
        return interpretation.unknown().isEmpty()
                && interpretation.notes().isEmpty()
                && interpretation.ambiguities().isEmpty();
    }

    private static String rest(Question read) {
        String intent = switch (read.intent()) {
            case Intent.Find _ -> "";
            case Intent.Count _ -> "count";
            case Intent.Compare(List<String> compared) ->
                "compare " + String.join(" ", compared.stream().sorted().toList());
        };
        String sort = read.sort().key().equals("relevance") ? "" : read.sort().key();
        return (intent + " " + sort).strip();
    }

    private static List<Line> lines() {
        return Stream.of("english", "chinese", "tasks", "hard", "asked", "variants")
                .flatMap(name -> text(name).lines())
                .filter(line -> !line.isBlank() && !line.startsWith("# "))
                .map(Line::of)
                .toList();
    }

    private static String text(String name) {
        try {
            return new ClassPathResource("questions/" + name + ".csv").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
