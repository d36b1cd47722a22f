package dev.modalium.search.question;

import static java.lang.Math.addExact;
import static java.lang.Math.multiplyExact;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What numbers look like in a text, and what they are: `1,000`, `1 000 000`, `1.5 million`, `twenty-five`, `一万五千`.
///
/// A comma or another sign sets off groups of three digits. Before one or two digits and a magnitude a comma is a
/// decimal one, as in `1,5 million`; `10,00` and `1.000` may mean several numbers, and are none.
final class Numerals {

    private static final long HUNDRED_MILLION = 100_000_000;
    private static final String GROUPED = "\\d{1,3}(?:[ \\u00a0\\u2009\\u202f]\\d{3}(?![\\d.,]\\d)){1,5}(?!\\d)";
    private static final String MIXED_HAN =
            "(?:\\d{1,4}亿\\d{1,4}[千百]?万(?:\\d{1,4}[千百])?|\\d{1,4}[万千百]\\d{1,4}[千百](?!万|亿))";
    private static final String NO_YEAR = "(?!,(?:19|20)\\d\\d(?!\\d))"; // `不少于80，2014年以后` is two numbers
    static final String DIGITS = "(?:" + MIXED_HAN + "|" + GROUPED + "|\\d{1,32}(?:" + NO_YEAR
            + "[,.'’]\\d{1,16}){0,8}(?:\\^\\d{1,2}|e\\d{1,2}(?!\\w))?)";
    static final String HAN = "(?:[一二两三四五六七八九十百千万亿零〇]{1,24}|半(?=个?(?:小时|钟头)))";
    /// `two and a half hours`, `两个半小时`.
    static final String AND_A_HALF = "(?:(?:[一二两三四五六七八九十]{1,3}|\\d{1,3})个半(?=小时|钟头)"
            + "|(?:\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten) and a half(?= (?:hour|day|million|thousand|billion)))";
    private static final String TENS = "(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)";
    private static final String ONES = "(?:one|two|three|four|five|six|seven|eight|nine)";
    private static final String FROM_TEN = TENS + "[ -]" + ONES + "|" + TENS + "(?!-[a-z])"
            + "|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen";
    static final String WORDS = "(?:half an?|" + FROM_TEN + "|" + ONES + "|an?|hundred)(?![a-z])";

    /// `two speakers` may be those of each dialogue, while two hours and fifteen videos are what there is in all.
    static final String WORDS_ALONE = "(?:(?:" + FROM_TEN + ")(?![a-z])|(?:half an|" + ONES + ")(?=[ -](?:hour|day)))";
    /// Words for more than there is of anything.
    private static final String ABSURD =
            "quadrillion|quintillion|sextillion|septillion|octillion|zillion|gazillion|bazillion|jillion|googol";

    static final String MAGNITUDE =
            "(?:(?:k|m|mm|b|bn|w)(?![a-z])|(?:[ -]?(?:hundred|thousand|million|billion|trillion|dozen|" + ABSURD
                    + ")s?){1,2}|\\s?[多余几来]?[百千万亿]{1,8})";
    static final String HAN_MAGNITUDE = "[十百千万亿]{1,3}";

    private static final Pattern ABSURD_ONE = Pattern.compile(ABSURD, Pattern.CASE_INSENSITIVE);
    private static final Pattern PLAIN = Pattern.compile("\\d+(?:\\.\\d+)?");
    private static final Pattern UNCLEAR = Pattern.compile("[1-9]\\d{0,2}\\.\\d{3}");
    private static final Pattern THOUSANDS =
            Pattern.compile("\\d{1,3}(?:(?:,\\d{3})+|(?:['’]\\d{3})+|(?:[ \\u00a0\\u2009\\u202f]\\d{3})+)(?:\\.\\d+)?");
    private static final Pattern DOTTED_THOUSANDS = Pattern.compile("\\d{1,3}(?:\\.\\d{3}){2,}");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("\\d+,\\d{1,2}");
    private static final Pattern POWER = Pattern.compile("\\d+(?:\\^|e)\\d+|\\d+\\.\\d+e\\d+");
    private static final Pattern MIXED = Pattern.compile(MIXED_HAN);
    private static final Map<String, Integer> ENGLISH = Map.ofEntries(
            Map.entry("a", 1),
            Map.entry("an", 1),
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("thirteen", 13),
            Map.entry("fourteen", 14),
            Map.entry("fifteen", 15),
            Map.entry("sixteen", 16),
            Map.entry("seventeen", 17),
            Map.entry("eighteen", 18),
            Map.entry("nineteen", 19),
            Map.entry("twenty", 20),
            Map.entry("thirty", 30),
            Map.entry("forty", 40),
            Map.entry("fifty", 50),
            Map.entry("sixty", 60),
            Map.entry("seventy", 70),
            Map.entry("eighty", 80),
            Map.entry("ninety", 90),
            Map.entry("hundred", 100),
            Map.entry("thousand", 1_000),
            Map.entry("million", 1_000_000),
            Map.entry("dozens", 12),
            Map.entry("tens", 10),
            Map.entry("hundreds", 100),
            Map.entry("thousands", 1_000),
            Map.entry("tens of thousands", 10_000),
            Map.entry("hundreds of thousands", 100_000),
            Map.entry("millions", 1_000_000),
            Map.entry("tens of millions", 10_000_000),
            Map.entry("hundreds of millions", 100_000_000),
            Map.entry("billions", 1_000_000_000));
    private static final Pattern ENDING_IN_HALF = Pattern.compile("(?:个半| and a half)$");
    private static final Pattern IDIOM = Pattern.compile("^[百千万亿]+[一二两三四五六七八九]"); // `百八十` is some hundred
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final String HAN_HALF = "半";
    private static final List<String> UNITS = List.of("亿", "万", "千", "百"); // the largest first
    private static final String NUMERALS = "零一二三四五六七八九";
    private static final int LONGEST = 24; // digits; more are no number of anything

    private Numerals() {}

    /// The number that the words say, empty where it cannot be told which.
    static Optional<BigDecimal> number(@Nullable String words, @Nullable String magnitude) {
        if (words == null || words.length() > LONGEST) {
            return Optional.empty();
        }
        String lower = words.toLowerCase(Locale.ROOT);
        if (magnitude != null && ABSURD_ONE.matcher(magnitude).find()) {
            return Optional.empty();
        }
        try {
            return magnitude == null || magnitude.isEmpty()
                    ? number(lower, false)
                    : number(lower, true).map(number -> number.multiply(BigDecimal.valueOf(factor(magnitude))));
        } catch (ArithmeticException _) { // `一亿亿亿亿` is more than there is of anything
            return Optional.empty();
        }
    }

    private static Optional<BigDecimal> number(String words, boolean scaled) {
        Matcher half = ENDING_IN_HALF.matcher(words);
        if (half.find()) {
            return number(words.substring(0, half.start()), scaled).map(HALF::add);
        }
        if (Character.isDigit(words.charAt(0))) {
            return digits(words, scaled);
        }
        if (words.startsWith("half ") || words.equals(HAN_HALF)) {
            return Optional.of(HALF);
        }
        if (IDIOM.matcher(words).find()) {
            return Optional.empty();
        }
        Integer english = ENGLISH.get(words);
        if (english != null) {
            return Optional.of(BigDecimal.valueOf(english));
        }
        String[] parts = words.split("[ -]", -1);
        return Optional.of(BigDecimal.valueOf(
                parts.length == 2 && ENGLISH.containsKey(parts[0])
                        ? ENGLISH.get(parts[0]) + ENGLISH.getOrDefault(parts[1], 0)
                        : chinese(words)));
    }

    private static Optional<BigDecimal> digits(String digits, boolean scaled) {
        if (MIXED.matcher(digits).matches()) {
            return Optional.of(BigDecimal.valueOf(mixed(digits)));
        }
        if (POWER.matcher(digits).matches()) {
            return Optional.of(power(digits));
        }
        if (DECIMAL_COMMA.matcher(digits).matches()) {
            return scaled ? Optional.of(new BigDecimal(digits.replace(',', '.'))) : Optional.empty();
        }
        if (THOUSANDS.matcher(digits).matches()) {
            return Optional.of(new BigDecimal(digits.replaceAll("[^\\d.]", "")));
        }
        if (DOTTED_THOUSANDS.matcher(digits).matches()) {
            return Optional.of(new BigDecimal(digits.replace(".", "")));
        }
        boolean clear = PLAIN.matcher(digits).matches()
                && (scaled || !UNCLEAR.matcher(digits).matches());
        return clear ? Optional.of(new BigDecimal(digits)) : Optional.empty();
    }

    /// `10^6` and `1e6`.
    private static BigDecimal power(String digits) {
        int power = digits.indexOf('^');
        return power < 0
                ? new BigDecimal(digits)
                : new BigDecimal(digits.substring(0, power)).pow(Integer.parseInt(digits.substring(power + 1)));
    }

    /// `1万5千` and `1亿2千万`: what stands before the largest unit is multiplied by it.
    private static long mixed(String words) {
        for (String unit : UNITS) {
            int at = words.indexOf(unit);
            if (at >= 0) {
                long above = multiplyExact(mixed(words.substring(0, at)), chinese("一" + unit));
                return at + 1 < words.length() ? addExact(above, mixed(words.substring(at + 1))) : above;
            }
        }
        return Long.parseLong(words);
    }

    private static long factor(String magnitude) {
        long factor = 1;
        for (String word : magnitude.strip().toLowerCase(Locale.ROOT).split("[ -]+", -1)) {
            long more = switch (word) {
                case "dozen", "dozens" -> 12;
                case "hundred", "hundreds" -> 100;
                case "k", "thousand", "thousands" -> 1_000;
                case "w" -> 10_000;
                case "m", "mm", "million", "millions" -> 1_000_000;
                case "b", "bn", "billion", "billions" -> 1_000_000_000;
                case "trillion", "trillions" -> 1_000_000_000_000L;
                case String han -> chinese("一" + han.replaceAll("^[多余几来]", ""));
            };
            factor = multiplyExact(factor, more);
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
                case '十' -> section = addExact(section, multiplyExact(Math.max(digit, section == 0 ? 1 : digit), 10L));
                case '百' -> section = section(section, digit, 100);
                case '千' -> section = section(section, digit, 1_000);
                case '万' -> total = ofTenThousands(total, section + digit);
                case '亿' -> total = multiplyExact(Math.max(addExact(total, section + digit), 1), HUNDRED_MILLION);
                default -> {
                    digit = c == '两' ? 2 : Math.max(0, NUMERALS.indexOf(c));
                    continue;
                }
            }
            section = c == '万' || c == '亿' ? 0 : section;
            digit = 0;
        }
        return addExact(total, section + digit);
    }

    /// `一亿二千万`: what stands before 亿 is multiplied already.
    private static long ofTenThousands(long before, long section) {
        long below = before % HUNDRED_MILLION;
        return addExact(before - below, multiplyExact(Math.max(addExact(below, section), 1), 10_000L));
    }

    private static long section(long before, long digit, long factor) {
        return digit == 0 && before > 0
                ? multiplyExact(before, factor)
                : addExact(before, multiplyExact(Math.max(digit, 1), factor));
    }
}
