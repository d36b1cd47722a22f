package dev.modalium.search.question;

import dev.modalium.vocabulary.Lexicon;
import dev.modalium.vocabulary.Match;
import dev.modalium.vocabulary.Term;
import dev.modalium.vocabulary.Token;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// One of two dimensions, where the other has the name of what is in them: `2D or 3D keypoints`, `human pose in 2D or
/// 3D`, `二维和三维姿态`.
record Dimensions(Lexicon lexicon, List<Token> tokens) {

    private static final Phrases DIMENSIONS = Phrases.of("2D|3D|二维|三维");
    private static final Phrases JOINING = Phrases.of("and|or|and or|和|与|及|以及|或|或者|&|+");
    private static final String IN = "in";
    private static final int LONGEST = 4; // words before `in`

    /// The name that is meant by the dimension at the token, over its own words only.
    Optional<Match> at(int from) {
        return DIMENSIONS
                .longestAt(tokens, from)
                .map(Phrases.Found::to)
                .flatMap(to -> beforeOther(from, to).or(() -> behindOther(from, to)));
    }

    /// `2D` of `2D or 3D keypoints`.
    private Optional<Match> beforeOther(int from, int to) {
        int other = to < tokens.size()
                ? JOINING.longestAt(tokens, to).map(Phrases.Found::to).orElse(to)
                : to;
        if (other >= tokens.size()) {
            return Optional.empty();
        }
        return DIMENSIONS
                .longestAt(tokens, other)
                .flatMap(dimension -> lexicon.longestMatch(tokens, other)
                        .filter(match -> match.to() > dimension.to())
                        .flatMap(match -> named(from, to, dimension.to(), match.to())));
    }

    /// `3D` of `human pose in 2D or 3D`.
    private Optional<Match> behindOther(int from, int to) {
        int in = IntStream.of(from - 3, from - 2)
                .filter(at -> at > 0
                        && tokens.get(at).normal().equals(IN)
                        && DIMENSIONS.contains(tokens.subList(at + 1, at + 2))
                        && (at + 2 == from || JOINING.contains(tokens.subList(at + 2, from))))
                .findFirst()
                .orElse(0);
        return IntStream.range(Math.max(0, in - LONGEST), in)
                .mapToObj(first -> named(from, to, first, in))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Match> named(int from, int to, int first, int end) {
        List<Term> terms = lexicon.lookup(text(from, to) + " " + text(first, end));
        return terms.isEmpty() ? Optional.empty() : Optional.of(new Match(terms, from, to));
    }

    private String text(int from, int to) {
        return tokens.subList(from, to).stream().map(Token::normal).collect(Collectors.joining(" "));
    }
}
