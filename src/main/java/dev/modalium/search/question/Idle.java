package dev.modalium.search.question;

import java.util.List;

/// Words that are not understood and add nothing to what stands beside them: `newest first`, `自动拟音`, and
/// `与音频有关的` where no dataset is named.
record Idle(Sentence sentence, List<Piece> pieces) {

    private static final Phrases FIRST = Phrases.of("first");
    private static final Phrases RELATED = Phrases.of("有关的|有关联的|有联系的");
    private static final String MAKING = "生成"; // `自动生成字幕` may be about how they were made
    private static final Phrases AUTOMATIC = Phrases.of("automatic|自动");

    boolean contains(Piece left) {
        if (is(left, RELATED)) {
            return true;
        }
        return is(left, FIRST)
                ? endsClause(left.to()) && pieces.stream().anyMatch(piece -> piece.meaning() instanceof Piece.Sorted)
                : is(left, AUTOMATIC) && pieces.stream().anyMatch(piece -> isTaskBehind(left, piece));
    }

    private boolean endsClause(int end) {
        return end == sentence.size()
                || PieceList.BREAK.matcher(sentence.gapBefore(end)).find();
    }

    private boolean isTaskBehind(Piece left, Piece piece) {
        return piece.from() == left.to()
                && piece.isTask()
                && !sentence.textOf(piece).startsWith(MAKING)
                && sentence.gapBefore(piece.from()).isBlank();
    }

    private boolean is(Piece piece, Phrases phrases) {
        return phrases.contains(sentence.tokensOf(piece));
    }
}
