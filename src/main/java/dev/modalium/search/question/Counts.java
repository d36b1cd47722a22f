package dev.modalium.search.question;

import dev.modalium.search.filter.Filter.Counted;
import dev.modalium.search.filter.Filter.Within;
import dev.modalium.search.filter.Quantity;
import dev.modalium.search.filter.Range;
import dev.modalium.search.question.Interpretation.Kind;
import dev.modalium.vocabulary.Term;
import dev.modalium.vocabulary.TermContext;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A number whose unit is some words further: `500 dog boxes`, `1 million image-text pairs`, `10k short clips`.
final class Counts {

    private static final Phrases SMALL = Phrases.of("的|个|条|只|张|组");

    /// What measures something else than how much there is: `360 degree videos`, `48 kHz audio`.
    private static final Phrases MEASURES =
            Phrases.of("degree|deg|khz|hz|mhz|fps|gb|mb|tb|kb|pb|gigabyte|megabyte|terabyte|byte|gib|mib|bit"
                    + "|channel|px|pixel|megapixel|mp|mm|cm|m|km|meter|metre|kilometer|mile|inch|foot|feet|db|decibel|dimensional|dimension|d|way|view"
                    + "|shot|fold|point|kbps|mbps|bpm|percent|star|dollar|usd|euro|turn|round|page|epoch|gpu|time|x|year old|level|stage|layer|axis"
                    + "|度|赫兹|千赫|千赫兹|像素|通道|声道|米|厘米|公里|倍|元|美元|岁|轮|页|视角|路|比特|位");
    private static final Phrases PEOPLE = Phrases.of("人|位|名"); // `两个人对话`
    private static final Phrases ANY = Phrases.of("个");
    private static final Phrases PAIRS = Phrases.of("pair|对");
    private static final int FURTHEST = 4; // pieces between number and unit

    private final Sentence sentence;
    private final List<Piece> pieces;
    private final int at;
    private final Amount amount;
    private final Labels labels;
    private int unit = -1;
    private int word;
    private boolean ofCategory;

    Counts(Sentence sentence, List<Piece> pieces, int at, Amount amount, Labels labels) {
        this.sentence = sentence;
        this.pieces = pieces;
        this.at = at;
        this.amount = amount;
        this.labels = labels;
        find();
    }

    private void find() {
        if (at + 1 < pieces.size() && is(pieces.get(at + 1), MEASURES)) {
            return;
        }
        boolean ofAny = at + 3 < pieces.size() && is(pieces.get(at + 1), ANY);
        if (ofAny && is(pieces.get(at + 3), Phrases.DATASETS)) {
            return; // `10个图像数据集`
        }
        for (int next = at + 1; next < pieces.size() && next <= at + 1 + FURTHEST && unit < 0; next++) {
            Piece piece = pieces.get(next);
            if (piece.meaning() instanceof Piece.OfQuantity || is(piece, PEOPLE)) {
                return; // `一万个10秒的片段`
            }
            ofCategory = isWord(pieces.get(wordBefore(next)))
                    && piece.term(TermContext.ANNOTATION_KIND).isPresent();
            word = wordBefore(next);
            if (ofCategory || (unitOf(piece).isPresent() && !isPairs(next + 1))) {
                unit = next;
            } else if (piece.isCarrier() && !is(piece, SMALL)) {
                return;
            }
        }
    }

    /// `image-caption pairs` are no captions.
    private boolean isPairs(int at) {
        return at < pieces.size()
                && sentence.gapBefore(pieces.get(at).from()).isBlank()
                && PAIRS.contains(sentence.tokensOf(pieces.get(at)));
    }

    /// `500个狗的边界框`: the word before the kind of annotation, the number's own where there is none.
    private int wordBefore(int kind) {
        int before = kind - 1;
        while (before > at && is(pieces.get(before), SMALL)) {
            before--;
        }
        boolean first = before == at + 1 || (before == at + 2 && is(pieces.get(at + 1), SMALL));
        return first ? before : at;
    }

    /// Whether the piece says that something else is measured than how much there is.
    static boolean isMeasure(Sentence sentence, Piece piece) {
        return MEASURES.contains(sentence.tokensOf(piece));
    }

    private boolean is(Piece piece, Phrases phrases) {
        return phrases.contains(sentence.tokensOf(piece));
    }

    private static boolean isWord(Piece piece) {
        return piece.isUnknown() || piece.meaning() instanceof Piece.OfCategory;
    }

    /// What is asked for, null where there is no unit or no such number.
    @Nullable
    Item item() {
        if (unit < 0) {
            return null;
        }
        Piece last = pieces.get(unit);
        Piece whole = new Piece(pieces.get(at).from(), last.to(), last.meaning());
        if (ofCategory) {
            Range range = amount.range(Quantity.ANNOTATIONS, BigDecimal.ONE);
            Term kind = last.term(TermContext.ANNOTATION_KIND).orElseThrow();
            Piece named = pieces.get(word);
            String category = named.meaning() instanceof Piece.OfCategory of
                    ? of.name()
                    : sentence.tokens().get(named.from()).normal();
            return range == null
                    ? null
                    : Item.of(
                            whole,
                            Kind.CATEGORY,
                            category,
                            labels.counted(range, category, kind),
                            new Counted(category, kind.slug(), range));
        }
        Units.Unit of = unitOf(last).orElseThrow();
        Range range = amount.range(of.quantity(), of.factor());
        return range == null
                ? null
                : Item.of(
                        whole,
                        Kind.QUANTITY,
                        of.quantity().key(),
                        labels.measured(new Measured(of.quantity(), range, false)),
                        new Within(of.quantity(), range));
    }

    /// What stands between the number and its unit and says something by itself.
    List<Piece> between() {
        return ofCategory ? List.of() : pieces.subList(at + 1, unit);
    }

    int to() {
        return unit + 1;
    }

    private Optional<Units.Unit> unitOf(Piece piece) {
        String text = sentence.textOf(piece);
        if (text.length() == 1 && !HanRuns.isHan(text)) {
            return Optional.empty(); // `h` and `s` stand right behind their number
        }
        return Units.of(sentence.tokens().subList(piece.from(), piece.to()))
                .or(() -> piece.isAsked() && !piece.isTask()
                        ? Units.of(sentence.tokens().subList(piece.to() - 1, piece.to()))
                        : Optional.empty());
    }
}
