package dev.modalium.search.question;

import dev.modalium.search.question.Interpretation.Kind;
import java.util.List;

/// Words that are not understood and add nothing to what stands beside them: `newest first`, `自动拟音`, and
/// `与音频有关的` where no dataset is named.
record Idle(Sentence sentence, List<Piece> pieces) {

    private static final Phrases FIRST = Phrases.of("first");
    private static final Phrases RELATED = Phrases.of("有关的|有关联的|有联系的");
    private static final String MAKING = "生成"; // `自动生成字幕` may be about how they were made
    private static final Phrases DEGREES = Phrases.of("高|低|好|多|强");
    private static final Phrases RATHER = Phrases.of("比较|较|很|非常|特别|相当");
    private static final Phrases OF = Phrases.of("的");
    private static final Phrases SCENES = Phrases.of("场景|scene|scenes");
    private static final Phrases AUTOMATIC = Phrases.of("automatic|自动");

    boolean contains(Piece left) {
        if (is(left, RELATED)) {
            return true;
        }
        return is(left, FIRST)
                ? endsClause(left.to()) && pieces.stream().anyMatch(piece -> piece.meaning() instanceof Piece.Sorted)
                : isScene(left)
                        || isDegree(left)
                        || (is(left, AUTOMATIC) && pieces.stream().anyMatch(piece -> isTaskBehind(left, piece)));
    }

    /// `真实场景`: what is real or synthetic is a scene.
    private boolean isScene(Piece left) {
        int before = pieces.stream().map(Piece::to).toList().indexOf(left.from());
        int at = before > 0 && is(pieces.get(before), OF) ? before - 1 : before;
        return is(left, SCENES)
                && at >= 0
                && pieces.get(at).meaning() instanceof Piece.OfPhrase wish
                && wish.kind() == Kind.NATURE;
    }

    /// `标注者一致性比较高`: how much of what is not understood.
    private boolean isDegree(Piece left) {
        int at = pieces.indexOf(left);
        return is(left, DEGREES)
                && at > 1
                && is(pieces.get(at - 1), RATHER)
                && pieces.get(at - 2).isUnknown();
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
