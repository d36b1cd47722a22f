package dev.modalium.search.question;

import dev.modalium.search.question.Interpretation.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// What a question would put up with and does not ask for: `non-commercial is fine`, `合成的也行`.
///
/// A use of the licence is asked for by the same words, as in `commercial use is fine`; and so are alternatives, as in
/// `speech or music is fine`. What it need not permit, as in `不需要商用`, is conceded, and not forbidden.
final class Concessions {

    static final Phrases CONCEDING = Phrases.of(
            "ok|okay|fine|也ok|也okay|都ok|也无妨|无妨|也没事|没事|也成|也能用|acceptable|alright|optional|no problem|not a problem|does not matter|doesn't matter"
                    + "|也行|也可以|也可|亦可|也没关系|没关系|没问题|也没问题|无所谓|也无所谓|可有可无|可选|不强求|不是必须|也能接受|可以接受|都行|都可以|都好|均可|都没关系");
    private static final Phrases WHETHER = Phrases.of("whether|whether it is|if|有没有|是否|是否有|是不是");
    private static final Phrases NEEDLESS =
            Phrases.of("no need for|no need|don't need|doesn't need|do not need|does not need|needn't|not in need of"
                    + "|不需要|不用|无需|无须|毋须|不必|没必要|没有必要|用不着|不要求|不一定需要");
    private static final Phrases NEEDLESS_BEHIND =
            Phrases.of("not needed|not required|not necessary|unneeded|不必要|不需要|不要求|没必要|没有必要");
    private static final Phrases NEEDED = Phrases.of("needed|required|necessary");
    /// Words that say of an adjective alone that it need not apply: `not necessarily synchronised audio` is audio.
    private static final Phrases NOT_NECESSARILY = Phrases.of(
            "not necessarily|not limited to|not exclusively|not solely|not purely|not entirely"
                    + "|不限于|不局限于|不仅限于|并不限于|need not be|needn't be|doesn't have to be"
                    + "|does not have to be|don't have to be|does not need to be|doesn't need to be|不一定|不一定要|不一定是|未必|不必是");
    private static final Set<Kind> TOGETHER = Set.of(Kind.RELATION, Kind.GRANULARITY);
    private static final Pattern ALL = Pattern.compile("[都均]");
    private static final Pattern BREAK = Pattern.compile("[,，;；.。:：]");
    private static final Phrases NOT_ONLY = Phrases.of("not only|not just|不仅|不光|不只|不仅仅");
    private static final Phrases ALSO = Phrases.of("but|but also|also|too|as well|as well as|还|还要|还有|也|也要|而且|并且|更");
    private static final Phrases AND = Phrases.of("和|与|及|以及");
    private static final Phrases AROUND_USE = Phrases.of("is|are|be|to be|any|a|it|for|in|是|能|可以|也|就");
    private static final Phrases BETWEEN =
            Phrases.of("is|are|be|would be|also|too|as well|license|data|the|的|许可证|许可|协议|数据|都");

    private final Sentence sentence;
    private final List<Piece> pieces;
    private final Notes notes;

    Concessions(Sentence sentence, List<Piece> pieces, Notes notes) {
        this.sentence = sentence;
        this.pieces = pieces;
        this.notes = notes;
    }

    /// The pieces, with what is conceded as words that only carry the sentence.
    List<Piece> left() {
        List<Piece> left = new ArrayList<>();
        int at = 0;
        while (at < pieces.size()) {
            noteNotOnly(at);
            int end = endOfConcession(at);
            if (end > 0) {
                Piece whole =
                        new Piece(pieces.get(at).from(), pieces.get(end - 1).to(), new Piece.Carrier());
                notes.conceded(sentence.textOf(whole));
                left.add(whole);
                at = end;
            } else {
                left.add(pieces.get(at));
                at++;
            }
        }
        return left;
    }

    /// `not only English`: English is asked for, and more is welcome.
    private void noteNotOnly(int at) {
        int adjective = is(at, NOT_ONLY) ? afterBetween(at + 1) : pieces.size();
        if (isAdjective(adjective) && !goesOn(adjective + 1)) {
            notes.notOnly(
                    sentence.textOf(pieces.get(at).from(), pieces.get(adjective).to()));
        }
    }

    /// The index after the concession that begins at the piece, or 0.
    private int endOfConcession(int at) {
        if (is(at, Phrases.INDIFFERENT)) {
            boolean adjective =
                    is(at, NOT_NECESSARILY) && isAdjective(afterBetween(at + 1)) && !isOr(afterBetween(at + 1) + 1);
            return adjective ? afterBetween(at + 1) + 1 : endOfAlternatives(at + 1);
        }
        if (is(at, WHETHER) && endOfAlternatives(at + 1) > 0 && endOfConceding(endOfAlternatives(at + 1)) > 0) {
            return endOfConceding(endOfAlternatives(at + 1));
        }
        if (is(at, NEEDLESS) && (isUse(afterBetween(at + 1)) || isTogether(afterBetween(at + 1)))) {
            return afterBetween(at + 1) + 1;
        }
        if (isNegation(at) && isUse(at + 1) && at + 2 < pieces.size() && is(at + 2, NEEDED)) {
            return at + 3;
        }
        if (isUse(at)) {
            int needless = afterBetween(at + 1);
            return isNeedlessBehind(needless) ? needless + 1 : 0;
        }
        if (isNegation(at) && at + 1 < pieces.size() && pieces.get(at + 1).isAsked()) {
            return endOfConcededTerm(at + 1);
        }
        return canBeConceded(at) ? endOfConcededTerm(at) : 0;
    }

    /// `没有音频也行`, `without audio is fine` and `synthetic is fine` alike.
    private int endOfConcededTerm(int at) {
        int next = at + 1;
        if (isAdjective(at) && next < pieces.size() && isTerm(next)) {
            next++;
        }
        int end = endOfConceding(next);
        while (end == 0 && next < pieces.size() && pieces.get(next).isCarrier() && is(next, BETWEEN)) {
            next++;
            end = endOfConceding(next);
        }
        return end;
    }

    /// The index after the pieces that say so from the index on, or 0.
    private int endOfConceding(int at) {
        if (at >= pieces.size()) {
            return 0;
        }
        int to = CONCEDING
                .longestAt(sentence.tokens(), pieces.get(at).from())
                .map(Phrases.Found::to)
                .orElse(0);
        int end = at;
        while (end < pieces.size() && pieces.get(end).to() <= to) {
            end++;
        }
        return end > at && pieces.get(end - 1).to() == to ? end : 0;
    }

    /// `synthetic or real`: the index after what stands there and its alternatives, or 0 where nothing does.
    private int endOfAlternatives(int at) {
        int next = at;
        int end = 0;
        while (next < pieces.size()
                && (pieces.get(next).isAsked() || isPassed(next))
                && ((next == at && !isBehindBreak(next)) || isOr(next - 1) || isOr(next) || !isBehindBreak(next))) {
            next++;
            end = pieces.get(next - 1).isAsked() ? next : end;
        }
        return end;
    }

    /// `not only synthetic but also real`: what is added to it, so that both are asked for.
    private boolean goesOn(int from) {
        return IntStream.range(from, pieces.size()).anyMatch(at -> is(at, ALSO));
    }

    private boolean isBehindBreak(int at) {
        return BREAK.matcher(sentence.gapBefore(pieces.get(at).from())).find();
    }

    private boolean isPassed(int at) {
        return pieces.get(at).meaning() instanceof Piece.Or || is(at, WHETHER) || is(at, BETWEEN);
    }

    private boolean isNegation(int at) {
        return pieces.get(at).meaning() instanceof Piece.Negation(boolean behind) && !behind;
    }

    private boolean canBeConceded(int at) {
        return pieces.get(at).isAsked() && (at == 0 || (!isJoined(at - 1) && !isListed(at)));
    }

    /// `视觉问答、图像描述均可` asks for one of both.
    private boolean isListed(int at) {
        boolean joined = is(at - 1, AND) && at > 1 && isBeside(at - 2, at - 1);
        return joined
                || (isBeside(at - 1, at)
                        && sentence.gapBefore(pieces.get(at).from()).equals("、"))
                || (isAlike(at - 1, at)
                        && PieceList.COMMA
                                .matcher(sentence.gapBefore(pieces.get(at).from()))
                                .matches()
                        && at + 1 < pieces.size()
                        && ALL.matcher(sentence.textOf(pieces.get(at + 1))).lookingAt());
    }

    /// `音频，视频都可以`: things of one kind.
    private boolean isAlike(int one, int other) {
        return pieces.get(one).isAsked()
                && Negations.kindOf(pieces.get(one)).equals(Negations.kindOf(pieces.get(other)));
    }

    private boolean isBeside(int asked, int at) {
        return pieces.get(asked).isAsked()
                && sentence.gapBefore(pieces.get(at).from()).length() <= 1;
    }

    private boolean isUse(int at) {
        return at < pieces.size() && pieces.get(at).meaning() instanceof Piece.OfPhrase wish && wish.kind() == Kind.USE;
    }

    /// `commercial use not needed`, while in `商用，不需要文本` the negation is of what follows.
    private boolean isNeedlessBehind(int at) {
        return at < pieces.size()
                && is(at, NEEDLESS_BEHIND)
                && sentence.gapBefore(pieces.get(at).from()).isBlank()
                && (at + 1 == pieces.size()
                        || (pieces.get(at).meaning() instanceof Piece.Negation(boolean behind) && behind)
                        || !sentence.gapBefore(pieces.get(at + 1).from()).isBlank());
    }

    /// How things go together need not be so: `不必同步的音频和视频`.
    private boolean isTogether(int at) {
        return at < pieces.size()
                && pieces.get(at).meaning() instanceof Piece.OfPhrase wish
                && TOGETHER.contains(wish.kind());
    }

    private boolean isOr(int at) {
        return at < pieces.size() && pieces.get(at).meaning() instanceof Piece.Or;
    }

    private int afterBetween(int at) {
        int next = at;
        while (next < pieces.size() && pieces.get(next).isCarrier() && is(next, AROUND_USE)) {
            next++;
        }
        return next;
    }

    private boolean isJoined(int before) {
        Piece piece = pieces.get(before);
        return piece.meaning() instanceof Piece.Or || piece.meaning() instanceof Piece.Negation;
    }

    private boolean isAdjective(int at) {
        return at < pieces.size() && pieces.get(at).meaning() instanceof Piece.OfPhrase;
    }

    private boolean isTerm(int at) {
        return pieces.get(at).meaning() instanceof Piece.OfTerms;
    }

    private boolean is(int at, Phrases phrases) {
        return phrases.contains(sentence.tokensOf(pieces.get(at)));
    }
}
