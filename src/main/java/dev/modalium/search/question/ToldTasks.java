package dev.modalium.search.question;

import dev.modalium.vocabulary.Term;
import dev.modalium.vocabulary.Token;
import dev.modalium.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Tasks that a question tells without naming them: `where in the image is the sound coming from`,
/// `给一句话在视频里找到对应的时间段`.
///
/// Of each way to tell one, the words stand in their order; between them only words that carry a sentence may stand.
final class ToldTasks {

    private static final int MOST_BETWEEN = 5; // words or phrases that carry the sentence
    private static final Pattern END = Pattern.compile("[;；.。!！?？:：]");

    private record Telling(Term task, List<Phrases> words) {}

    private final Map<String, List<Telling>> byFirst = new HashMap<>();

    ToldTasks(Vocabulary vocabulary) {
        for (String line : Lists.lines("told.txt")) {
            String[] both = line.split("=", -1);
            Term task = termOf(vocabulary, both[0].strip());
            Arrays.stream(both[1].split("\\|", -1)).map(String::strip).forEach(told -> add(task, told));
        }
    }

    /// A task that is told, the index after its last word, and how many words between carry the sentence.
    record Found(Term task, int to, int between) {}

    /// The one that is told in the most words from the token on, and of these with the fewest between.
    Optional<Found> at(Sentence sentence, int from) {
        return byFirst.getOrDefault(sentence.tokens().get(from).normal(), List.of()).stream()
                .flatMap(telling -> found(sentence, from, telling).stream())
                .min(Comparator.comparingInt((Found found) -> -found.to()).thenComparingInt(Found::between));
    }

    private static Term termOf(Vocabulary vocabulary, String slug) {
        return vocabulary
                .task(slug)
                .<Term>map(task -> task)
                .or(() -> vocabulary.taskFamily(slug))
                .orElseThrow(() -> new IllegalStateException("questions/told.txt tells no task '" + slug + "'"));
    }

    private void add(Term task, String told) {
        List<Phrases> words = new ArrayList<>();
        for (String word : told.split("\\s+", -1)) {
            words.add(Phrases.of(word.replace('_', ' ').replace('/', '|')));
        }
        var telling = new Telling(task, words);
        words.getFirst()
                .firstWords()
                .forEach(first ->
                        byFirst.computeIfAbsent(first, _ -> new ArrayList<>()).add(telling));
    }

    private static Optional<Found> found(Sentence sentence, int from, Telling telling) {
        int at = from;
        int between = 0;
        for (Phrases word : telling.words()) {
            int start = at == from ? at : startOf(word, sentence, at);
            Optional<Phrases.Found> found = start < 0 ? Optional.empty() : word.longestAt(sentence.tokens(), start);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            between += start - at;
            at = found.get().to();
        }
        return Optional.of(new Found(telling.task(), at, between));
    }

    /// The index of the word at the token or behind some that carry the sentence, or -1.
    private static int startOf(Phrases word, Sentence sentence, int from) {
        List<Token> tokens = sentence.tokens();
        int at = from;
        for (int between = 0; between <= MOST_BETWEEN && at < tokens.size(); between++) {
            if (END.matcher(sentence.gapBefore(at)).find()) {
                return -1;
            }
            if (word.longestAt(tokens, at).isPresent()) {
                return at;
            }
            Optional<Phrases.Found> carrying = Phrases.CARRYING.longestAt(tokens, at);
            if (carrying.isEmpty()) {
                return -1;
            }
            at = carrying.get().to();
        }
        return -1;
    }
}
