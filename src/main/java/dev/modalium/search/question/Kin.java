package dev.modalium.search.question;

import dev.modalium.search.filter.Field;
import dev.modalium.search.filter.Filter;
import dev.modalium.search.filter.Filter.Has;
import dev.modalium.search.filter.Filter.Like;
import dev.modalium.search.filter.Filter.Named;
import dev.modalium.search.filter.Filter.SizedAs;
import dev.modalium.search.filter.RelatedValue;
import dev.modalium.search.question.Interpretation.Kind;
import dev.modalium.search.question.Piece.Kinship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Datasets that are asked for by another one: `like AVE but bigger`, `built on COCO`, `和AVE类似`, `比AVE大`.
final class Kin {

    private static final Phrases LIST = Phrases.of("and|和|与");
    static final Phrases MEDIA = Phrases.of(
            "image|picture|photo|video|clip|media|frame|scene|footage|audio" + "|recording|图像|图片|照片|视频|片段|音频|画面|场景");
    private static final Phrases MADE_ON = Phrases.of(
            "on|from|over|using|about|of|for|to|contain|containing|that contain|include|including|在|用|基于|来自|上|上的|里|里的|包含|包括|含有");
    /// What stands behind the dataset that others are built on.
    static final Phrases BEHIND = Phrases.of(
            "subset|extension|的衍生|的派生|的衍生集|的衍生数据集|的派生数据集|的扩展集|的扩展数据集|派生|派生的|衍生|衍生的|基础上|的基础上|基础之上|为基础|扩展|扩展出|扩展出来|扩展而来|衍生出|派生出|的扩展|的扩展版|的子集|子集|的超集|超集|的一部分"
                    + "|为来源|为数据来源|之上构建|之上构建的|之上建立|之上建立的|之上扩展|之上扩展的|中选取|中选出|里选出|中抽取|中采样|中截取|中挑选|中提取");
    private static final Phrases ASKING = Phrases.of("什么|哪个|哪些|哪一个|哪|谁|是什么|是哪个|是哪些|是谁|从什么|从哪|从哪个|从哪些|从哪里|哪里|何");
    private static final String THAN = "比";

    private final Sentence sentence;
    private final Draft draft;
    private final List<Piece> pieces;
    private final Labels labels;

    Kin(Sentence sentence, Draft draft, List<Piece> pieces, Labels labels) {
        this.sentence = sentence;
        this.draft = draft;
        this.pieces = pieces;
        this.labels = labels;
    }

    /// Takes what the word at the index says of a dataset beside it, and returns the index after that.
    int at(int at, Kinship kinship) {
        int name = nameBehind(at);
        if (name >= 0) {
            return names(at, name, kinship);
        }
        Piece piece = pieces.get(at);
        if (kind(kinship) == Kind.RELATED
                && draft.last() != null
                && draft.last().kind() == Kind.RELATED) {
            return at + 1; // `AVE基础上扩展` says it twice
        }
        Item last = lastNamed();
        boolean sized = kinship == Kinship.LARGER || kinship == Kinship.SMALLER;
        int like = sized ? nameLike(at) : -1;
        if (like >= 0 && pieces.get(like).meaning() instanceof Piece.OfName(String slug, String called)) {
            draft.elements.add(Item.of(piece, Kind.SIZE, slug, labels.kinship(kinship, called), filter(kinship, slug)));
            return at + 1;
        }
        if (last == null || last.isExclusion() || (sized && last.kind() == Kind.NAME && !isCompared(last))) {
            leave(piece);
        } else if (last.kind() == Kind.NAME && isBeside(last, at)) {
            draft.leftOver.removeIf(over -> isThan(over) && over.to() == last.from());
            Item whole = last.over(sized ? last.from() - 1 : last.from(), piece.to());
            Kinship meant = isOfName(last, at) ? kinship.inverse() : kinship;
            draft.elements.set(
                    draft.elements.indexOf(last),
                    whole.as(
                            kind(meant), last.slug(), labels.kinship(meant, last.label()), filter(meant, last.slug())));
        } else if (sized) {
            draft.elements.add(Item.of(
                    piece,
                    Kind.SIZE,
                    last.slug(),
                    labels.kinship(kinship, nameOf(last.slug())),
                    filter(kinship, last.slug())));
        } else {
            leave(piece);
        }
        return at + 1;
    }

    /// `captions on COCO images`, `在COCO图像上`: made of the media of that dataset.
    boolean isOfMedia(int at) {
        boolean media = isMedia(sentence, pieces, at + 1);
        boolean on = at > 0 && MADE_ON.contains(sentence.tokensOf(pieces.get(at - 1)));
        boolean behind = at + 2 < pieces.size() && MADE_ON.contains(sentence.tokensOf(pieces.get(at + 2)));
        return media && (on || (behind && HanRuns.isHan(sentence.textOf(pieces.get(at + 2)))));
    }

    /// Whether `images` or the like stands right behind a dataset, at the index.
    static boolean isMedia(Sentence sentence, List<Piece> pieces, int at) {
        return at < pieces.size()
                && MEDIA.contains(sentence.tokensOf(pieces.get(at)))
                && sentence.gapBefore(pieces.get(at).from()).isBlank();
    }

    private int names(int at, int first, Kinship kinship) {
        int name = first;
        int from = pieces.get(at).from();
        while (true) {
            Piece piece = pieces.get(name);
            Piece.OfName named = (Piece.OfName) piece.meaning();
            draft.elements.add(new Item(
                    from,
                    piece.to(),
                    kind(kinship),
                    named.slug(),
                    labels.kinship(kinship, named.name()),
                    filter(kinship, named.slug()),
                    List.of()));
            int or = name + 1;
            boolean joined = or + 1 < pieces.size() && isName(or + 1) && kinship != Kinship.LARGER;
            if (joined && pieces.get(or).meaning() instanceof Piece.Or) {
                draft.elements.add(new Element.Or(pieces.get(or)));
            } else if (!joined || !LIST.contains(sentence.tokensOf(pieces.get(or)))) {
                return name + 1;
            }
            name = or + 1;
            from = pieces.get(name).from();
        }
    }

    private int nameBehind(int at) {
        int next = at + 1;
        while (next < pieces.size() && pieces.get(next).isCarrier()) {
            next++;
        }
        return isName(next) ? next : -1;
    }

    /// `smaller alternatives to AVE`: the dataset that others are to be like and differ from in size, or -1.
    private int nameLike(int at) {
        int next = at + 1;
        while (next < pieces.size() && pieces.get(next).isCarrier()) {
            next++;
        }
        boolean like = next < pieces.size()
                && pieces.get(next).meaning() instanceof Piece.Beside(Kinship kinship)
                && kinship == Kinship.LIKE;
        return like ? nameBehind(next) : -1;
    }

    private boolean isName(int at) {
        return at < pieces.size() && pieces.get(at).meaning() instanceof Piece.OfName;
    }

    /// What a dataset that is named in the sentence is called.
    private String nameOf(String slug) {
        return pieces.stream()
                .map(Piece::meaning)
                .filter(meaning ->
                        meaning instanceof Piece.OfName named && named.slug().equals(slug))
                .map(meaning -> ((Piece.OfName) meaning).name())
                .findFirst()
                .orElse(slug);
    }

    /// The dataset that was named last, by itself or as what is asked for to be like.
    private @Nullable Item lastNamed() {
        return draft.items().stream()
                .filter(item -> item.kind() == Kind.NAME || item.kind() == Kind.SIMILAR)
                .reduce((_, other) -> other)
                .orElse(null);
    }

    private boolean isBeside(Item name, int at) {
        int before = at - 1;
        while (before >= 0 && pieces.get(before).isCarrier()) {
            before--;
        }
        return before >= 0 && pieces.get(before).to() == name.to();
    }

    /// `what is COCO-Text built on`, `VEGAS是哪个数据集的子集`: what the name stands in to others, while `COCO的子集` and
    /// `由COCO派生的` are of it.
    private boolean isOfName(Item name, int at) {
        return !BEHIND.contains(sentence.tokensOf(pieces.get(at)))
                || pieces.stream()
                        .filter(piece -> piece.from() >= name.to()
                                && piece.to() <= pieces.get(at).from())
                        .anyMatch(piece -> ASKING.contains(sentence.tokensOf(piece)));
    }

    private boolean isCompared(Item name) {
        return pieces.stream().anyMatch(piece -> isThan(piece) && piece.to() == name.from());
    }

    private boolean isThan(Piece piece) {
        return sentence.textOf(piece).equals(THAN);
    }

    /// Words that only carry a sentence where no dataset stands beside them, such as `based on`.
    private void leave(Piece piece) {
        boolean carries = Phrases.CARRYING.contains(sentence.tokensOf(piece))
                || sentence.tokensOf(piece).stream().allMatch(token -> Phrases.CARRYING.contains(List.of(token)));
        if (!carries) {
            draft.leftOver.add(piece);
        }
    }

    private static Kind kind(Kinship kinship) {
        return switch (kinship) {
            case LIKE -> Kind.SIMILAR;
            case RELATED, SHARED, BUILT_ON, BASE, SUBSET, SUPERSET, ORIGIN, MEDIA -> Kind.RELATED;
            case LARGER, SMALLER -> Kind.SIZE;
        };
    }

    /// What is built on a dataset extends it, or is a part of it.
    static Filter filter(Kinship kinship, String slug) {
        return switch (kinship) {
            case LIKE -> new Like(slug);
            case RELATED -> new Has(Field.RELATED, slug);
            case SHARED -> related(slug, "shares-media-with");
            case BUILT_ON -> Filter.any(List.of(related(slug, "extends"), related(slug, "subset-of")));
            case BASE -> Filter.any(List.of(related(slug, "extended-by"), related(slug, "superset-of")));
            case SUBSET -> related(slug, "subset-of");
            case SUPERSET -> related(slug, "superset-of");
            case ORIGIN -> Filter.any(List.of(new Named(slug), filter(Kinship.BUILT_ON, slug)));
            case MEDIA -> Filter.any(List.of(new Named(slug), new Has(Field.RELATED, slug)));
            case LARGER -> new SizedAs(slug, true);
            case SMALLER -> new SizedAs(slug, false);
        };
    }

    private static Has related(String slug, String way) {
        return new Has(Field.RELATED, new RelatedValue(slug, way).toString());
    }
}
