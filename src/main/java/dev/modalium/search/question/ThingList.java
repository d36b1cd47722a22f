package dev.modalium.search.question;

import java.util.List;
import java.util.regex.Pattern;

/// Things one behind the other with a sign, `and` or `or` between them: `image, video and audio`, `图像、视频、音频`,
/// `AVE/LLP`.
///
/// @param negated whether they are excluded; then a word that is not understood is a thing as well, but for the first
record ThingList(Sentence sentence, List<Piece> pieces, boolean negated) implements PieceList {

    private static final Phrases AND = Phrases.of("and|&|和|与|及|以及|nor");
    private static final Pattern SIGN = Pattern.compile("\\s*[,，、/／]\\s*");

    /// The index behind the last thing of the list that begins at the index, or the same where there is none.
    int end(int first) {
        return end(first, false);
    }

    /// The same, where the thing behind `and` or `or` is the last: `one of image and video, with captions`.
    int endBehindAnd(int first) {
        return end(first, true);
    }

    private int end(int first, boolean andEnds) {
        if (!isThing(first)) {
            return first;
        }
        int end = first + 1;
        boolean ended = false;
        while (true) {
            boolean sign = end < pieces.size() && SIGN.matcher(gapBefore(end)).matches();
            int next = isConnective(end) ? end + 1 : end;
            boolean joined = next > end;
            boolean goesOn = isListed(next) && (joined ? gapBefore(next).isBlank() : sign) && !(ended && sign);
            if (!goesOn) {
                return end;
            }
            ended = andEnds && (ended || joined);
            end = next + 1;
        }
    }

    private boolean isListed(int at) {
        return isThing(at) || (negated && at < pieces.size() && pieces.get(at).isUnknown());
    }

    boolean isThing(int at) {
        return at < pieces.size() && isThing(pieces.get(at));
    }

    /// What can be chosen: a term, a phrase such as `synthetic`, a dataset or a category.
    static boolean isThing(Piece piece) {
        return switch (piece.meaning()) {
            case Piece.OfTerms _, Piece.OfPhrase _, Piece.OfName _, Piece.OfCategory _ -> true;
            default -> false;
        };
    }

    boolean isAnd(int at) {
        return is(at, AND);
    }

    private boolean isConnective(int at) {
        return isAnd(at) || (at < pieces.size() && pieces.get(at).meaning() instanceof Piece.Or);
    }
}
