package dev.modalium.search;

import dev.modalium.vocabulary.ModalityPair;
import dev.modalium.vocabulary.Term;
import dev.modalium.vocabulary.TermContext;
import dev.modalium.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads a filter from the parameters of an address, each value by any name of its term in English or Chinese.
@Component
public class FilterParameters {

    /// The parameters that make a filter, in the order in which `FilterUrl` writes them.
    public static final List<String> NAMES =
            List.of("modality", "pair", "task", "annotation", "nature", "licence", "year", "q");

    private static final Pattern YEAR = Pattern.compile("(\\d{4})?(-)?(\\d{4})?");
    private static final Pattern BETWEEN_MODALITIES = Pattern.compile("[+＋,，、/&\\s]+");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;
    private static final int LONGEST_TEXT = 200;

    private final Vocabulary vocabulary;

    FilterParameters(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /// Parameters of other names are left to the caller.
    ///
    /// @throws UnusableParameter for the first value that means nothing
    public DatasetFilter filter(Map<String, ? extends List<String>> parameters) {
        Years years = years(values(parameters, "year"));
        return new DatasetFilter(
                values(parameters, "modality").stream().map(this::modality).toList(),
                values(parameters, "pair").stream().map(this::pair).toList(),
                values(parameters, "task").stream().map(this::task).toList(),
                values(parameters, "nature").stream()
                        .map(FilterParameters::nature)
                        .toList(),
                values(parameters, "licence").stream().map(this::licence).toList(),
                years.from(),
                years.to(),
                values(parameters, "annotation").stream().map(this::annotation).toList(),
                text(values(parameters, "q")));
    }

    private static List<String> values(Map<String, ? extends List<String>> parameters, String name) {
        List<String> values = parameters.get(name);
        return values == null ? List.of() : values.stream().distinct().toList();
    }

    private String modality(String value) {
        return term("modality", value, "a name from the list at /api/v1/vocabulary/modalities", TermContext.MODALITY);
    }

    private String task(String value) {
        return term(
                "task",
                value,
                "a name from the list at /api/v1/vocabulary/tasks or of a family at /api/v1/vocabulary/task-families",
                TermContext.TASK,
                TermContext.TASK_FAMILY);
    }

    private String annotation(String value) {
        return term(
                "annotation",
                value,
                "a name from the list at /api/v1/vocabulary/annotation-kinds",
                TermContext.ANNOTATION_KIND);
    }

    private String licence(String value) {
        return term("licence", value, "a name from the list at /api/v1/vocabulary/licences", TermContext.LICENCE);
    }

    private String term(String parameter, String value, String expected, TermContext... contexts) {
        return Stream.of(contexts)
                .flatMap(context -> vocabulary.lexicon().lookup(value, context).stream())
                .findFirst()
                .map(Term::slug)
                .orElseThrow(() -> unknown(parameter, value, names(contexts), expected));
    }

    /// Two modalities joined by any sign, where `+` may have become a space, or one name for both such as `图文`.
    private String pair(String value) {
        return vocabulary
                .parsePair(value)
                .or(() -> vocabulary.parsePair(
                        BETWEEN_MODALITIES.matcher(value.strip()).replaceAll("+")))
                .orElseThrow(() -> unknown(
                        "pair",
                        value,
                        pairs(),
                        "two families joined by +, such as vision+audio; /api/v1/vocabulary/modalities lists them"))
                .slug();
    }

    private static String nature(String value) {
        return Phrases.NATURE
                .meaningOf(value)
                .orElseThrow(() ->
                        unknown("nature", value, List.of("real", "synthetic", "mixed"), "real, synthetic or mixed"));
    }

    private static Years years(List<String> values) {
        if (values.isEmpty()) {
            return new Years(null, null);
        }
        String value = values.getFirst().strip();
        Matcher matcher = YEAR.matcher(value);
        if (values.size() > 1 || !matcher.matches() || value.length() < 4) {
            throw noYears(String.join(", ", values));
        }
        Integer first = year(matcher.group(1), value);
        Integer last = year(matcher.group(3), value);
        boolean range = matcher.group(2) != null;
        if ((!range && last != null) || (first != null && last != null && first > last)) {
            throw noYears(value);
        }
        return new Years(first, range ? last : first);
    }

    private static @Nullable Integer year(@Nullable String digits, String value) {
        if (digits == null) {
            return null;
        }
        int year = Integer.parseInt(digits);
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw noYears(value);
        }
        return year;
    }

    private static UnusableParameter noYears(String value) {
        return unknown(
                "year", value, List.of(), "one of 2018, 2015-2020, 2018- and -2015, given once, between 1900 and 2200");
    }

    private static String text(List<String> values) {
        String text = String.join(" ", values);
        if (text.length() > LONGEST_TEXT) {
            throw unknown("q", text.substring(0, 40) + "…", List.of(), "words of together up to 200 characters");
        }
        return text;
    }

    private List<String> pairs() {
        return vocabulary.pairsOf(Set.copyOf(slugs(vocabulary.modalities()))).stream()
                .map(ModalityPair::slug)
                .toList();
    }

    private List<String> names(TermContext... contexts) {
        List<Term> terms = new ArrayList<>();
        for (TermContext context : contexts) {
            terms.addAll(
                    switch (context) {
                        case MODALITY -> vocabulary.modalities();
                        case TASK -> vocabulary.tasks();
                        case TASK_FAMILY -> vocabulary.taskFamilies();
                        case ANNOTATION_KIND -> vocabulary.annotationKinds();
                        case LICENCE -> vocabulary.licences();
                        case PAIR, METRIC, REPRESENTATION -> List.<Term>of();
                    });
        }
        return terms.stream()
                .flatMap(Term::names)
                .map(FilterParameters::lowerCase)
                .toList();
    }

    private static List<String> slugs(Collection<? extends Term> terms) {
        return terms.stream().map(Term::slug).toList();
    }

    private static String lowerCase(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static UnusableParameter unknown(String parameter, String value, List<String> known, String expected) {
        Set<String> spellings = new HashSet<>(); // a slug and a label that differ by a hyphen are one hint
        List<String> nearest = Spelling.nearest(lowerCase(value.strip()), known).stream()
                .filter(near -> spellings.add(near.replace(' ', '-')))
                .toList();
        String hint = nearest.isEmpty() ? "" : " Did you mean " + TermLabels.list(nearest, "or") + "?";
        String message =
                "'%s' is no %s that is known here.%s Expected: %s.".formatted(value, parameter, hint, expected);
        return new UnusableParameter(parameter, value, message, nearest, expected);
    }
}
