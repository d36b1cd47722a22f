package dev.modalium.search.question;

import dev.modalium.search.filter.PlainName;
import dev.modalium.search.filter.Spelling;
import dev.modalium.vocabulary.Token;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Names the words of a question that mean nothing here, with the known names that are written most like them.
final class Unknowns {

    private static final int MOST = 20; // words that get suggestions
    private static final Set<String> GRAMMAR = Stream.of(Phrases.NEGATING, Phrases.EITHER, Phrases.BESIDE)
            .flatMap(phrases -> phrases.words().stream())
            .collect(Collectors.toUnmodifiableSet());

    private final Collection<String> names;

    Unknowns(Collection<String> foldedNames) {
        names = foldedNames.stream().map(Unknowns::joined).collect(Collectors.toUnmodifiableSet());
    }

    List<Interpretation.Unknown> of(Sentence sentence, List<Piece> leftOver, DatasetNames datasets) {
        Map<String, List<String>> nearest = new HashMap<>();
        return leftOver.stream()
                .map(run -> {
                    String normal = normal(sentence, run);
                    boolean enough = nearest.size() >= MOST && !nearest.containsKey(normal);
                    return new Interpretation.Unknown(
                            sentence.textOf(run),
                            enough ? List.of() : nearest.computeIfAbsent(normal, word -> nearest(word, datasets)));
                })
                .distinct()
                .toList();
    }

    private List<String> nearest(String normal, DatasetNames datasets) {
        if (GRAMMAR.contains(normal)) {
            return List.of();
        }
        List<String> nearest = new ArrayList<>(Spelling.nearest(normal, names));
        if (HanRuns.isHan(normal)) {
            nearest.addAll(Spelling.sharing(normal, names));
        } else {
            nearest.addAll(MisspeltName.like(PlainName.of(normal), datasets));
        }
        return nearest.stream().distinct().limit(Spelling.NEAREST).toList();
    }

    private static String normal(Sentence sentence, Piece run) {
        return joined(sentence.tokensOf(run).stream().map(Token::normal).collect(Collectors.joining(" ")));
    }

    /// A folded name as people write it: its Chinese characters without spaces between them.
    private static String joined(String name) {
        return name.replaceAll("(?<=\\p{IsHan}) | (?=\\p{IsHan})", "");
    }
}
