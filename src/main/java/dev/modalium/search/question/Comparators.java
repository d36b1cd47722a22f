package dev.modalium.search.question;

import dev.modalium.search.question.Amount.Comparison;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The words that say how a number is compared, before it and behind it or its unit: `at least`, `不超过`, `or more`,
/// `以内`.
final class Comparators {

    private static final String NO = "(?:no|not|never) ";
    private static final String NOT_TO =
            "(?:not|never|doesn['’]?t|don['’]?t|do not|does not|must not|should not|may not|(?:should|must|could|does|do)n['’]?t"
                    + "|can ?not|can['’]?t|without|not to) ";
    private static final String HAN_NO = "(?:不要|不能|不可以|不可|不得|不会|不应该|不应|不许|不准|不希望|没有|没|未|别|勿|切勿|并不|不)";
    private static final String UPWARDS = "(?:more|longer|larger|bigger|greater|higher)";
    private static final String DOWNWARDS = "(?:less|fewer|smaller|shorter|lower)";
    private static final String OR_EQUAL = " than or equal to";
    private static final String EQUAL_OR = "equal(?: to)? or ";
    private static final String HAN_OR_EQUAL = "(?:或者?)?等于";

    /// Whole words where they are letters, each an expression.
    private static final Map<Comparison, String> BEFORE = Map.of(
            Comparison.AT_LEAST,
            "at least|at the (?:very )?least|at (?:a )?minimum|(?:a )?minimum of|minimum|min\\.?|starting (?:at|from)"
                    + "|" + NO + DOWNWARDS + " than|" + NO + "(?:under|below)|" + NOT_TO + "(?:be|have) " + DOWNWARDS
                    + " than|" + UPWARDS + OR_EQUAL + "|" + EQUAL_OR
                    + UPWARDS + " than|(?:over|above) or equal to|>=|≥|≧|至少|最少|达到|最低|起码|少说|下限为?"
                    + "|(?:大于|多于|高于|超过)" + HAN_OR_EQUAL + "|等于或(?:大于|多于|超过)|" + HAN_NO + "(?:少于|低于|小于|短于)",
            Comparison.AT_MOST,
            "at most|at the (?:very )?most|at (?:a )?maximum|up to|(?:a )?maximum of|maximum|max\\.?|capped at|limited to"
                    + "|within|" + NO + UPWARDS + " than|" + NO + "(?:over|above|exceeding)|" + NOT_TO
                    + "(?:exceeding|exceed|go over|be over|(?:be|have) " + UPWARDS + " than)|" + DOWNWARDS + OR_EQUAL
                    + "|" + EQUAL_OR
                    + DOWNWARDS + " than|(?:under|below) or equal to|<=|≤|≦|至多|最多|最高|顶多|上限为?"
                    + "|(?:小于|少于|低于)" + HAN_OR_EQUAL + "|等于或(?:小于|少于|低于)|" + HAN_NO + "(?:超过|超出|多于|大于|高于|长于|超)",
            Comparison.MORE,
            UPWARDS + " than|over|above|exceeding|exceeds?|upwards of|north of|in excess of|>"
                    + "|过(?=[百千万亿])|破|超过|超出|大于|多于|高于|长于|逾|超|不止|不只",
            Comparison.LESS,
            DOWNWARDS + " than|(?:just )?(?:under|below)|south of|sub[ -]|<|少于|小于|短于|低于|不到|没到|未到|不满|未满|不足",
            Comparison.ABOUT,
            "about|around|approximately|approx\\.?|roughly|circa|ca\\.?|~|≈|大约|大概|约莫|约为|约",
            Comparison.EXACTLY,
            "exactly|precisely|=|正好|恰好|刚好|等于");

    private static final Map<String, Comparison> BEHIND = Stream.of(
                    behind(
                            Comparison.AT_LEAST,
                            "or more|and more|or longer|or above|and above|or over|and over|or greater|or higher|or bigger|or larger"
                                    + "|minimum|min|and up|and upwards|upwards|at least|at the least|at minimum|at a minimum"
                                    + "|以上|及以上|或以上|之上|或更多|或更长|起|起步|往上|朝上|开外|打底|下限|为下限"),
                    behind(
                            Comparison.AT_MOST,
                            "or less|or fewer|or under|or below|and below|and under|or shorter|or smaller|or lower|at most|at the most"
                                    + "|at maximum|at a maximum|maximum|max|tops|以下|及以下|或以下|以内|及以内|之内|之下|内|或更少|或更短|封顶|往下|朝下|上限|为上限|为限"),
                    behind(Comparison.ABOUT, "or so|give or take|左右|上下"))
            .flatMap(words -> words.entrySet().stream())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    /// Any of the words behind a number or its unit, in the first group.
    static final Pattern BEHIND_UNIT = Pattern.compile(
            "\\s*(" + longestFirst(BEHIND.keySet().stream()) + ")(?![a-z容部])", Pattern.CASE_INSENSITIVE);

    /// What may stand between the comparing words and their number.
    private static final String FILLING =
            "\\s*(?:(?:about|around|roughly|approximately|a total of|some|has|have|contains?) "
                    + "|大约|大概|约|(?:也|要|得|需要?|应该?|必须)?(?:包含有?|包括|含有?|有|为|是|在|达到?)|要|得|需要?)?\\s*";

    private Comparators() {}

    /// An expression for the words before a number that compare so, with what may follow them.
    static String before(Comparison comparison) {
        return "(?:" + BEFORE.get(comparison) + ")" + FILLING;
    }

    /// An expression for the words right behind a number that compare so.
    static String behind(Comparison comparison) {
        return "\\s*(?:"
                + longestFirst(BEHIND.entrySet().stream()
                        .filter(entry -> entry.getValue() == comparison)
                        .map(Map.Entry::getKey))
                + ")(?![a-z容部])";
    }

    /// How words compare that stand behind a unit.
    static Comparison ofBehind(String words) {
        return BEHIND.getOrDefault(words.toLowerCase(Locale.ROOT), Comparison.UNCLEAR);
    }

    private static Map<String, Comparison> behind(Comparison comparison, String words) {
        return Arrays.stream(words.split("\\|", -1)).collect(Collectors.toMap(word -> word, _ -> comparison));
    }

    private static String longestFirst(Stream<String> words) {
        return words.sorted(Comparator.comparingInt((String word) -> -word.length()))
                .collect(Collectors.joining("|"));
    }
}
