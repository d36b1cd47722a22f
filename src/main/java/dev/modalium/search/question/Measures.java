package dev.modalium.search.question;

import dev.modalium.search.filter.Quantity;
import dev.modalium.search.filter.Range;
import dev.modalium.search.question.Amount.Comparison;
import dev.modalium.vocabulary.Lexicon;
import dev.modalium.vocabulary.Token;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Puts an amount together with the unit behind it, and with what compares behind the unit: `10小时以上`.
final class Measures {

    private static final Pattern NEXT_TO = Pattern.compile("[\\s\\-–]*");
    private static final Phrases EACH_OF = Phrases.of("each|every|per|每");
    private static final Phrases OF = Phrases.of("的");
    private static final Set<Quantity> MEDIA = EnumSet.of(Quantity.IMAGES, Quantity.VIDEOS);
    private static final Set<Quantity> OF_ONE = EnumSet.of(Quantity.HOURS, Quantity.SPEAKERS);
    private static final Phrases KINDS = Phrases.of("种|类");
    private static final Phrases OF_KINDS =
            Phrases.of("的|物体|目标|对象|声音|声学|声|动作|事件|乐器|物品|情感|情绪|场景|标签|活动|动物|鸟|手势|数据集|数据|以上|以下|以内|及以上|左右|或|和|可商用");
    private static final int LONGEST_UNIT = 4; // Chinese characters
    private static final int FURTHEST_EACH = 5; // words before the number
    static final Pattern PLURAL = Pattern.compile("[A-Za-z]+s|corpora", Pattern.CASE_INSENSITIVE);
    private static final Phrases ONE = Phrases.of("a|an|one|一");
    private static final Phrases ARTICLE = Phrases.of("a|an");
    private static final Phrases SINGLE = Phrases.of("one|一");
    private static final Phrases EACH = Phrases.of("per|each|for each|for every|apiece|每个|每张|每段");

    private final Sentence sentence;
    private final String text;
    private final IntUnaryOperator known;
    private final Lengths lengths;

    /// @param known how many tokens from an index on are one name
    Measures(Sentence sentence, String text, IntUnaryOperator known) {
        this.sentence = sentence;
        this.text = text;
        this.known = known;
        this.lengths = new Lengths(sentence);
    }

    /// The amount with its unit as a quantity; without a unit as the bare amount; unknown where no number is meant.
    ///
    /// @param term how many tokens behind the number are one name: `1M image-text pairs` are no images
    Optional<Piece> piece(int from, int to, Amounts.Found found, int term) {
        int lastEnd = sentence.tokens().get(to - 1).end();
        if (found.end() < lastEnd) {
            return Units.attached(text, found.end())
                    .filter(unit -> unit.to() == lastEnd)
                    .map(unit -> measured(from, to, found.amount(), unit.unit()))
                    .or(() -> known.applyAsInt(to - 1) > 0
                            ? Optional.empty() // `within 3D scenes`
                            : Optional.of(new Piece(from, to, new Piece.Unknown())));
        }
        if (to >= sentence.size()) {
            return Optional.of(new Piece(from, to, new Piece.OfAmount(found.amount())));
        }
        if (isArticle(from, to, found.amount())) {
            return Optional.of(oneOfEach(from, to).orElseGet(() -> new Piece(from, to, new Piece.Carrier())));
        }
        Optional<Units.Found> counted = Units.at(sentence.tokens(), to);
        if (counted.filter(unit -> MEDIA.contains(unit.unit().quantity()) && isOfDatasets(to, unit.to()))
                .isPresent()) {
            return Optional.of(new Piece(from, to, new Piece.Unknown()));
        }
        if (counted.isEmpty()
                && found.amount().comparison() != Comparison.BARE
                && ARTICLE.contains(sentence.tokens().subList(to - 1, to))) {
            return Optional.empty(); // `under a licence`
        }
        return Optional.of(counted.filter(unit -> unit.to() - to >= term)
                .filter(_ -> NEXT_TO.matcher(sentence.gapBefore(to)).matches())
                .map(unit -> measured(from, unit.to(), found.amount(), unit.unit()))
                .orElseGet(() -> new Piece(from, to, new Piece.OfAmount(found.amount()))));
    }

    /// `10 image datasets` and `3个视频数据集`, while an image dataset may be one of 10k images.
    private boolean isOfDatasets(int unit, int end) {
        List<Token> tokens = sentence.tokens();
        if (sentence.gapBefore(unit).equals("-")) {
            return false;
        }
        if (tokens.get(unit).text().equals("个")) {
            return end < tokens.size()
                    && Phrases.DATASETS.longestAt(tokens, end).isPresent();
        }
        return end < tokens.size()
                && sentence.gapBefore(end).equals(" ")
                && !PLURAL.matcher(tokens.get(end - 1).text()).matches()
                && PLURAL.matcher(tokens.get(end).text()).matches()
                && Phrases.DATASETS.contains(tokens.subList(end, end + 1));
    }

    /// `一段视频`, `one video`: any one, and no number of them; but an hour is one.
    private boolean isArticle(int from, int to, Amount amount) {
        boolean one = amount.comparison() == Comparison.BARE
                && ONE.contains(sentence.tokens().subList(from, to));
        return one
                && Units.at(sentence.tokens(), to).stream()
                        .noneMatch(unit -> unit.unit().quantity() == Quantity.HOURS);
    }

    /// `speech with one speaker`, `one caption per image`: how many there are in each item, which is not known.
    private Optional<Piece> oneOfEach(int from, int to) {
        return Units.at(sentence.tokens(), to)
                .filter(unit -> SINGLE.contains(sentence.tokens().subList(from, to)))
                .filter(unit -> unit.unit().quantity() == Quantity.SPEAKERS || isEach(unit.to()))
                .map(unit -> new Piece(from, unit.to(), new Piece.Unknown()));
    }

    private boolean isEach(int end) {
        return end < sentence.size() && EACH.longestAt(sentence.tokens(), end).isPresent();
    }

    /// `一百万张以上的图片`: the noun whose unit was counted says the same again; but `100万张图片的图像描述` is of a task.
    private int behindNoun(int end, Units.Unit unit) {
        boolean of = end < sentence.size() && OF.contains(sentence.tokens().subList(end, end + 1));
        return of && end + 1 < sentence.size()
                ? Units.at(sentence.tokens(), end + 1)
                        .filter(noun -> noun.unit().equals(unit) && noun.to() - end > known.applyAsInt(end + 1))
                        .map(Units.Found::to)
                        .orElse(end)
                : end;
    }

    /// `5000条以上的动作序列`: a measure word for anything counts what the noun behind it is, unless one stands right before
    /// the number.
    private Optional<Units.Found> countedByMeasure(int from, int unit, int end, Units.Unit of) {
        List<Token> tokens = sentence.tokens();
        if (of.quantity() != Quantity.ITEMS
                || !NumberBehind.COUNTING.contains(tokens.subList(unit - 1, unit))
                || isBehindUnit(from)) {
            return Optional.empty();
        }
        boolean particle = end < tokens.size() && OF.contains(tokens.subList(end, end + 1));
        int noun = particle ? end + 1 : end;
        if (noun >= tokens.size() || !sentence.gapBefore(noun).isEmpty()) {
            return Optional.empty();
        }
        List<Token> measured = new ArrayList<>(tokens.subList(unit - 1, unit));
        measured.addAll(tokens.subList(noun, tokens.size()));
        return Units.at(measured, 0)
                .filter(found -> found.to() > 1 && !particle) // `条描述`
                .map(found -> new Units.Found(found.unit(), noun + found.to() - 1))
                .or(() -> Units.at(tokens, noun))
                .filter(found -> found.unit().quantity() != Quantity.ITEMS)
                .filter(found -> found.to() - noun >= known.applyAsInt(noun));
    }

    /// `动作序列5000条`.
    private boolean isBehindUnit(int from) {
        return from > 0
                && sentence.gapBefore(from).isEmpty()
                && IntStream.range(Math.max(0, from - LONGEST_UNIT), from)
                        .anyMatch(start ->
                                Units.of(sentence.tokens().subList(start, from)).isPresent());
    }

    /// `每张图至少5句描述`, `each image has 5 captions`: the catalogue knows totals.
    private boolean isOfEach(int from) {
        for (int at = from - 1; at >= 0 && at >= from - FURTHEST_EACH; at--) {
            if (sentence.gapBefore(at + 1).matches(".*[,，;；。.].*")) {
                return false;
            }
            if (EACH_OF.contains(sentence.tokens().subList(at, at + 1))) {
                return true;
            }
        }
        return false;
    }

    /// `至少两种模态`: kinds of something else than of what is in the data.
    private boolean isOfOtherKinds(int end) {
        List<Token> tokens = sentence.tokens();
        int to = behindComparison(end);
        return KINDS.contains(tokens.subList(end - 1, end))
                && to < tokens.size()
                && sentence.gapBefore(to).isBlank()
                && HanRuns.isHan(tokens.get(to).text())
                && OF_KINDS.longestAt(tokens, to).isEmpty()
                && Units.at(tokens, to).stream().noneMatch(unit -> unit.unit().quantity() == Quantity.CATEGORIES)
                && KnownCategories.ALL.longestAt(tokens, to).isEmpty();
    }

    /// The index behind `以上` or `以上的`.
    private int behindComparison(int to) {
        Matcher behind = Comparators.BEHIND_UNIT
                .matcher(text)
                .region(sentence.tokens().get(to - 1).end(), text.length());
        int end = behind.lookingAt() ? to + Lexicon.tokens(behind.group(1)).size() : to;
        boolean of = end > to
                && end < sentence.size()
                && sentence.tokens().get(end).text().equals("的");
        return of ? end + 1 : end;
    }

    /// `10-second clips`, `2-speaker dialogues`: how long each is, while `a 100-hour corpus` has them in all.
    private boolean isLengthOfOne(int end, Units.Unit unit) {
        return OF_ONE.contains(unit.quantity())
                && end < sentence.size()
                && !PLURAL.matcher(sentence.tokens().get(end - 1).text()).matches()
                && IntStream.rangeClosed(end, Math.min(end + 1, sentence.size() - 1))
                        .anyMatch(noun ->
                                PLURAL.matcher(sentence.tokens().get(noun).text())
                                                .matches()
                                        && sentence.gapBefore(noun).isBlank()
                                        && Units.at(sentence.tokens(), noun).isPresent());
    }

    private Piece measured(int from, int to, Amount amount, Units.Unit unit) {
        if (isOfOtherKinds(to)) {
            return new Piece(from, behindComparison(to), new Piece.Unknown());
        }
        if (isLengthOfOne(to, unit) || isOfEach(from)) {
            return new Piece(from, to, new Piece.Unknown());
        }
        if (lengths.areOfEach(from, to, unit)) {
            return new Piece(from, lengths.endBehind(to), new Piece.Unknown());
        }
        Amount compared = amount;
        int end = to;
        Matcher behind = Comparators.BEHIND_UNIT
                .matcher(text)
                .region(sentence.tokens().get(to - 1).end(), text.length());
        if (amount.comparison() == Comparison.BARE && behind.lookingAt()) {
            compared = new Amount(Comparators.ofBehind(behind.group(1)), amount.number());
            end = to + Lexicon.tokens(behind.group(1)).size();
        }
        Optional<Units.Found> counted = countedByMeasure(from, to, end, unit);
        Units.Unit counting = counted.map(Units.Found::unit).orElse(unit);
        end = counted.map(Units.Found::to).orElse(behindNoun(end, unit));
        if (isEach(end)) {
            return new Piece(from, end, new Piece.Unknown()); // `5 captions per image`: the catalogue knows totals
        }
        Range range = compared.range(counting.quantity(), counting.factor());
        return new Piece(
                from,
                end,
                range == null
                        ? new Piece.Unknown()
                        : new Piece.OfQuantity(
                                new Measured(counting.quantity(), range, compared.comparison() == Comparison.BARE)));
    }
}
