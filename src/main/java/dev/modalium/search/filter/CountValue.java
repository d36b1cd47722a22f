package dev.modalium.search.filter;

import dev.modalium.language.Said;
import dev.modalium.search.filter.Filter.Counted;
import dev.modalium.vocabulary.TermContext;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How many annotations of a category, as a value of [#COUNT]: `dog>500`, `dog/bounding-box>500`.
final class CountValue {

    /// The name of the parameter.
    static final String COUNT = "count";

    /// A kind and a number behind a category, which may be as long as any value.
    static final int LONGEST = FreeValue.LONGEST + 100;

    private static final Pattern PARTS =
            Pattern.compile("(.+?)\\s*(?:\\s|(?=[<>=]))([<>=]*[\\d.]+-?[\\d.]*)", Pattern.DOTALL);

    private CountValue() {}

    /// @throws UnusableParameter if it is no such value, or the kind is misspelt
    static Counted read(String value, NamedTerms terms) {
        Matcher parts = PARTS.matcher(value);
        Optional<Range> range = parts.matches()
                ? Range.parse(parts.group(2), BigDecimal.ONE).filter(Range::hasWhole)
                : Optional.empty();
        return range.flatMap(found -> read(parts.group(1), found, terms)).orElseThrow(() -> {
            String why = Optional.of(parts)
                    .filter(Matcher::matches)
                    .flatMap(matched -> Range.whyNot(matched.group(2)))
                    .orElse("unusable.value");
            return UnusableParameter.because(why, COUNT, value, Said.of("expected.count"));
        });
    }

    /// Behind the last slash stands a kind if it is one, or nothing if the category's own last part is not to
    /// be taken for one.
    private static Optional<Counted> read(String named, Range range, NamedTerms terms) {
        int slash = named.lastIndexOf('/');
        String last = slash > 0 ? named.substring(slash + 1) : "";
        Optional<String> kind = terms.find(last, TermContext.ANNOTATION_KIND);
        if (kind.isEmpty() && !last.isEmpty()) {
            refuseMisspelt(last, terms);
        }
        boolean cut = slash > 0 && (kind.isPresent() || last.isEmpty());
        return FreeValue.category(cut ? named.substring(0, slash) : named)
                .map(category -> new Counted(category, kind.orElse(null), range));
    }

    private static void refuseMisspelt(String kind, NamedTerms terms) {
        List<String> known = terms.names(TermContext.ANNOTATION_KIND);
        if (!Spelling.nearest(kind.strip().toLowerCase(Locale.ROOT), known).isEmpty()) {
            throw UnusableParameter.of(COUNT, kind, known, Said.of("expected.kind"));
        }
    }
}
