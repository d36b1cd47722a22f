package dev.modalium.search.filter;

import dev.modalium.language.Given;
import dev.modalium.language.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the query language: `modality:vision AND (task:localization OR hours:>=10) AND NOT licence:nc`.
///
/// Conditions are joined by `AND`, which may be left out, `OR` and `NOT`, of which `NOT` binds the closest and
/// `OR` the loosest; `&&`, `||` and, directly before what they exclude, `!` and `-` say the same. A condition
/// is a name, a colon and a value; a value with spaces or brackets stands in quotes. A word without a name is
/// looked for in the texts, unless it looks like a condition. An expression goes up to 50 brackets deep.
final class FilterQuery {

    private static final int DEEPEST = 50;

    private static final Pattern FULL_STOP = Pattern.compile("[.。]$");
    private static final Pattern SPACE = Pattern.compile("\\s*");
    private static final Pattern NAME = Pattern.compile("(\\p{L}+)(?:[:：]|(?=[<>=]))");
    private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*+)\"");
    private static final Pattern BARE = Pattern.compile("(?:(?!&&|\\|\\|)[^\\s()\"])+");
    private static final Pattern AND = Pattern.compile("(?i)and(?![^\\s()\"])|&&");
    private static final Pattern OR = Pattern.compile("(?i)or(?![^\\s()\"])|\\|\\|");
    private static final Pattern NOT = Pattern.compile("(?i)not(?![^\\s()\"])|!|-(?=[\\p{L}\\p{N}(\"])");

    /// What is no word by itself, such as a colon with space round it.
    private static final Pattern SIGNS = Pattern.compile("[\\p{Punct}：]+");

    /// A condition behind other signs, or with another comparison than there is.
    private static final Pattern LIKE_CONDITION = Pattern.compile("(?<![\\p{L}\\p{N}])(\\p{L}+)(?:[:：<>=]|!=)");

    private final String text;
    private final FilterValues values;
    private int at;
    private int depth;
    private int conditions;
    private int named;
    private int bare;

    private FilterQuery(String text, FilterValues values) {
        this.text = text;
        this.values = values;
    }

    /// @param conditions how many stand in the text, be some of them equal
    /// @param written whether there are names before conditions, and no words that may be of a sentence
    record Parsed(Filter filter, int conditions, boolean written) {}

    /// @throws UnusableQuery if it cannot be read, naming the character
    static Parsed parse(String text, FilterValues values) {
        if (text.length() > FilterLimits.QUERY) {
            throw new UnusableQuery(Said.of("query.long", text.length(), FilterLimits.QUERY), FilterLimits.QUERY);
        }
        FilterQuery query = new FilterQuery(text, values);
        if (query.atEnd()) {
            return new Parsed(Filter.everything(), 0, false);
        }
        Filter filter = query.alternatives();
        if (!query.atEnd()) {
            throw query.unusable(Said.of("query.closing"), query.at);
        }
        return new Parsed(filter, query.conditions, query.named > 0 && query.bare == 0);
    }

    private Filter alternatives() {
        List<Filter> parts = new ArrayList<>(List.of(conjunction()));
        while (take(OR)) {
            parts.add(conjunction());
        }
        return Filter.any(parts);
    }

    private Filter conjunction() {
        List<Filter> parts = new ArrayList<>(List.of(negation()));
        while (take(AND) || (!atEnd() && text.charAt(at) != ')' && !isNext(OR))) {
            parts.add(negation());
        }
        return Filter.all(parts);
    }

    private Filter negation() {
        int negations = 0;
        while (take(NOT)) {
            negations++;
        }
        Filter part = primary();
        return negations % 2 == 0 ? part : Filter.not(part);
    }

    private Filter primary() {
        if (atEnd() || isNext(AND) || isNext(OR) || text.charAt(at) == ')') {
            throw unusable(Said.of("query.condition"), at);
        }
        if (text.charAt(at) != '(') {
            return condition();
        }
        int opening = at++;
        if (++depth > DEEPEST) {
            throw unusable(Said.of("query.deep", DEEPEST), opening);
        }
        Filter inner = !atEnd() && text.charAt(at) == ')' ? Filter.everything() : alternatives();
        if (atEnd()) {
            throw unusable(Said.of("query.opening"), opening);
        }
        at++;
        depth--;
        return inner;
    }

    private Filter condition() {
        int start = at;
        conditions++;
        Optional<String> name = match(NAME).map(match -> match.group(1).toLowerCase(Locale.ROOT));
        if (name.isEmpty()) {
            return new Filter.Words(word(start));
        }
        String known = FilterParameter.inQuery(name.get())
                .orElseThrow(() -> unusable(
                        Said.of(
                                "query.name",
                                Given.shown(name.get()),
                                Said.codes(FilterParameter.namesInQuery().toList())),
                        start));
        named++;
        int from = at;
        try {
            return values.condition(known, value(from));
        } catch (UnusableParameter e) {
            throw unusable(e.said(), from);
        }
    }

    private String word(int from) {
        boolean quoted = text.charAt(from) == '"';
        String word = value(from);
        if (!quoted) {
            bare++;
            refuseSigns(word, from);
        }
        return word;
    }

    /// What looks like a condition or an operator, and is none, must not be looked for in silence.
    private void refuseSigns(String word, int from) {
        if (SIGNS.matcher(word).matches()) {
            throw unusable(Said.of("query.sign"), from);
        }
        Matcher like = LIKE_CONDITION.matcher(word);
        while (like.find()) {
            if (FilterParameter.inQuery(like.group(1).toLowerCase(Locale.ROOT)).isPresent()) {
                throw unusable(Said.of("query.like-condition", like.group(1)), from);
            }
        }
    }

    /// In quotes, or up to the next space, bracket or quote.
    private String value(int from) {
        Optional<Matcher> quoted = match(QUOTED);
        if (quoted.isPresent()) {
            return quoted.get().group(1).replaceAll("\\\\(.)", "$1");
        }
        if (at < text.length() && text.charAt(at) == '"') {
            throw unusable(Said.of("query.quote"), at);
        }
        return match(BARE).map(Matcher::group).orElseThrow(() -> unusable(Said.of("query.value"), from));
    }

    private boolean atEnd() {
        match(SPACE);
        return at == text.length();
    }

    private boolean take(Pattern operator) {
        match(SPACE);
        return match(operator).isPresent();
    }

    private boolean isNext(Pattern operator) {
        int before = at;
        boolean is = take(operator);
        at = before;
        return is;
    }

    private Optional<Matcher> match(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        at = matcher.end();
        return Optional.of(matcher);
    }

    private UnusableQuery unusable(Said what, int position) {
        Said begun = texts -> FULL_STOP.matcher(what.in(texts)).replaceFirst("");
        String rest = text.substring(Math.min(position, text.length()));
        String near = rest.length() > 20 ? rest.substring(0, 20) + "…" : rest;
        return new UnusableQuery(
                rest.isEmpty()
                        ? Said.of("query.at-end", begun, position + 1)
                        : Said.of("query.near", begun, near, position + 1),
                position);
    }
}
