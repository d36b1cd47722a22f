package dev.modalium.search.question;

import dev.modalium.search.question.Amount.Comparison;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds amounts in a text: `at least 10`, `over 100k`, `more than 1.5 million`, `超过一万`, `10到20`.
final class Amounts {

    /// An amount that was found up to the index `end` of the text.
    record Found(Amount amount, int end) {}

    private record Form(Comparison comparison, Pattern pattern) {}

    private static final String WORDS =
            "(?:half an?|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|fifty|hundred)";
    private static final String MAGNITUDE =
            "(?:(?:k|m|mm|b|bn|w)(?![a-z])|(?:[ -]?(?:hundred|thousand|million|billion|dozen)s?){1,2}|\\s?[百千万亿]{1,8})";
    private static final String DIGITS = "\\d[\\d,]{0,31}(?:\\.\\d{1,16})?(?:\\^\\d{1,2}|e\\d{1,2}(?!\\w))?";
    private static final String HAN = "[一二两三四五六七八九十百千万亿]{1,24}";
    private static final String NUMBER = "(" + DIGITS + "|" + HAN + "|" + WORDS + "(?![a-z]))(" + MAGNITUDE + ")?";
    private static final String SPELLED_OUT = WORDS + "(?=[ -](?:hundred|thousand|million|billion|dozen))";
    private static final String HAN_MAGNITUDE = "[十百千万亿]{1,3}";
    private static final String VAGUE =
            "dozens|hundreds|thousands|tens of thousands|hundreds of thousands|millions|tens of millions|billions";
    private static final String HAN_LARGE = "[一二两三四五六七八九十]{1,3}[百千万亿][一二两三四五六七八九十百千万亿]{0,20}";
    private static final String PLAIN = "(" + DIGITS + "|" + SPELLED_OUT + "|" + HAN_LARGE + "|" + HAN
            + "(?=[段张个条幅小分帧句对首名类种部份组位]|\\s*(?:到|至|-|~)\\s*" + HAN + "[段张个条幅小分帧句对首名类种部份组位]))("
            + MAGNITUDE + ")?";
    /// `4K video` is of a resolution, and `360 video` of an angle; they are no number of videos.
    private static final Pattern RESOLUTION = Pattern.compile(
            "(?:[248]k|360|180)[ -](?:video|image|footage|resolution|audio|panorama)(?!s|[ -](?:clip|file))",
            Pattern.CASE_INSENSITIVE);

    /// Units that a range may name twice: `10小时到50小时`, `from 10 hours to 50 hours`.
    private static final List<String> TWICE = List.of(
            "个?小时",
            "分钟",
            "秒",
            "张",
            "段",
            "条",
            "个",
            "帧",
            "对",
            "hours?",
            "hrs?",
            "h",
            "minutes?",
            "mins?",
            "images?",
            "videos?",
            "clips?",
            "frames?",
            "pairs?",
            "samples?",
            "items?");

    private static final List<Form> FORMS = Stream.concat(
                    TWICE.stream().flatMap(Amounts::twice),
                    Stream.of(
                            form(
                                    Comparison.BETWEEN,
                                    "(?:between|from|介于|在)?\\s*PLAIN\\s*(?:-|–|~|to|and|至|到|和)\\s*NUMBER(?:之间)?"),
                            form(Comparison.BETWEEN, "(?!(?:19|20)\\d\\d)PLAIN\\s*(?:or|或|或者)(?=\\s*\\d)\\s*NUMBER"),
                            form(
                                    Comparison.BETWEEN,
                                    "(?:at least|no less than|not less than|no fewer than|not fewer than|>=|≥|≧|至少|最少|不少于|不低于|不小于)\\s*PLAIN"
                                            + "\\s*[,，、]?\\s*(?:and|but|且|但|并且|同时)?\\s*"
                                            + "(?:at most|no more than|not more than|up to|<=|≤|≦|至多|最多|不超过|不多于|不大于|不高于)\\s*NUMBER"),
                            form(
                                    Comparison.BETWEEN,
                                    "([一两二三四五六七八])(?=[二三四五六七八九](" + HAN_MAGNITUDE + "))([二三四五六七八九])(" + HAN_MAGNITUDE
                                            + ")"),
                            form(
                                    Comparison.AT_LEAST,
                                    "(?:at least|at minimum|a minimum of|minimum of|minimum|min|no less than"
                                            + "|not less than|no fewer than|not fewer than|>=|≥|≧|至少|最少|起码|不少于|不低于|不小于)\\s*NUMBER"),
                            form(Comparison.AT_LEAST, "(?:上|数|几|好几|成)(" + HAN_MAGNITUDE + ")()"),
                            form(Comparison.AT_LEAST, "(" + VAGUE + ")() of(?![a-z])"),
                            form(
                                    Comparison.AT_MOST,
                                    "(?:at most|up to|no longer than|not longer than|no more than|not more than|a maximum of|maximum of|maximum|max"
                                            + "|<=|≤|≦|至多|最多|不超过|不多于|不大于|不高于)\\s*NUMBER"),
                            form(
                                    Comparison.MORE,
                                    "(?:more than|longer than|over|above|greater than|larger than|bigger than|exceeding|upwards of|>"
                                            + "|超过|大于|多于|高于|逾|超)\\s*NUMBER"),
                            form(
                                    Comparison.LESS,
                                    "(?:less than|shorter than|fewer than|under|below|smaller than|<|少于|小于|不到|低于|不足)\\s*NUMBER"),
                            form(
                                    Comparison.ABOUT,
                                    "(?:about|around|approximately|approx\\.?|roughly|circa|ca\\.?|~|≈|大约|大概|约)\\s*NUMBER"),
                            form(Comparison.EXACTLY, "(?:exactly|precisely|=|正好|恰好|刚好)\\s*NUMBER"),
                            form(Comparison.AT_LEAST, "PLAIN个(?:以上|及以上)的?(?=\\p{IsHan})"),
                            form(Comparison.AT_MOST, "PLAIN个(?:以下|以内)的?(?=\\p{IsHan})"),
                            form(
                                    Comparison.AT_LEAST,
                                    "(?:a few|several|a couple of|many) (hundred|thousand|million)()(?![a-z])"),
                            form(Comparison.AT_LEAST, "PLAIN\\s*(?:\\+(?!\\+)|or more|and more|or above|以上|及以上|多)"),
                            form(Comparison.BARE, "PLAIN")))
            .toList();

    private static final Map<String, BigDecimal> ENGLISH = Map.ofEntries(
            Map.entry("a", BigDecimal.valueOf(1)),
            Map.entry("an", BigDecimal.valueOf(1)),
            Map.entry("half a", new BigDecimal("0.5")),
            Map.entry("half an", new BigDecimal("0.5")),
            Map.entry("one", BigDecimal.valueOf(1)),
            Map.entry("two", BigDecimal.valueOf(2)),
            Map.entry("three", BigDecimal.valueOf(3)),
            Map.entry("four", BigDecimal.valueOf(4)),
            Map.entry("five", BigDecimal.valueOf(5)),
            Map.entry("six", BigDecimal.valueOf(6)),
            Map.entry("seven", BigDecimal.valueOf(7)),
            Map.entry("eight", BigDecimal.valueOf(8)),
            Map.entry("nine", BigDecimal.valueOf(9)),
            Map.entry("ten", BigDecimal.valueOf(10)),
            Map.entry("twelve", BigDecimal.valueOf(12)),
            Map.entry("twenty", BigDecimal.valueOf(20)),
            Map.entry("thirty", BigDecimal.valueOf(30)),
            Map.entry("fifty", BigDecimal.valueOf(50)),
            Map.entry("hundred", BigDecimal.valueOf(100)),
            Map.entry("thousand", BigDecimal.valueOf(1_000)),
            Map.entry("million", BigDecimal.valueOf(1_000_000)),
            Map.entry("dozens", BigDecimal.valueOf(12)),
            Map.entry("hundreds", BigDecimal.valueOf(100)),
            Map.entry("thousands", BigDecimal.valueOf(1_000)),
            Map.entry("tens of thousands", BigDecimal.valueOf(10_000)),
            Map.entry("hundreds of thousands", BigDecimal.valueOf(100_000)),
            Map.entry("millions", BigDecimal.valueOf(1_000_000)),
            Map.entry("tens of millions", BigDecimal.valueOf(10_000_000)),
            Map.entry("billions", BigDecimal.valueOf(1_000_000_000)));
    private static final String NUMERALS = "零一二三四五六七八九";
    private static final int LONGEST = 24; // digits; more are no number of anything

    private Amounts() {}

    /// The amount that the text names from the index `start` on, if it does right there.
    static Optional<Found> at(String text, int start) {
        if (RESOLUTION.matcher(text).region(start, text.length()).lookingAt()) {
            return Optional.empty();
        }
        for (Form form : FORMS) {
            Matcher matcher = form.pattern().matcher(text).region(start, text.length());
            matcher.useTransparentBounds(true);
            if (matcher.lookingAt()) {
                return of(form.comparison(), matcher);
            }
        }
        return Optional.empty();
    }

    private static Stream<Form> twice(String unit) {
        String first = "PLAIN\\s*" + unit + "\\s*";
        String second = "\\s*NUMBER(?=\\s*" + unit + "(?![a-z]))";
        return Stream.of(
                form(Comparison.BETWEEN, "(?:from|between|介于|在|从)?\\s*" + first + "(?:to|-|–|~|至|到)" + second),
                form(Comparison.BETWEEN, "(?:between|介于|在)\\s*" + first + "(?:and|和|与)" + second));
    }

    private static Form form(Comparison comparison, String pattern) {
        String numbers = pattern.replace("NUMBER", NUMBER).replace("PLAIN", PLAIN);
        return new Form(comparison, Pattern.compile(numbers, Pattern.CASE_INSENSITIVE));
    }

    private static Optional<Found> of(Comparison comparison, Matcher matcher) {
        boolean between = comparison == Comparison.BETWEEN;
        String lastMagnitude = matcher.group(matcher.groupCount());
        String magnitude = between && matcher.group(2) == null ? lastMagnitude : matcher.group(2);
        BigDecimal first = number(matcher.group(1), magnitude);
        BigDecimal second = between ? number(matcher.group(3), lastMagnitude) : null;
        if (first == null || (between && second == null)) {
            return Optional.empty();
        }
        return Optional.of(new Found(new Amount(comparison, first, second), matcher.end()));
    }

    private static @Nullable BigDecimal number(@Nullable String digits, @Nullable String magnitude) {
        if (digits == null || digits.length() > LONGEST) {
            return null;
        }
        String plain = digits.replace(",", "").toLowerCase(Locale.ROOT);
        BigDecimal word = ENGLISH.get(plain);
        BigDecimal number = word != null
                ? word
                : Character.isDigit(plain.charAt(0)) ? decimal(plain) : BigDecimal.valueOf(chinese(plain));
        return magnitude == null || magnitude.isEmpty()
                ? number
                : number.multiply(BigDecimal.valueOf(factor(magnitude)));
    }

    /// `10^6` and `1e6` as well.
    private static BigDecimal decimal(String digits) {
        int power = digits.indexOf('^');
        return power < 0
                ? new BigDecimal(digits)
                : new BigDecimal(digits.substring(0, power)).pow(Integer.parseInt(digits.substring(power + 1)));
    }

    private static long factor(String magnitude) {
        long factor = 1;
        for (String word : magnitude.strip().toLowerCase(Locale.ROOT).split("[ -]+", -1)) {
            factor *= switch (word) {
                case "dozen", "dozens" -> 12;
                case "hundred", "hundreds" -> 100;
                case "k", "thousand", "thousands" -> 1_000;
                case "w" -> 10_000;
                case "m", "mm", "million", "millions" -> 1_000_000;
                case "b", "bn", "billion", "billions" -> 1_000_000_000;
                case String han -> chinese("一" + han);
            };
        }
        return factor;
    }

    private static long chinese(String numeral) {
        long total = 0;
        long section = 0;
        long digit = 0;
        for (int at = 0; at < numeral.length(); at++) {
            char c = numeral.charAt(at);
            switch (c) {
                case '十' -> section += Math.max(digit, section == 0 ? 1 : digit) * 10;
                case '百' -> section = digit == 0 && section > 0 ? section * 100 : section + Math.max(digit, 1) * 100;
                case '千' ->
                    section = digit == 0 && section > 0 ? section * 1_000 : section + Math.max(digit, 1) * 1_000;
                case '万' -> total = Math.max(total + section + digit, 1) * 10_000;
                case '亿' -> total = Math.max(total + section + digit, 1) * 100_000_000;
                default -> {
                    digit = c == '两' ? 2 : NUMERALS.indexOf(c);
                    continue;
                }
            }
            section = c == '万' || c == '亿' ? 0 : section;
            digit = 0;
        }
        return total + section + digit;
    }
}
