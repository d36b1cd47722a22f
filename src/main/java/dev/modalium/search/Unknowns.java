package dev.modalium.search;

import dev.modalium.vocabulary.Lexicon;
import dev.modalium.vocabulary.Token;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/// Names the words of a question that mean nothing here, with the known names that are written most like them.
final class Unknowns {

    private final Collection<String> names;

    Unknowns(Lexicon lexicon) {
        names = lexicon.names().stream().map(Unknowns::joined).collect(Collectors.toUnmodifiableSet());
    }

    List<Interpretation.Unknown> of(Sentence sentence, List<Piece> leftOver) {
        return runs(sentence, leftOver).stream()
                .map(run -> new Interpretation.Unknown(sentence.textOf(run), nearest(sentence, run)))
                .distinct()
                .toList();
    }

    private List<String> nearest(Sentence sentence, Piece run) {
        String normal = sentence.tokens().subList(run.from(), run.to()).stream()
                .map(Token::normal)
                .collect(Collectors.joining(" "));
        return Spelling.nearest(joined(normal), names);
    }

    /// Chinese characters that stand side by side are one word, as far as we can tell.
    private static List<Piece> runs(Sentence sentence, List<Piece> leftOver) {
        List<Piece> runs = new ArrayList<>();
        for (Piece piece : leftOver) {
            Piece last = runs.isEmpty() ? null : runs.getLast();
            if (last != null && last.to() == piece.from() && isHan(sentence, last) && isHan(sentence, piece)) {
                runs.set(runs.size() - 1, new Piece(last.from(), piece.to(), piece.meaning()));
            } else {
                runs.add(piece);
            }
        }
        return runs;
    }

    private static boolean isHan(Sentence sentence, Piece piece) {
        return Character.UnicodeScript.of(sentence.textOf(piece).codePointAt(0)) == Character.UnicodeScript.HAN;
    }

    /// A folded name as people write it: its Chinese characters without spaces between them.
    private static String joined(String name) {
        return name.replaceAll("(?<=\\p{IsHan}) | (?=\\p{IsHan})", "");
    }
}
