package dev.modalium.search.question;

import dev.modalium.search.question.Piece.Kinship;
import dev.modalium.vocabulary.TermContext;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Datasets that something comes from or that are in others: `audio captioning from AudioSet`, `来自COCO的图像`, `which
/// datasets contain AudioCaps`.
///
/// Datasets and tasks are built on that dataset; its images may be those of the dataset itself.
record Provenance(Sentence sentence, List<Piece> pieces) implements PieceList {

    private static final Phrases FROM = Phrases.of("from|out of");
    private static final Phrases HAN_FROM = Phrases.of("来自|来自于|取自|出自|源于|摘自|截取自|采集自");
    private static final Phrases OUT_OF = Phrases.of("从|由");
    private static final Phrases WITHIN = Phrases.of("里|里面|中|当中|之中");
    static final Phrases USING = Phrases.of("用|利用|使用|拿");
    private static final Phrases COMING = Phrases.of("来|来的|而来|而来的|得来|得到|构建|制作|整理|改编|加工|改造");
    /// `用COCO做的`, while `用COCO做` goes on with what is done.
    static final Phrases MADE_ZH = Phrases.of("做|制作|构建|构造|整理|改编|加工|改造|做出来|构建出来|制作出来|做成");
    /// `made from COCO`, `created out of AudioSet`.
    static final Phrases MADE = Phrases.of(
            "made|created|constructed|compiled|assembled|prepared|produced|curated|adapted|extracted|harvested|cut|collected");
    static final Phrases CONTAINING = Phrases.of(
            "contain|contains|containing|contained|that contain|include|includes"
                    + "|including|included|comprise|comprises|comprising|encompass|encompassing|incorporate|incorporating|包含|包含了|包括|包括了|含有|涵盖|囊括");
    private static final Phrases EXAMPLES = Phrases.of("including|包括");
    private static final Phrases SETS = Phrases.of("dataset|data set|corpus|benchmark|collection|subset|数据集|语料库|语料|基准");
    private static final Phrases DATA = Phrases.of("data|sample|数据|样本|素材|annotation|标注");
    private static final Phrases PASSED =
            Phrases.of("a|an|the|all|all of|whole|some|any|that|which|is|are|be|was|were|of|as|well|both|also|都|了|是|的");
    private static final Phrases LISTING = Phrases.of("and|&|和|与|及|以及");
    private static final Phrases OF_NAME = Phrases.of("of|in|的|中的|里的");
    private static final Phrases WHERE = Phrases.of("where");
    private static final Pattern ASKING = Pattern.compile("[哪何]|什么");
    private static final Phrases OF = Phrases.of("的|中的|里的");

    /// The pieces, with each such dataset and the words before it as one.
    List<Piece> joined() {
        List<Piece> joined = new ArrayList<>();
        int at = 0;
        while (at < pieces.size()) {
            int name = isNegated(at) ? -1 : nameBehind(at);
            Kinship kinship = name < 0 || Kin.isMedia(sentence, pieces, name + 1) ? null : kinship(at, name);
            if (kinship == null) {
                joined.add(
                        isAskedOf(at)
                                ? new Piece(
                                        pieces.get(at).from(), pieces.get(at).to(), new Piece.Carrier())
                                : pieces.get(at));
                at++;
            } else {
                at = all(at, name, kinship, joined);
            }
        }
        return joined;
    }

    /// `RefCOCO的图像是从哪来的`, `where do the images of RefCOCO come from`: the images are those of the dataset.
    private boolean isAskedOf(int media) {
        boolean behind = media > 1 && is(media - 1, OF_NAME) && isName(media - 2);
        boolean before = is(media + 1, OF_NAME) && isName(media + 2);
        int origin = behind ? media + 1 : media + 3;
        while (is(origin, PASSED)) {
            origin++;
        }
        return is(media, Kin.MEDIA)
                && (behind || before)
                && origin < pieces.size()
                && pieces.get(origin).meaning() instanceof Piece.Beside(Kinship kinship)
                && kinship == Kinship.BUILT_ON
                && (ASKING.matcher(sentence.textOf(pieces.get(origin))).find() || is(0, WHERE));
    }

    /// What the word at the index says of the dataset behind it, or null.
    private @Nullable Kinship kinship(int at, int name) {
        if (is(at, CONTAINING) && (pieces.get(at).isCarrier() || pieces.get(at).isUnknown())) {
            boolean examples = is(at, EXAMPLES) && (at == 0 || isBehind(BREAK, at));
            return examples ? null : isOfMedia(name + 1) ? Kinship.RELATED : Kinship.SUPERSET;
        }
        if (isMade(at) || (is(at, FROM) && pieces.get(at).isCarrier())) {
            return of(before(at));
        }
        if (is(at, OUT_OF)) {
            int coming = is(name + 1, WITHIN) ? name + 2 : name + 1;
            return is(coming, COMING) ? of(behind(coming)) : null;
        }
        if (is(at, USING)) {
            boolean made = name + 2 < pieces.size() && is(name + 1, MADE_ZH) && is(name + 2, OF);
            return made ? of(name + 3) : null;
        }
        return is(at, HAN_FROM) ? of(behind(name)) : null;
    }

    /// What is from the dataset: others are built on it, while images may be in it.
    private @Nullable Kinship of(int at) {
        if (at < 0 || at >= pieces.size() || is(at, SETS) || pieces.get(at).isTask() || isName(at)) {
            return Kinship.BUILT_ON;
        }
        if (is(at, Kin.MEDIA)) {
            return Kinship.MEDIA;
        }
        Piece piece = pieces.get(at);
        boolean content = piece.term(TermContext.MODALITY).isPresent()
                || piece.term(TermContext.ANNOTATION_KIND).isPresent()
                || is(at, DATA);
        return content ? Kinship.ORIGIN : null;
    }

    /// `包含COCO的图像`, while `包含COCO的图像数据集` are image datasets with COCO in them.
    private boolean isOfMedia(int at) {
        return at + 1 < pieces.size()
                && is(at, OF)
                && Kin.isMedia(sentence, pieces, at + 1)
                && (at + 2 == pieces.size() || !is(at + 2, Phrases.DATASETS));
    }

    private int before(int at) {
        int before = at - 1;
        while (before > 0 && is(before, PASSED) && !isBehind(BREAK, before + 1)) {
            before--;
        }
        return before;
    }

    private int behind(int name) {
        int last = name;
        while (nextInList(last) > 0) {
            last = nextInList(last);
        }
        return last + 1 < pieces.size() && is(last + 1, OF) ? last + 2 : -1;
    }

    /// Adds each of the names, and returns the index of the piece behind them.
    private int all(int at, int first, Kinship kinship, List<Piece> joined) {
        int begin = at;
        int name = first;
        while (true) {
            Piece piece = pieces.get(name);
            var named = (Piece.OfName) piece.meaning();
            joined.add(new Piece(
                    pieces.get(begin).from(), piece.to(), new Piece.OfKin(kinship, named.slug(), named.name())));
            int next = nextInList(name);
            if (next < 0) {
                return name + 1;
            }
            joined.addAll(pieces.subList(name + 1, next));
            begin = next;
            name = next;
        }
    }

    /// The next name of a list, or -1.
    private int nextInList(int name) {
        int next = name + 1;
        if (isName(next) && COMMA.matcher(gapBefore(next)).matches()) {
            return next;
        }
        boolean joining = next < pieces.size() && (pieces.get(next).meaning() instanceof Piece.Or || is(next, LISTING));
        return joining && isName(next + 1) && !isBehind(BREAK, next + 1) ? next + 1 : -1;
    }

    /// `made from`, which ends before the name.
    private boolean isMade(int at) {
        return is(at, MADE) && !pieces.get(at).isAsked() && at + 1 < pieces.size() && is(at + 1, FROM);
    }

    /// The name behind the word with nothing but articles between, or -1.
    private int nameBehind(int at) {
        int next = isMade(at) ? at + 2 : at + 1;
        while (next < pieces.size() && pieces.get(next).isCarrier() && is(next, PASSED)) {
            next++;
        }
        return isName(next) && !isBehind(BREAK, next) ? next : -1;
    }

    private boolean isNegated(int at) {
        int before = at - 1;
        while (before > 0 && is(before, PASSED)) {
            before--;
        }
        return before >= 0 && pieces.get(before).meaning() instanceof Piece.Negation;
    }
}
