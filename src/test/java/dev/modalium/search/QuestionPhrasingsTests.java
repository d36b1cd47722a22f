package dev.modalium.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modalium.search.Interpretation.Note;
import dev.modalium.search.Interpretation.Unknown;
import dev.modalium.vocabulary.Vocabulary;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/// Questions as people put them, what they come to, the words that are not understood, and those that get a note.
class QuestionPhrasingsTests {

    private static final Set<String> NAMES =
            Set.of("ave", "llp", "aist++", "musicavqa", "mscoco", "coco", "audioset", "vggsound");

    private final Vocabulary vocabulary = Vocabulary.load();
    private final QuestionParser parser = new QuestionParser(vocabulary, new TermLabels(vocabulary));

    @ParameterizedTest
    @CsvFileSource(resources = "phrasings.csv", delimiter = '|', maxCharsPerColumn = 300)
    void readsQuestionsAsTheyAreMeant(
            String question, @Nullable String query, @Nullable String unknown, @Nullable String notes) {
        var parsed = parser.parse(question, QuestionPhrasingsTests::known);
        assertThat(FilterUrl.query(parsed.filter())).isEqualTo(Objects.requireNonNullElse(query, ""));
        assertThat(parsed.interpretation().unknown()).map(Unknown::word).isEqualTo(list(unknown, ", "));
        assertThat(parsed.interpretation().notes()).map(Note::text).isEqualTo(list(notes, " ; "));
    }

    private static List<String> list(@Nullable String words, String separator) {
        return words == null ? List.of() : List.of(words.split(separator));
    }

    private static Set<String> known(Collection<String> names) {
        return names.stream().filter(NAMES::contains).collect(Collectors.toSet());
    }
}
