package dev.modalium.search.question;

import dev.modalium.search.filter.Spelling;
import dev.modalium.vocabulary.Lexicon;
import dev.modalium.vocabulary.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Mends misspelt words of a question where there is no doubt what was meant.
///
/// A word that completes one single name with the words around it is that of the name. One in capitals is the dataset
/// whose name alone begins with it. One that is the beginning of one single word of the vocabulary is that word; else
/// the
/// one that is fewest typing mistakes away, one up to seven letters and two from eight on; where two are equally near,
/// neither. The names of datasets come after the vocabulary, and then words that only carry a sentence. Everything else
/// is a suggestion.
final class Repair {

    private static final int SHORTEST = 4; // letters
    private static final int SHORT = 5; // letters
    private static final int SHORTEST_BEGINNING = 6; // letters
    private static final int SHORTEST_FILLING = 6; // letters
    private static final int MOST = 20; // words of a question; where more are misspelt it is no question
    private static final Set<String> COMPARATIVES = Phrases.COMPARATIVES.words();
    private static final List<String> DERIVING =
            List.of("r", "er", "or", "ist", "ly", "ish", "less", "ness", "ity", "able", "ful");

    private final NavigableSet<String> words;
    private final SimilarNames similar;
    private final SimilarNames filling;
    private final NamesWithGap gaps;

    Repair(Lexicon lexicon, Wishes wishes) {
        words = Stream.of(
                        lexicon.names().stream().flatMap(name -> Arrays.stream(name.split(" ", -1))),
                        wishes.words(),
                        Phrases.NEGATING.words().stream())
                .flatMap(all -> all)
                .filter(word -> !HanRuns.isHan(word))
                .collect(Collectors.toCollection(TreeSet::new));
        similar = new SimilarNames(words);
        filling = new SimilarNames(Stream.concat(Stream.of("licence"), Phrases.CARRYING.words().stream())
                .filter(word -> word.length() >= SHORTEST_FILLING)
                .filter(word -> !HanRuns.isHan(word))
                .toList());
        gaps = new NamesWithGap(lexicon.names(Scanner.ASKABLE));
    }

    /// The sentence with those of the tokens mended that are unknown by themselves.
    Sentence mended(Sentence sentence, List<Integer> unknown, DatasetNames datasets) {
        List<Token> tokens = new ArrayList<>(sentence.tokens());
        Set<Integer> mended = new HashSet<>();
        unknown.stream().sorted().limit(MOST).forEach(index -> {
            Token token = tokens.get(index);
            gaps.filling(tokens, index, Set.copyOf(unknown))
                    .or(() -> word(tokens, index, datasets))
                    .ifPresent(word -> {
                        tokens.set(index, new Token(token.text(), word, token.start(), token.end()));
                        mended.add(index);
                    });
        });
        return new Sentence(sentence.text(), List.copyOf(tokens), Set.copyOf(mended));
    }

    /// Whether the word is misspelt for one that only carries a sentence.
    boolean isFilling(Token token) {
        return filling(token.normal()).isPresent();
    }

    private Optional<String> word(List<Token> tokens, int index, DatasetNames datasets) {
        String written = tokens.get(index).normal();
        if (written.length() < SHORTEST || OrdinaryWords.containsFormOf(written) || COMPARATIVES.contains(written)) {
            return Optional.empty();
        }
        var name = new MisspeltName(tokens, index, datasets);
        Optional<String> ofName = name.begun().or(name::beforeNumber);
        if (ofName.isPresent() || words.contains(written)) {
            return ofName;
        }
        List<String> known = Stream.<List<String>>of(begun(written).stream().toList(), near(written), crossed(written))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
        return known.isEmpty()
                ? name.nearest().or(() -> filling(written))
                : Optional.of(known.getFirst()).filter(_ -> known.size() == 1);
    }

    private Optional<String> begun(String written) {
        if (written.length() < SHORTEST_BEGINNING) {
            return Optional.empty();
        }
        List<String> all = words.tailSet(written).stream()
                .takeWhile(word -> word.startsWith(written))
                .limit(2)
                .toList();
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }

    private List<String> near(String written) {
        return similar.nearest(written).stream()
                .filter(word -> !isDerived(written, word) && isBegunAlike(written, word))
                .toList();
    }

    /// `vedio`: the words whose two letters beside another one have changed places.
    private List<String> crossed(String written) {
        return IntStream.range(1, written.length() - 1)
                .mapToObj(at -> new StringBuilder(written)
                        .replace(
                                at - 1,
                                at + 2,
                                new StringBuilder(written.substring(at - 1, at + 2))
                                        .reverse()
                                        .toString())
                        .toString())
                .filter(word -> !word.equals(written) && words.contains(word))
                .distinct()
                .toList();
    }

    /// A word that only carries the sentence, one mistake away and with the same beginning: `datsets`.
    private Optional<String> filling(String written) {
        List<String> near = written.length() < SHORTEST_FILLING
                ? List.of()
                : filling.nearest(written).stream()
                        .filter(word -> word.charAt(0) == written.charAt(0) && Spelling.distance(written, word, 1) == 1)
                        .toList();
        return near.size() == 1 ? Optional.of(Lexicon.fold(near.getFirst())) : Optional.empty();
    }

    /// Short words with another beginning are other words: `long` is no `song`.
    private static boolean isBegunAlike(String written, String word) {
        return written.length() > SHORT || written.charAt(0) == word.charAt(0);
    }

    /// `dancer` and `simulator` are who does it, and no misspelt `dance` and `simulated`.
    private static boolean isDerived(String written, String word) {
        return DERIVING.stream()
                .filter(written::endsWith)
                .map(suffix -> written.substring(0, written.length() - suffix.length()))
                .anyMatch(stem -> stem.length() >= SHORTEST && word.startsWith(stem));
    }
}
