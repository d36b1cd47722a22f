package dev.modalium.search.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modalium.vocabulary.Lexicon;
import dev.modalium.vocabulary.Term;
import dev.modalium.vocabulary.Vocabulary;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Tasks that are told and not named.
class ToldTasksTests {

    private final Vocabulary vocabulary = Vocabulary.load();
    private final ToldTasks told = new ToldTasks(vocabulary);
    private final QuestionParser parser = new QuestionParser(vocabulary, Clock.systemUTC());

    @Test
    void findsATaskInEachWayToTellItWithEachOfItsWords() {
        for (String line : Lists.lines("told.txt")) {
            String[] both = line.split("=", -1);
            for (String telling : both[1].split("\\|", -1)) {
                for (String written : written(telling.strip())) {
                    assertThat(toldIn(written)).as(written).contains(both[0].strip());
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "find images with text",
                "search images with captions",
                "videos with sentences and segments",
                "given the text, audio and video",
                "where in the image. The sound comes from there",
                "有文本描述的视频，找片段",
                "视频和文字的数据集"
            })
    void leavesAloneWhatOnlyHasItsWords(String question) {
        assertThat(parser.parse(question, new StarterNames()).filter().toString())
                .doesNotContain("TASK");
    }

    /// The telling with the first of the alternatives of each word, and with each other one in its place.
    private static List<String> written(String telling) {
        List<List<String>> words = Stream.of(telling.split("\\s+", -1))
                .map(word -> List.of(word.replace('_', ' ').split("/", -1)))
                .toList();
        boolean han = HanRuns.isHan(telling);
        List<String> written = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            for (String other : words.get(at)) {
                int place = at;
                written.add(String.join(
                        han ? "" : " ",
                        IntStream.range(0, words.size())
                                .mapToObj(i -> i == place ? other : words.get(i).getFirst())
                                .toList()));
            }
        }
        return written;
    }

    private List<String> toldIn(String text) {
        var sentence = new Sentence(text, Lexicon.tokens(text), Set.of());
        return told.at(sentence, 0).stream()
                .map(ToldTasks.Found::task)
                .map(Term::slug)
                .toList();
    }
}
