package dev.modalium.search.question;

import dev.modalium.search.question.Amount.Comparison;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds amounts in a text: `at least 10`, `over 100k`, `more than 1.5 million`, `超过一万`, `10到20`.
final class Amounts {

    /// An amount that was found up to the index `end` of the text.
    record Found(Amount amount, int end) {}

    private record Form(Comparison comparison, @Nullable Comparison second, Pattern pattern) {}

    private static final String NUMBER = "(" + Numerals.AND_A_HALF + "|" + Numerals.DIGITS + "|" + Numerals.HAN + "|"
            + Numerals.WORDS + ")(" + Numerals.MAGNITUDE + ")?";
    private static final String SPELLED_OUT = Numerals.WORDS + "(?=[ -](?:hundred|thousand|million|billion|dozen))";
    private static final String VAGUE =
            "tens of thousands|hundreds of thousands|tens of millions|hundreds of millions|dozens|tens|hundreds|thousands|millions|billions";
    private static final String HAN_LARGE = "[一二两三四五六七八九十]{1,3}[百千万亿][一二两三四五六七八九十百千万亿零〇]{0,20}";
    private static final String COUNTED = "[段张个条幅小分秒天帧句对首名类种部份组位轮篇]";
    private static final String PLAIN = "(" + Numerals.AND_A_HALF + "|" + Numerals.DIGITS + "|" + SPELLED_OUT + "|"
            + Numerals.WORDS_ALONE + "|" + HAN_LARGE + "|" + Numerals.HAN + "(?=" + COUNTED + "|\\s*(?:到|至|-|~)\\s*"
            + Numerals.HAN + COUNTED + "))(" + Numerals.MAGNITUDE + ")?";
    private static final String JOINED = "\\s*[,，、]?\\s*(?:and|but|yet|且|但|并且|同时|而|又)?\\s*";
    private static final Pattern HAN_SCALED = Pattern.compile("[一二两三四五六七八九]([十百千万亿]{1,3})");
    /// `4K video` is of a resolution, and `360 video` of an angle; they are no number of videos.
    private static final Pattern RESOLUTION = Pattern.compile(
            "(?-i:[48]K)[ -]videos|(?:[248]k|360|180)[ -](?:video|image|footage|resolution|audio|panorama)(?!s|[ -](?:clip|file))|[248]k(?:及以上|或以上|以上)?的?(?:视频|影像|画质|分辨率|超清|高清)",
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

    private static final List<Comparison> LOWER = List.of(Comparison.AT_LEAST, Comparison.MORE);
    private static final List<Comparison> UPPER = List.of(Comparison.AT_MOST, Comparison.LESS);

    private static final List<Form> FORMS = Stream.of(
                    TWICE.stream().flatMap(Amounts::twice),
                    Stream.of(
                            between("(?:between|from|介于|在)?\\s*PLAIN\\s*(?:-|–|~|to|up to|and|至|到|和)\\s*NUMBER(?:之间)?"),
                            between("(?!(?:19|20)\\d\\d)PLAIN\\s*(?:or|或|或者)(?=\\s*\\d)\\s*NUMBER")),
                    LOWER.stream().flatMap(lower -> UPPER.stream().flatMap(upper -> both(lower, upper))),
                    Stream.of(
                            between("([一两二三四五六七八])(?=[两二三四五六七八九](" + Numerals.HAN_MAGNITUDE + "))([两二三四五六七八九])("
                                    + Numerals.HAN_MAGNITUDE + ")"),
                            between("([一两二三四五六七八])()([两二三四五六七八九])()(?=" + COUNTED + ")"),
                            before(Comparison.AT_LEAST),
                            form(
                                    Comparison.AT_LEAST,
                                    "(?:(?:至少|起码|最少|不少于|不低于|超过)有?)?(?:上|数|几|好几|成)(" + Numerals.HAN_MAGNITUDE + ")()"),
                            form(Comparison.AT_LEAST, "(十)[几余多来](" + Numerals.HAN_MAGNITUDE + ")?"),
                            form(Comparison.AT_LEAST, "(" + VAGUE + ")() of(?![a-z])"),
                            before(Comparison.AT_MOST),
                            before(Comparison.MORE),
                            before(Comparison.LESS),
                            before(Comparison.ABOUT),
                            before(Comparison.EXACTLY),
                            form(Comparison.AT_LEAST, "PLAIN个(?:以上|及以上)的?(?=\\p{IsHan})"),
                            form(Comparison.AT_MOST, "PLAIN个(?:以下|以内)的?(?=\\p{IsHan})"),
                            form(
                                    Comparison.AT_LEAST,
                                    "(?:a few|several|a couple of|many) (hundred|thousand|million)()(?![a-z])"),
                            form(
                                    Comparison.AT_LEAST,
                                    "PLAIN(?:\\s*(?:\\+(?!\\+)|[多余](?![百千万亿]))|[ -]plus(?= [a-z])" + "|"
                                            + Comparators.behind(Comparison.AT_LEAST) + ")"),
                            form(Comparison.AT_MOST, "PLAIN" + Comparators.behind(Comparison.AT_MOST)),
                            form(Comparison.ABOUT, "PLAIN" + Comparators.behind(Comparison.ABOUT)),
                            form(Comparison.AT_LEAST, "PLAIN\\s*(?:<=|≤|≦)"),
                            form(Comparison.AT_MOST, "PLAIN\\s*(?:>=|≥|≧)"),
                            form(Comparison.MORE, "PLAIN\\s*<"),
                            form(Comparison.LESS, "PLAIN\\s*>"),
                            form(Comparison.BARE, "PLAIN")))
            .flatMap(forms -> forms)
            .toList();

    private Amounts() {}

    /// The amount that the text names from the index `start` on, if it does right there.
    static Optional<Found> at(String text, int start) {
        if (RESOLUTION.matcher(text).region(start, text.length()).lookingAt()) {
            return Optional.empty();
        }
        for (Form form : FORMS) {
            Matcher matcher = form.pattern().matcher(text).region(start, text.length());
            matcher.useTransparentBounds(true);
            if (matcher.lookingAt() && !isPercent(text, matcher.end())) {
                return Optional.of(new Found(amount(form, matcher), matcher.end()));
            }
        }
        return Optional.empty();
    }

    private static boolean isPercent(String text, int end) {
        return text.startsWith("%", end);
    }

    private static Stream<Form> twice(String unit) {
        String first = "PLAIN\\s*" + unit + "\\s*";
        String second = "\\s*NUMBER(?=\\s*" + unit + "(?![a-z]))";
        return Stream.of(
                between("(?:from|between|介于|在|从)?\\s*" + first + "(?:to|-|–|~|至|到)" + second),
                between("(?:between|介于|在)\\s*" + first + "(?:and|和|与)" + second));
    }

    /// `more than 10 but less than 50`, and the other way round.
    private static Stream<Form> both(Comparison lower, Comparison upper) {
        return Stream.of(
                form(lower, upper, Comparators.before(lower) + "PLAIN" + JOINED + Comparators.before(upper) + "NUMBER"),
                form(
                        upper,
                        lower,
                        Comparators.before(upper) + "PLAIN" + JOINED + Comparators.before(lower) + "NUMBER"));
    }

    private static Form between(String pattern) {
        return form(Comparison.AT_LEAST, Comparison.AT_MOST, pattern);
    }

    private static Form before(Comparison comparison) {
        return form(comparison, Comparators.before(comparison) + "NUMBER");
    }

    private static Form form(Comparison comparison, String pattern) {
        return form(comparison, null, pattern);
    }

    private static Form form(Comparison comparison, @Nullable Comparison second, String pattern) {
        String numbers = pattern.replace("NUMBER", NUMBER).replace("PLAIN", PLAIN);
        return new Form(comparison, second, Pattern.compile(numbers, Pattern.CASE_INSENSITIVE));
    }

    private static Amount amount(Form form, Matcher matcher) {
        String lastMagnitude = matcher.group(matcher.groupCount());
        Comparison then = form.second();
        String magnitude = then != null && matcher.group(2) == null ? magnitudeOfBoth(matcher) : matcher.group(2);
        Amount first = amount(form.comparison(), matcher.group(1), magnitude);
        return then == null
                ? first
                : new Amount(first.comparison(), first.number(), amount(then, matcher.group(3), lastMagnitude));
    }

    /// `5 to 10 thousand`, `一到两万`.
    private static @Nullable String magnitudeOfBoth(Matcher matcher) {
        Matcher second = HAN_SCALED.matcher(matcher.group(3));
        return second.matches() && matcher.group(1).length() == 1
                ? second.group(1)
                : matcher.group(matcher.groupCount());
    }

    private static Amount amount(Comparison comparison, @Nullable String words, @Nullable String magnitude) {
        return Numerals.number(words, magnitude)
                .map(number -> new Amount(comparison, number))
                .orElseGet(() -> new Amount(Comparison.UNCLEAR, BigDecimal.ZERO));
    }
}
