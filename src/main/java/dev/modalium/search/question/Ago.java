package dev.modalium.search.question;

import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Years that are counted from today: `in the last 3 years`, `近三年`, `this year`.
///
/// The last three years begin in the year of the day three years ago.
final class Ago {

    private static final Pattern LAST = Pattern.compile(
            "(?:(?:in|over|within|during|from) )?(?:the )?(?:last|past|previous) (\\d{1,2}|two|three|four|five|six|ten) years"
                    + "|(?:最近|近|过去)(\\d{1,2}|[一二两三四五六七八九十])年(?:来|内|以来)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern THIS =
            Pattern.compile("(?:(?:in|from) )?this year|今年(?!以来|起|开始)", Pattern.CASE_INSENSITIVE);
    private static final Pattern SINCE = Pattern.compile(
            "(?:since|from) (?:the )?(last|this) year(?: on(?:wards?)?)?|(?:自从|自|从)?(去年|今年)(?:以来|以后|之后|起|开始|至今)|(?:自从|自)(去年|今年)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BEFORE = Pattern.compile("(?:(?:in|from) )?last year|去年", Pattern.CASE_INSENSITIVE);
    private static final Map<String, Integer> NUMBERS =
            Map.of("two", 2, "three", 3, "four", 4, "five", 5, "six", 6, "ten", 10, "两", 2, "十", 10);
    private static final List<String> HAN = List.of("零", "一", "二", "三", "四", "五", "六", "七", "八", "九");

    private Ago() {}

    static Optional<Years.Found> at(String text, int start, Year today) {
        Matcher last = LAST.matcher(text).region(start, text.length());
        if (last.lookingAt()) {
            String number = last.group(1) == null ? last.group(2) : last.group(1);
            return found(today.getValue() - number(number), null, last);
        }
        Matcher since = SINCE.matcher(text).region(start, text.length());
        if (since.lookingAt() && isOpen(since.group())) {
            return found(today.getValue() - (isLast(since) ? 1 : 0), null, since);
        }
        Matcher now = THIS.matcher(text).region(start, text.length());
        if (now.lookingAt()) {
            return found(today.getValue(), today.getValue(), now);
        }
        Matcher before = BEFORE.matcher(text).region(start, text.length());
        return before.lookingAt() ? found(today.getValue() - 1, today.getValue() - 1, before) : Optional.empty();
    }

    /// `from last year` is of that year only.
    private static boolean isOpen(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return !lower.startsWith("from") || lower.contains(" on");
    }

    private static boolean isLast(Matcher since) {
        return IntStream.rangeClosed(1, since.groupCount())
                .mapToObj(since::group)
                .anyMatch(word -> word != null && (word.equalsIgnoreCase("last") || word.equals("去年")));
    }

    private static Optional<Years.Found> found(int from, @Nullable Integer to, Matcher matcher) {
        return Optional.of(new Years.Found(new Years(from, to), matcher.end()));
    }

    private static int number(String word) {
        if (Character.isDigit(word.charAt(0))) {
            return Integer.parseInt(word);
        }
        int han = HAN.indexOf(word);
        return han >= 0 ? han : NUMBERS.getOrDefault(word.toLowerCase(Locale.ROOT), 0);
    }
}
