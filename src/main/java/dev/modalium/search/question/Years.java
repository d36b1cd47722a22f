package dev.modalium.search.question;

import dev.modalium.search.filter.Range;
import java.math.BigDecimal;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A span of years, and how people write one: `2018`, `since 2020`, `2015-2020`, `2020年以后`.
///
/// @param from the first year, null where it is open
/// @param to the last year, null where it is open
record Years(@Nullable Integer from, @Nullable Integer to) {

    /// Years found in a text, up to the index `end`.
    record Found(Years years, int end) {}

    private enum Meaning {
        RANGE,
        SINCE,
        AFTER,
        BEFORE,
        UNTIL,
        /// A year before, a year after, or that year.
        ABOUT,
        EXACT
    }

    private record Form(Meaning meaning, Pattern pattern) {}

    private static final String YEAR = "((?:19|20|21)\\d\\d)(?!\\d|\\.\\d|[a-z]|\\s*(?:以上|以下|以内|之内|多|余))\\s*年?\\s*";

    private static final int YEARS_OF_DECADE = 10;
    private static final Pattern DECADE = Pattern.compile(
            "(?:(since|before|after|until)|from|in|of)?\\s*(?:the\\s+)?((?:19|20)\\d0)(?:'?s(?![a-z])|年代)",
            Pattern.CASE_INSENSITIVE);

    /// `18年以后`; but `10年前` is ten years ago.
    private static final Pattern SHORT = Pattern.compile("(?:自从|自|从)?((?<!\\d)[012]\\d)年(?:以来|以后|之后|开始|起|至今)");

    private static final int CENTURY = 2_000;

    /// The longer forms first, because the text is compared with one after the other.
    private static final List<Form> FORMS = List.of(
            form(Meaning.RANGE, "(?:between|在)\\s*YEAR(?:and|和|与)\\s*YEAR(?:之间)?"),
            form(
                    Meaning.RANGE,
                    "(?:from|从|自)?\\s*YEAR(?:-|–|—|~|～|\\.\\.+|…|to|until|through|至|到)\\s*YEAR(?:期间|之间|间)?"),
            form(
                    Meaning.SINCE,
                    "(?:since|in or after|after or in|during or after|not before|no earlier than|not earlier than|no older than|not older than|at the earliest|不早于|最早|>=|≥|≧|自从|自|从)\\s*YEAR(?:以来|以后|之后|开始|起)?"),
            form(
                    Meaning.SINCE,
                    "(?:from)?\\s*YEAR(?:以来|以后|之后|至今|开始|起|后|and later|or later|at the earliest|onwards?|(?:or|and) (?:newer|later|after|since|more recent)(?! (?:19|20)\\d)|(?:及|或|以及)(?:其)?(?:以|之)?后|(?:或|及)更(?:晚|新|近)|\\+|-(?=\\s|$))"),
            form(Meaning.SINCE, "from\\s*YEAR(?:on|and on)(?=\\s*(?:$|[,;.?!)]|with |for |that ))"),
            form(
                    Meaning.UNTIL,
                    "(?:in|from)?\\s*YEAR(?:at the latest|(?:or|and) (?:earlier|older|before)(?! (?:19|20)\\d)|(?:及|或|以及)(?:其)?(?:以|之)?前|(?:或|及)更(?:早|旧|老))"),
            form(Meaning.AFTER, "(?:after|晚于|newer than|later than|post[- ]?|>)\\s*YEAR"),
            form(Meaning.BEFORE, "(?:before|早于|older than|earlier than|prior to|pre[- ]?|<)\\s*YEAR"),
            form(Meaning.BEFORE, "YEAR(?:以前|之前|前(?!后))"),
            form(
                    Meaning.UNTIL,
                    "(?:before or in|in or before|before or during|during or before|until|till|up to|by|not after|no later than|not later than|no newer than|not newer than|at the latest|不晚于|不迟于|最晚|最迟|<=|≤|≦)\\s*YEAR"),
            form(
                    Meaning.ABOUT,
                    "(?:(?:from|in|of) )?(?:around|about|circa|ca\\.|approximately|roughly|大约|大概|约)\\s*YEAR(?:左右|前后|上下)?"),
            form(Meaning.ABOUT, "YEAR(?:左右|前后|上下|or so)"),
            form(Meaning.EXACT, "(?:in|of|from|在|于)?\\s*YEAR"));

    /// The years that the text names from the index `start` on, if it does right there.
    static Optional<Found> at(String text, int start, Year today) {
        Optional<Found> ago = Ago.at(text, start, today);
        if (ago.isPresent()) {
            return ago;
        }
        Matcher decade = DECADE.matcher(text).region(start, text.length());
        if (decade.lookingAt()) {
            return Optional.of(new Found(decade(decade.group(1), Integer.parseInt(decade.group(2))), decade.end()));
        }
        Matcher two = SHORT.matcher(text).region(start, text.length());
        if (two.lookingAt()) {
            return Optional.of(new Found(new Years(CENTURY + Integer.parseInt(two.group(1)), null), two.end()));
        }
        for (Form form : FORMS) {
            Matcher matcher = form.pattern().matcher(text).region(start, text.length());
            if (matcher.lookingAt()) {
                return of(form.meaning(), matcher).map(years -> new Found(years, matcher.end()));
            }
        }
        return Optional.empty();
    }

    private static Years decade(@Nullable String before, int first) {
        return switch (before == null ? "" : before.toLowerCase(Locale.ROOT)) {
            case "since" -> new Years(first, null);
            case "before" -> new Years(null, first - 1);
            case "after" -> new Years(first + YEARS_OF_DECADE, null);
            case "until" -> new Years(null, first + YEARS_OF_DECADE - 1);
            default -> new Years(first, first + YEARS_OF_DECADE - 1);
        };
    }

    Range range() {
        BigDecimal first = from == null ? null : BigDecimal.valueOf(from);
        BigDecimal last = to == null ? null : BigDecimal.valueOf(to);
        return new Range(first, last);
    }

    private static Form form(Meaning meaning, String pattern) {
        return new Form(meaning, Pattern.compile(pattern.replace("YEAR", YEAR), Pattern.CASE_INSENSITIVE));
    }

    private static Optional<Years> of(Meaning meaning, Matcher matcher) {
        int year = Integer.parseInt(matcher.group(1));
        return switch (meaning) {
            case RANGE -> {
                int last = Integer.parseInt(matcher.group(2));
                yield year > last ? Optional.empty() : Optional.of(new Years(year, last));
            }
            case SINCE -> Optional.of(new Years(year, null));
            case AFTER -> Optional.of(new Years(year + 1, null));
            case BEFORE -> Optional.of(new Years(null, year - 1));
            case UNTIL -> Optional.of(new Years(null, year));
            case ABOUT -> Optional.of(new Years(year - 1, year + 1));
            case EXACT -> Optional.of(new Years(year, year));
        };
    }
}
