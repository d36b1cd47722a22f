package dev.modalium.search.question;

import dev.modalium.search.filter.PlainName;
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
import java.util.stream.Stream;

/// Mends misspelt words of a question where there is no doubt what was meant.
///
/// A word that is the beginning of one single word of the vocabulary is that word; in capitals it is the dataset whose
/// name alone begins with it; else it is the one that is fewest typing
/// mistakes away, one up to seven letters and two from eight on; where two are equally near, neither. The names of
/// datasets come after the vocabulary. Everything else is a suggestion.
final class Repair {

    private static final int SHORTEST = 4; // letters
    private static final int SHORTEST_BEGINNING = 6; // letters
    private static final int SHORTEST_FILLING = 6; // letters
    private static final int SHORTEST_NAME = 5; // letters
    private static final int SHORTEST_PLAIN_NAME = 7; // letters, of a name that is not written like one
    private static final int LONGEST_NAME = 40; // letters; nobody mistypes a longer one and means it
    private static final int MOST = 20; // words of a question; where more are misspelt it is no question

    private static final List<String> DERIVING =
            List.of("r", "er", "or", "ist", "ly", "ish", "less", "ness", "ity", "able", "ful");

    private final NavigableSet<String> words;
    private final SimilarNames similar;
    private final NamesWithGap gaps;
    private final SimilarNames filling;

    Repair(Lexicon lexicon, Wishes wishes) {
        words = Stream.of(
                        lexicon.names().stream().flatMap(name -> Arrays.stream(name.split(" ", -1))),
                        wishes.words(),
                        Phrases.NEGATING.words().stream())
                .flatMap(all -> all)
                .filter(word -> !HanRuns.isHan(word))
                .collect(Collectors.toCollection(TreeSet::new));
        similar = new SimilarNames(words);
        gaps = new NamesWithGap(lexicon.names(Scanner.ASKABLE));
        filling = new SimilarNames(Stream.concat(Stream.of("licence"), Phrases.CARRYING.words().stream())
                .filter(word -> word.length() >= SHORTEST_FILLING)
                .filter(word -> !HanRuns.isHan(word))
                .toList());
    }

    /// The sentence with those of the tokens mended that are unknown by themselves.
    Sentence mended(Sentence sentence, List<Integer> unknown, DatasetNames datasets) {
        List<Token> tokens = new ArrayList<>(sentence.tokens());
        Set<Integer> mended = new HashSet<>();
        unknown.stream().sorted().limit(MOST).forEach(index -> {
            Token token = tokens.get(index);
            gaps.filling(tokens, index, Set.copyOf(unknown)).or(() -> word(tokens, index, datasets)).ifPresent(word -> {
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

    /// The names of datasets that are written most like a word.
    List<String> namesLike(String plain, DatasetNames datasets) {
        return plain.length() < SHORTEST_NAME ? List.of() : near(plain, datasets);
    }

    private Optional<String> word(List<Token> tokens, int index, DatasetNames datasets) {
        Token token = tokens.get(index);
        String written = token.normal();
        if (written.length() < SHORTEST || words.contains(written) || OrdinaryWords.contains(written)) {
            return Optional.empty();
        }
        Optional<String> begun = begun(written);
        if (begun.isPresent()) {
            return begun;
        }
        Optional<String> begunName = begunName(token, datasets).or(() -> numberedName(tokens, index, datasets));
        if (begunName.isPresent()) {
            return begunName;
        }
        List<String> near = similar.nearest(written).stream()
                .filter(word -> !isDerived(written, word))
                .toList();
        if (!near.isEmpty()) {
            return near.size() == 1 ? Optional.of(near.getFirst()) : Optional.empty();
        }
        return name(token, datasets)
                .or(() -> filling(written));
    }

    /// `kinetcs-400`, where the number goes with the name.
    private Optional<String> numberedName(List<Token> tokens, int index, DatasetNames datasets) {
        Token number = index + 1 < tokens.size() ? tokens.get(index + 1) : tokens.get(index);
        boolean numbered = number.start() == tokens.get(index).end() + 1 && number.normal().chars().allMatch(Character::isDigit);
        if (!numbered) {
            return Optional.empty();
        }
        List<String> near = near(PlainName.of(tokens.get(index).text()) + number.normal(), datasets);
        return near.size() == 1 && near.getFirst().endsWith(number.normal())
                ? Optional.of(near.getFirst().substring(0, near.getFirst().length() - number.normal().length()))
                : Optional.empty();
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

    /// `dancer` and `simulator` are who does it, and no misspelt `dance` and `simulated`.
    private static boolean isDerived(String written, String word) {
        return DERIVING.stream()
                .filter(written::endsWith)
                .map(suffix -> written.substring(0, written.length() - suffix.length()))
                .anyMatch(stem -> stem.length() >= SHORTEST && word.startsWith(stem));
    }

    /// `Waymo` for Waymo Open.
    private static Optional<String> begunName(Token token, DatasetNames datasets) {
        boolean likeName = token.text().chars().anyMatch(Character::isUpperCase);
        return likeName ? datasets.beginning(PlainName.of(token.text())) : Optional.empty();
    }

    private Optional<String> name(Token token, DatasetNames datasets) {
        String plain = PlainName.of(token.text());
        boolean likeName = !token.text().equals(plain);
        if (HanRuns.isHan(plain) || plain.length() < (likeName ? SHORTEST_NAME : SHORTEST_PLAIN_NAME)) {
            return Optional.empty();
        }
        List<String> near = near(plain, datasets);
        return near.size() == 1 ? Optional.of(near.getFirst()) : Optional.empty();
    }

    /// Those with the fewest mistakes that are forgiven in both, the word and the name.
    private static List<String> near(String plain, DatasetNames datasets) {
        return plain.length() > LONGEST_NAME
                ? List.of()
                : datasets.like(plain, SimilarNames.mistakes(plain.length())).stream()
                        .filter(name -> Spelling.distance(plain, name, SimilarNames.mistakes(name.length()))
                                <= SimilarNames.mistakes(name.length()))
                        .toList();
    }
}
