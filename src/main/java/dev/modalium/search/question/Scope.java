package dev.modalium.search.question;

import dev.modalium.search.question.Interpretation.Kind;
import dev.modalium.vocabulary.Modality;
import dev.modalium.vocabulary.TermContext;
import java.util.List;
import java.util.regex.Pattern;

/// How far a negation reaches: over the next thing that datasets are found by and all that is joined to it.
///
/// Where that is doubtful it reaches further, because what is left out is named, and what is kept would be demanded.
final class Scope {

    /// The negation covers nothing.
    static final int NEITHER = -1;

    private static final Pattern BREAK = Pattern.compile("[,，;；.。!！?？:：()（）\\n]");
    private static final Pattern COMMA = Pattern.compile("\\s*[,，]\\s*");

    private static final Phrases DETERMINERS = Phrases.of("a|an|any|the|some|all|every|each|such|either|of|任何|任意|所有");
    private static final Phrases NOUNS =
            Phrases.of("annotation|label|license|data|modality|item|sample|标注|注释|标签|许可证|许可|数据|模态");
    /// `no data from COCO` is about COCO.
    private static final Phrases EMPTY_NOUNS = Phrases.of("data|dataset|item|sample|stuff|material|content|one|数据|样本");
    private static final Phrases ORIGINS = Phrases.of("from|of|来自|取自");
    private static final Phrases HAVING = Phrases.of("带|带有|要|含|含有|用|有|包含|包括|给|给我|来");
    private static final Phrases ENDS = Phrases.of("for|with|that|in|of|to|on|and|but|from|by|的|但|但是|而且|且|和|并");
    private static final Phrases OF_ADJECTIVES =
            Phrases.of("not|non|isn't|aren't|wasn't|is not|are not|非|不是|并非|而非|而不是");
    static final Phrases IN = Phrases.of("in");
    private static final Phrases CONNECTIVES = Phrases.of("and|+|&|和|与|及|跟|以及|plus");

    private final Sentence sentence;
    private final List<Piece> pieces;
    private final int negation;

    Scope(Sentence sentence, List<Piece> pieces, int negation) {
        this.sentence = sentence;
        this.pieces = pieces;
        this.negation = negation;
    }

    /// The index of the piece after the last that is covered, or [#NEITHER].
    int end() {
        int first = negation + 1;
        int noun = NEITHER;
        while (first < pieces.size()
                && (!isAfter(BREAK, first) || isNameBehindComma(noun, first))
                && !pieces.get(first).isAsked()) {
            Piece piece = pieces.get(first);
            if (is(piece, NOUNS) || piece.isUnknown() || piece.meaning() instanceof Piece.OfCategory) {
                if (isClose() || isHyphenated(first)) {
                    return NEITHER;
                }
                noun = first;
            } else if (noun != NEITHER && is(piece, ORIGINS) && is(pieces.get(noun), EMPTY_NOUNS)) {
                noun = NEITHER;
            } else if (noun != NEITHER && isListedBehind(noun, first)) {
                return endOfList(first + 1);
            } else if ((noun != NEITHER && is(piece, ENDS))
                    || (isClose()
                            && !is(piece, DETERMINERS)
                            && !is(piece, HAVING)
                            && !(piece.meaning() instanceof Piece.Beside))
                    || isOf(piece)) {
                return noun == NEITHER ? NEITHER : noun + 1;
            }
            first++;
        }
        if (first >= pieces.size() || (isAfter(BREAK, first) && !isNameBehindComma(noun, first))) {
            return noun == NEITHER ? NEITHER : noun + 1;
        }
        return endOfList(first);
    }

    /// `excluding LAION and CC3M`, where only the second is known: a term right behind an unknown word and what joins
    /// them.
    private boolean isListedBehind(int noun, int connective) {
        return pieces.get(noun).isUnknown()
                && noun + 1 == connective
                && is(pieces.get(connective), CONNECTIVES)
                && connective + 1 < pieces.size()
                && isTerm(connective + 1)
                && !isAfter(BREAK, connective)
                && !isAfter(BREAK, connective + 1);
    }

    /// `excluding LAION, CC3M`: the unknown word is written like a name as well.
    private boolean isNameBehindComma(int noun, int at) {
        return noun != NEITHER
                && noun + 1 == at
                && pieces.get(noun).isUnknown()
                && Character.isUpperCase(sentence.textOf(pieces.get(noun)).charAt(0))
                && pieces.get(at).meaning() instanceof Piece.OfName
                && COMMA.matcher(sentence.gapBefore(pieces.get(at).from())).matches();
    }

    private int endOfList(int first) {
        int end = first + 1;
        int next = nextInList(end, first);
        while (next != NEITHER) {
            end = next + 1;
            next = nextInList(end, first);
        }
        if (end == first + 1 && isInLanguage(first)) {
            return endOfLanguages(first + 2);
        }
        return end < pieces.size() && isOfName(end) ? end + 1 : end;
    }

    /// `without speech in English`, while in `no video in Chinese` the language is that of the rest.
    private boolean isInLanguage(int at) {
        return at + 2 < pieces.size()
                && pieces.get(at)
                        .term(TermContext.MODALITY)
                        .filter(modality ->
                                Modality.covers("audio", modality.slug()) || Modality.covers("text", modality.slug()))
                        .isPresent()
                && is(pieces.get(at + 1), IN)
                && isLanguage(at + 2)
                && !isAfter(BREAK, at + 1);
    }

    private int endOfLanguages(int first) {
        int last = first;
        while (last + 2 < pieces.size() && isConnective(pieces.get(last + 1)) && isLanguage(last + 2)) {
            last += 2;
        }
        return last + 1;
    }

    private boolean isLanguage(int at) {
        return pieces.get(at).meaning() instanceof Piece.OfPhrase wish && wish.kind() == Kind.LANGUAGE;
    }

    /// `不是AudioSet的子集`, `no AudioSet subsets`: what stands right behind a dataset says what of it is excluded.
    private boolean isOfName(int at) {
        return pieces.get(at).meaning() instanceof Piece.Beside
                && pieces.get(at - 1).meaning() instanceof Piece.OfName
                && (HanRuns.isHan(sentence.textOf(pieces.get(at)))
                        ? sentence.gapBefore(pieces.get(at).from()).isEmpty()
                        : Kin.BEHIND.contains(sentence.tokensOf(pieces.get(at)))
                                && sentence.gapBefore(pieces.get(at).from()).isBlank());
    }

    private int nextInList(int end, int first) {
        if (end < pieces.size() && isTerm(end) && continues(first, end)) {
            return end;
        }
        int at = end;
        while (at < pieces.size() && is(pieces.get(at), NOUNS)) {
            at++;
        }
        int connective = at;
        while (at < pieces.size() && isConnective(pieces.get(at))) {
            at++;
        }
        if (at == connective || (end == first + 1 && isAside(connective))) {
            return NEITHER;
        }
        boolean either =
                pieces.get(at - 1).meaning() instanceof Piece.Or || HanRuns.isHan(sentence.textOf(pieces.get(at - 1)));
        while (at < pieces.size() && (is(pieces.get(at), DETERMINERS) || (either && isBeforeTerm(at)))) {
            at++;
        }
        boolean listed = at < pieces.size() && (isTerm(at) || areYears(first, at)) && !isAfter(BREAK, at);
        return listed && (isUse(first) || !isUse(at)) ? at : NEITHER;
    }

    /// `without audio or noisy videos`, `没有字幕或嘈杂音频`: words that are not understood, right before a term.
    private boolean isBeforeTerm(int at) {
        int next = at;
        while (next < pieces.size()
                && pieces.get(next).isUnknown()
                && (next == at || sentence.gapBefore(pieces.get(next).from()).isBlank())) {
            next++;
        }
        return next > at
                && next < pieces.size()
                && pieces.get(next).meaning() instanceof Piece.OfTerms
                && sentence.gapBefore(pieces.get(next).from()).isBlank();
    }

    /// `audio, not text, and video`: what is negated stands between two commas.
    private boolean isAside(int connective) {
        return negation > 0
                && isAfter(COMMA, negation)
                && isAfter(COMMA, connective)
                && !pieces.get(connective).isAsked()
                && CONNECTIVES.contains(sentence.tokensOf(pieces.get(connective)));
    }

    /// A term right behind the last one, or one of a list; a year says nothing of what follows, and what a licence is
    /// asked for is of the dataset: `without text for commercial use`.
    private boolean continues(int first, int at) {
        Piece before = pieces.get(at - 1);
        boolean ends = before.meaning() instanceof Piece.OfYears
                || (isOfLicence(at) && !isOfLicence(first))
                || (isOfAdjective() && isAdjective(before))
                || (isPrefix() && before.meaning() instanceof Piece.OfTerms && isMedium(pieces.get(at)));
        return isAfter(BREAK, at) ? isInList(first, at) : !ends;
    }

    /// `无字幕视频` are videos, without captions.
    private boolean isPrefix() {
        return sentence.textOf(pieces.get(negation)).equals("无");
    }

    private static boolean isMedium(Piece piece) {
        return piece.term(TermContext.MODALITY)
                .filter(modality -> !Modality.covers("text", modality.slug()))
                .isPresent();
    }

    /// `not`, `non-`: they turn an adjective into its opposite and leave alone what it stands with, while `no synthetic
    /// images` and `without synthetic images` are about synthetic images.
    private boolean isOfAdjective() {
        return OF_ADJECTIVES.contains(sentence.tokensOf(pieces.get(negation)));
    }

    private boolean isOfLicence(int at) {
        return isUse(at)
                || pieces.get(at).term(TermContext.LICENCE).isPresent()
                || (pieces.get(at).meaning() instanceof Piece.OfPhrase wish && wish.kind() == Kind.LICENCE);
    }

    /// `for commercial use`, which nobody excludes with something else: `no text and for commercial use`.
    private boolean isUse(int at) {
        return pieces.get(at).meaning() instanceof Piece.OfPhrase wish && wish.kind() == Kind.USE;
    }

    /// `, text or motion`: terms of the same kind behind commas, and a last one that is joined; of datasets the last
    /// one
    /// need not be.
    private boolean isInList(int first, int at) {
        int next = at;
        while (next < pieces.size() && isTerm(next) && isAfter(COMMA, next) && isAlike(first, next)) {
            next++;
        }
        return next > at && (isName(first) || (next < pieces.size() && isConnective(pieces.get(next))));
    }

    private static boolean isAdjective(Piece piece) {
        return piece.meaning() instanceof Piece.OfPhrase;
    }

    private boolean isTerm(int at) {
        return pieces.get(at).isAsked() && !(pieces.get(at).meaning() instanceof Piece.OfYears);
    }

    /// `not in 2019 or 2020`.
    private boolean areYears(int one, int other) {
        return pieces.get(one).meaning() instanceof Piece.OfYears
                && pieces.get(other).meaning() instanceof Piece.OfYears;
    }

    /// Whether both are terms of the same kind, as in a list.
    private boolean isAlike(int one, int other) {
        return (isName(one) && isName(other))
                || (pieces.get(one).meaning() instanceof Piece.OfTerms(var ones, boolean _)
                        && pieces.get(other).meaning() instanceof Piece.OfTerms(var others, boolean _)
                        && ones.getFirst().context() == others.getFirst().context());
    }

    private boolean isName(int at) {
        return pieces.get(at).meaning() instanceof Piece.OfName;
    }

    private boolean isConnective(Piece piece) {
        return piece.meaning() instanceof Piece.Or
                || (piece.meaning() instanceof Piece.Negation(boolean behind) && !behind)
                || (!piece.isAsked() && CONNECTIVES.contains(sentence.tokensOf(piece)));
    }

    /// `non` and single characters such as `无` are negations only right before a term: `无人机` is a drone.
    private boolean isClose() {
        Piece piece = pieces.get(negation);
        String text = sentence.textOf(piece);
        return text.codePointCount(0, text.length()) == 1 || text.equalsIgnoreCase("non");
    }

    private boolean isHyphenated(int at) {
        return at == negation + 1 && sentence.gapBefore(pieces.get(at).from()).equals("-");
    }

    private boolean isOf(Piece piece) {
        return sentence.textOf(piece).equals("的");
    }

    private boolean is(Piece piece, Phrases phrases) {
        return piece.isCarrier() && phrases.contains(sentence.tokensOf(piece));
    }

    private boolean isAfter(Pattern sign, int at) {
        return sign.matcher(sentence.gapBefore(pieces.get(at).from())).find();
    }
}
