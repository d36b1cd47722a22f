package dev.modalium.search.question;

import dev.modalium.search.question.Piece.Kinship;
import dev.modalium.vocabulary.Modality;
import dev.modalium.vocabulary.Term;
import dev.modalium.vocabulary.TermContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// What comes from a dataset and must not: `not from COCO`, `without COCO images`, `excluding COCO-based ones`. It is
/// the dataset and what is built on it, while `excluding COCO` is about COCO alone.
///
/// What comes from it of another medium than those asked for, as in `images, no audio from COCO`, is not excluded.
record Origins(Sentence sentence, List<Piece> pieces, Notes notes) implements PieceList {

    private static final Phrases FROM = Phrases.of("from|on|out of|来自|取自|出自|从");
    private static final Phrases NOT_FROM = Phrases.of("不来自|不取自|none from");
    private static final Phrases BEING = Phrases.of("非|不是|并非|并不是|而非|不|并不|未");
    private static final Phrases NOT_USING = Phrases.of("不用|不使用|没用|没用到|没有用到|未使用");
    private static final Phrases DOING_NOT = Phrases.of("not|don't|doesn't|didn't|never");
    private static final Phrases CONTAINING = Phrases.of("contain|contains|containing|include|includes");
    private static final Phrases NOT_CONTAINING = Phrases.of("不包含|不含|不含有|未包含|未含|没有包含");
    private static final Phrases OF = Phrases.of("of|的");
    private static final Phrases BASED = Phrases.of("based|来源|来源的");
    private static final Phrases DERIVED = Phrases.of("derived|sourced");
    private static final Phrases LISTING = Phrases.of("and|nor|和|与|及|以及");
    private static final Phrases ENDS = Phrases.of("and|but|for|with|in|和|与|但|但是|而|而且|且|并|并且|还|还要|带");

    /// The pieces, with each such dataset and the words that say so as one.
    List<Piece> joined() {
        List<Piece> joined = new ArrayList<>();
        int at = 0;
        while (at < pieces.size()) {
            int first = isNegation(at) ? nameBehind(at) : -1;
            if (first >= 0 && isOfOtherMedium(at, first)) {
                int end = endOfMedia(endOfNames(first));
                var left = new Piece(pieces.get(at).from(), pieces.get(end - 1).to(), new Piece.Carrier());
                notes.narrowedExclusion(sentence.textOf(left));
                joined.add(left);
                at = end;
            } else if (first >= 0) {
                joined.add(pieces.get(at));
                at = excluded(at + 1, first, isFrom(at, first) || isMade(at, first), joined);
            } else if (isName(at) && isBased(at + 1)) {
                joined.add(kin(at, at, at + 2, Kinship.BUILT_ON));
                at += 2;
            } else {
                joined.add(pieces.get(at));
                at++;
            }
        }
        return joined;
    }

    private boolean isOfOtherMedium(int negation, int first) {
        int behind = endOfNames(first);
        int end = isOfWhat(negation, behind) ? behind : endOfMedia(behind);
        List<String> media = media(negation + 1, first, end);
        List<String> asked = IntStream.range(0, pieces.size())
                .filter(at -> at < negation || at >= end)
                .boxed()
                .flatMap(at -> modality(at).stream())
                .toList();
        return !media.isEmpty()
                && !asked.isEmpty()
                && media.stream()
                        .noneMatch(medium -> asked.stream()
                                .anyMatch(other -> Modality.covers(medium, other) || Modality.covers(other, medium)));
    }

    /// The modalities of the media that are named before the name and behind it.
    private List<String> media(int from, int name, int end) {
        return IntStream.range(from, end)
                .filter(at -> at != name && is(at, Kin.MEDIA))
                .boxed()
                .flatMap(at -> modality(at).stream())
                .toList();
    }

    private Optional<String> modality(int at) {
        return pieces.get(at).term(TermContext.MODALITY).map(Term::slug);
    }

    /// The first name behind a negation with nothing but words between that may say so, or -1.
    private int nameBehind(int negation) {
        int at = negation + 1;
        while (at < pieces.size() && !isBehind(BREAK, at)) {
            if (isName(at)) {
                int end = endOfNames(at);
                boolean origin = isFrom(negation, at)
                        || isMade(negation, at)
                        || isContained(negation, at)
                        || isBased(end)
                        || endOfMedia(end) > end;
                return origin ? at : -1;
            }
            if (!isPassed(at)) {
                return -1;
            }
            at++;
        }
        return -1;
    }

    private boolean isPassed(int at) {
        return pieces.get(at).meaning() instanceof Piece.OfTerms
                || (pieces.get(at).isCarrier() && !is(at, ENDS))
                || (pieces.get(at).isUnknown() && is(at, Provenance.MADE));
    }

    /// `not from COCO`, `no images of COCO`.
    private boolean isFrom(int negation, int name) {
        boolean media = false;
        boolean from = is(negation, NOT_FROM);
        for (int at = negation + 1; at < name; at++) {
            from |= is(at, FROM) || (media && is(at, OF));
            media |= is(at, Kin.MEDIA);
        }
        return from;
    }

    /// `不要用COCO做的`.
    private boolean isMade(int negation, int name) {
        int end = endOfNames(name);
        return end < pieces.size()
                && is(end, Provenance.MADE_ZH)
                && IntStream.range(negation, name).anyMatch(at -> is(at, Provenance.USING) || is(at, NOT_USING));
    }

    /// `datasets that do not contain COCO`, `不包含COCO的数据集`: what has it in it may be related to it in any way.
    private boolean isContained(int negation, int name) {
        if (name == negation + 2 && is(negation, DOING_NOT)) {
            return is(negation + 1, CONTAINING);
        }
        int end = endOfNames(name);
        return name == negation + 1 && is(negation, NOT_CONTAINING) && is(end, OF);
    }

    /// Adds each of the names, and returns the index of the piece behind them.
    private int excluded(int start, int first, boolean from, List<Piece> joined) {
        int behind = endOfNames(first);
        int end = isBased(behind) ? behind + 1 : isOfWhat(start - 1, behind) ? behind : endOfMedia(behind);
        boolean media =
                (end > behind && !isBased(behind)) || (from && hasMedia(start, first)) || isContained(start - 1, first);
        int begin = start;
        for (int at = first; at < behind; at++) {
            if (isName(at)) {
                int to = at + 1 == behind ? end : at + 1;
                joined.add(kin(begin, at, to, media ? Kinship.MEDIA : Kinship.ORIGIN));
            } else {
                joined.add(pieces.get(at));
            }
            begin = at + 1;
        }
        return end;
    }

    /// `不来自COCO的图像` are images, from elsewhere, while `不要来自COCO的图像` excludes images.
    private boolean isOfWhat(int negation, int behind) {
        boolean from = negation + 1 < pieces.size() && is(negation + 1, FROM);
        return behind < pieces.size()
                && is(behind, OF)
                && HanRuns.isHan(sentence.textOf(pieces.get(behind)))
                && (is(negation, NOT_FROM) || (is(negation, BEING) && from));
    }

    private boolean hasMedia(int from, int to) {
        for (int at = from; at < to; at++) {
            if (is(at, Kin.MEDIA)) {
                return true;
            }
        }
        return false;
    }

    /// The index after the last name of a list.
    private int endOfNames(int first) {
        int end = first + 1;
        while (end < pieces.size()) {
            int next = pieces.get(end).meaning() instanceof Piece.Or || is(end, LISTING) ? end + 1 : end;
            if (!isName(next) || (next == end && !COMMA.matcher(gapBefore(next)).matches())) {
                return end;
            }
            end = next + 1;
        }
        return end;
    }

    /// The index after `images` behind a name, or the same where nothing of it stands there.
    private int endOfMedia(int at) {
        int media = at < pieces.size() && is(at, OF) ? at + 1 : at;
        return media < pieces.size() && is(media, Kin.MEDIA) && gapBefore(media).isBlank() ? media + 1 : at;
    }

    private boolean isBased(int at) {
        return at < pieces.size()
                && ((is(at, BASED) && !isBehind(BREAK, at))
                        || (is(at, DERIVED) && gapBefore(at).equals("-")));
    }

    private Piece kin(int from, int name, int to, Kinship kinship) {
        var named = (Piece.OfName) pieces.get(name).meaning();
        return new Piece(
                pieces.get(from).from(), pieces.get(to - 1).to(), new Piece.OfKin(kinship, named.slug(), named.name()));
    }

    private boolean isNegation(int at) {
        return pieces.get(at).meaning() instanceof Piece.Negation(boolean behind) && !behind;
    }
}
