package dev.modalium.search.question;

import dev.modalium.vocabulary.Match;
import dev.modalium.vocabulary.Token;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Further objects of one head: `emotion` of `recognition of speech and emotion`, `情感` of `识别语音和情感`, each read as the
/// task that it is with that head.
record ListedObjects(Inversions inversions, Sentence sentence) {

    private static final Phrases JOINING = Phrases.of("and|or|and or|&|和|与|及|以及|或|或者");
    private static final int FURTHEST = 10; // words from the head, or Chinese characters

    /// @param tokens up to where no name goes on
    /// @param straight the longest name that begins at the token as it is written
    Optional<Match> at(List<Token> tokens, int from, Optional<Match> straight) {
        int joined = startOfJoining(from);
        if (joined == from && !isBehindComma(from)) {
            return Optional.empty();
        }
        return IntStream.iterate(joined - 2, head -> head >= Math.max(0, from - FURTHEST), head -> head - 1)
                .filter(head -> !inversions.isWithinName(sentence.tokens(), head))
                .mapToObj(head -> inversions.headAt(sentence.tokens(), head))
                .flatMap(Optional::stream)
                .filter(head -> head.next() < joined && isListed(head, joined))
                .findFirst()
                .flatMap(head -> inversions.named(tokens, from, from, head.name()))
                .filter(named -> straight.stream().noneMatch(match -> match.to() > named.to()));
    }

    /// Whether only objects of the head stand between it and the index.
    private boolean isListed(Inversions.Head head, int end) {
        List<Token> before = sentence.tokens().subList(0, end);
        int next = sentence.gapBefore(head.next()).isBlank() ? head.next() : end + 1;
        while (next < end) {
            int object = inversions
                    .named(before, next, next, head.name())
                    .map(Match::to)
                    .orElse(end + 1);
            int joining = object < end
                    ? JOINING.longestAt(before, object).map(Phrases.Found::to).orElse(object)
                    : object;
            if (object < end && joining == object && !isBehindComma(object)) {
                return false;
            }
            next = joining;
        }
        return next == end;
    }

    /// The index of the word that joins what begins at the index to what stands before, or the same.
    private int startOfJoining(int from) {
        return IntStream.range(Math.max(0, from - 2), from)
                .filter(at -> JOINING.contains(sentence.tokens().subList(at, from)))
                .findFirst()
                .orElse(from);
    }

    private boolean isBehindComma(int token) {
        return PieceList.COMMA.matcher(sentence.gapBefore(token)).matches();
    }
}
