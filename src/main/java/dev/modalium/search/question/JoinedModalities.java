package dev.modalium.search.question;

import static dev.modalium.vocabulary.TermContext.MODALITY;
import static dev.modalium.vocabulary.TermContext.PAIR;
import static dev.modalium.vocabulary.TermContext.TASK;
import static dev.modalium.vocabulary.TermContext.TASK_FAMILY;

import dev.modalium.vocabulary.NamedPair;
import dev.modalium.vocabulary.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Modalities that a question names together: `Vision+Audio`, `video/text`, `音频和视频`, `pair music with motion`, or
/// simply
/// side by side.
///
/// @param pieces those that name a modality, two or more; none where nothing is joined
/// @param end index of the piece after the last of them
record JoinedModalities(List<Piece> pieces, int end) {

    private static final Phrases PAIRING = Phrases.of("pair|pairing|match|matching|combine|combining|couple|coupling");
    private static final Phrases WITH = Phrases.of("with");

    /// What is joined from the piece at `start` on.
    static JoinedModalities at(List<Piece> pieces, int start, Sentence sentence) {
        List<Piece> joined = new ArrayList<>();
        int end = start;
        if (isModality(pieces.get(start), signAfter(pieces, start, sentence))) {
            joined.add(pieces.get(start));
            end = start + 1;
            boolean paired = start > 0 && PAIRING.contains(sentence.tokensOf(pieces.get(start - 1)));
            int next = nextJoined(pieces, end, sentence, paired);
            while (next > 0) {
                joined.add(pieces.get(next));
                end = next + 1;
                next = nextJoined(pieces, end, sentence, paired);
            }
        }
        return joined.size() < 2 ? new JoinedModalities(List.of(), start) : new JoinedModalities(joined, end);
    }

    List<String> modalities() {
        return pieces.stream()
                .flatMap(piece -> piece.term(MODALITY).stream()
                        .map(Term::slug)
                        .findFirst()
                        .map(Stream::of)
                        .orElseGet(() -> pair(piece).stream().flatMap(pair -> Stream.of(pair.first(), pair.second()))))
                .toList();
    }

    boolean isEmpty() {
        return pieces.isEmpty();
    }

    /// Whether a word such as `and` or a sign stands between any two of them.
    boolean isConnected() {
        return whole().length() > pieces.stream().mapToInt(Piece::length).sum();
    }

    /// Everything from the first to the last of them.
    Piece whole() {
        return new Piece(
                pieces.getFirst().from(),
                pieces.getLast().to(),
                pieces.getFirst().meaning());
    }

    /// The index of the modality that is joined to the piece before `at`, or -1.
    private static int nextJoined(List<Piece> pieces, int at, Sentence sentence, boolean paired) {
        int next = at;
        while (next < pieces.size()
                && (isJoiner(pieces.get(next), sentence)
                        || (paired && WITH.contains(sentence.tokensOf(pieces.get(next)))))) {
            next++;
        }
        boolean joined = next < pieces.size()
                && isModality(pieces.get(next), isSign(pieces, next, sentence) || signAfter(pieces, next, sentence));
        return joined ? next : -1;
    }

    /// `Vision + Audio`, which may go on with another sign.
    private static Optional<NamedPair> pair(Piece piece) {
        return piece.term(PAIR).map(NamedPair.class::cast).filter(pair -> !pair.directed());
    }

    /// A name that is also that of a task, or that names two modalities, is one only beside a sign that joins.
    private static boolean isModality(Piece piece, boolean besideSign) {
        if (besideSign && pair(piece).isPresent()) {
            return true;
        }
        boolean task = piece.term(TASK).isPresent() || piece.term(TASK_FAMILY).isPresent();
        return piece.term(MODALITY).isPresent() && (besideSign || !task);
    }

    private static boolean isJoiner(Piece piece, Sentence sentence) {
        return !(piece.meaning() instanceof Piece.OfTerms || piece.meaning() instanceof Piece.Or)
                && Phrases.isJoiner(sentence.tokensOf(piece));
    }

    private static boolean signAfter(List<Piece> pieces, int at, Sentence sentence) {
        return at + 1 < pieces.size() && isSign(pieces, at + 1, sentence);
    }

    /// Whether the piece is a sign that joins, or one stands right before it.
    private static boolean isSign(List<Piece> pieces, int at, Sentence sentence) {
        int token = pieces.get(at).from();
        return sentence.tokens().get(token).isSign() || sentence.isBehindSign(token);
    }
}
