package dev.modalium.search.filter;

import dev.modalium.language.Said;
import dev.modalium.search.filter.Filter.Counted;
import dev.modalium.search.filter.Filter.Has;
import dev.modalium.search.filter.Filter.Within;
import dev.modalium.vocabulary.ModalityPair;
import dev.modalium.vocabulary.Term;
import dev.modalium.vocabulary.TermContext;
import dev.modalium.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Makes conditions of names and values, each value by any name of its term in English or Chinese.
@Component
class FilterValues {

    private static final String COUNTED = "count";
    private static final String NON_COMMERCIAL = "non-commercial";
    private static final Pattern BETWEEN_MODALITIES = Pattern.compile("[+＋,，、/&\\s]+");
    private static final Pattern ARROW = Pattern.compile("\\s*(?:->|=>|→|到|\\bto\\b)\\s*");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[a-z0-9]{2,8})*");
    private static final Pattern COUNT =
            Pattern.compile("(.+?)\\s*(?:\\s|(?=[<>=]))([<>=]*[\\d.]+-?[\\d.]*)", Pattern.DOTALL);

    /// A kind and a number behind a category, which may be as long as any value.
    private static final int LONGEST_COUNT = FreeValue.LONGEST + 100;

    private static final Range YEARS = Range.of(1800, 2200);
    private static final BigDecimal THOUSANDTH = new BigDecimal("0.001");

    private final Vocabulary vocabulary;

    FilterValues(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /// @param name of a [FilterParameter] but `query`
    /// @throws UnusableParameter if the value means nothing there
    Filter condition(String name, String value) {
        if (value.isBlank() || value.length() > (name.equals(COUNTED) ? LONGEST_COUNT : FreeValue.LONGEST)) {
            throw unusable(name, value, List.of(), Said.of("expected.length", FreeValue.LONGEST));
        }
        Optional<Field> field = Field.of(name);
        if (field.isPresent()) {
            return field.get() == Field.DIRECTION
                    ? direction(value.strip())
                    : new Has(field.get(), value(field.get(), value.strip()));
        }
        Optional<Quantity> quantity = Quantity.of(name);
        if (quantity.isPresent()) {
            return new Within(quantity.get(), range(name, value.strip(), quantity.get()));
        }
        return switch (name) {
            case "name" -> new Filter.Named(value.strip());
            case "like" -> new Filter.Like(value.strip());
            case "larger" -> new Filter.SizedAs(value.strip(), true);
            case "smaller" -> new Filter.SizedAs(value.strip(), false);
            case COUNTED -> counted(value.strip());
            default -> new Filter.Words(value.strip());
        };
    }

    private String value(Field field, String value) {
        return switch (field) {
            case MODALITY -> term(field, value, Said.of("expected.modality"), TermContext.MODALITY);
            case PAIR -> pair(value);
            case TASK -> task(value);
            case ANNOTATION -> term(field, value, Said.of("expected.annotation"), TermContext.ANNOTATION_KIND);
            case LICENCE -> licence(value);
            case LANGUAGE -> language(value);
            case CATEGORY -> FreeValue.category(value).orElseThrow();
            case RELATED -> RelatedValue.read(value).toString();
            case RELATION, GRANULARITY, NATURE, USE, BASIS, STATUS -> word(field, value);
            case DIRECTION -> throw new IllegalArgumentException("A direction may be several conditions");
        };
    }

    private static String word(Field field, String value) {
        List<String> known = field.words();
        return WordNames.of(field, value)
                .orElseThrow(() -> unusable(field.key(), value, known, Said.of("expected.word", Said.codes(known))));
    }

    private String licence(String value) {
        String lower = value.toLowerCase(Locale.ROOT).replace(' ', '-');
        if (lower.equals("nc") || lower.equals(NON_COMMERCIAL) || lower.equals("非商用")) {
            return NON_COMMERCIAL;
        }
        return term(Field.LICENCE, value, Said.of("expected.licence"), TermContext.LICENCE);
    }

    /// A task or family, narrowed or not: see [TaskValue].
    private String task(String value) {
        String[] parts = value.split("@", 2);
        String slug = term(Field.TASK, parts[0], Said.of("expected.task"), TermContext.TASK, TermContext.TASK_FAMILY);
        if (parts.length == 1) {
            return slug;
        }
        TaskValue given = TaskValue.parse("@" + parts[1]);
        List<String> joining = given.joining().stream()
                .map(modality -> vocabulary.familyOf(
                        term(Field.TASK, modality, Said.of("expected.joining"), TermContext.MODALITY)))
                .toList();
        return new TaskValue(slug, joining, given.derived()).toString();
    }

    /// A pair, narrowed or not: see [PairValue].
    private String pair(String value) {
        List<String> parts = List.of(value.split("@", -1));
        List<String> ways = parts.stream().skip(1).map(way -> way(way, value)).toList();
        PairValue pair = new PairValue(joined(parts.getFirst()), ways);
        if (pair.isContradictory()) {
            throw unusable(Field.PAIR.key(), value, List.of(), Said.of("expected.once"));
        }
        return pair.toString();
    }

    private static String way(String way, String value) {
        List<String> known = Stream.concat(PairValue.RELATIONS.stream(), PairValue.GRANULARITIES.stream())
                .toList();
        return WordNames.of(Field.RELATION, way)
                .or(() -> WordNames.of(Field.GRANULARITY, way))
                .orElseThrow(
                        () -> unusable(Field.PAIR.key(), value, known, Said.of("expected.behind", Said.codes(known))));
    }

    /// Two modalities joined by any sign, where `+` may have become a space, or one name for both such as `图文`.
    private String joined(String value) {
        return vocabulary
                .parsePair(value)
                .or(() -> vocabulary.parsePair(
                        BETWEEN_MODALITIES.matcher(value.strip()).replaceAll("+")))
                .orElseThrow(() -> unusable(
                        Field.PAIR.key(),
                        value,
                        vocabulary
                                .pairsOf(Set.copyOf(vocabulary.modalities().stream()
                                        .map(Term::slug)
                                        .toList()))
                                .stream()
                                .map(ModalityPair::slug)
                                .toList(),
                        Said.of("expected.pair")))
                .slug();
    }

    /// Directions are of families; what is finer than its family is asked for beside it.
    private Filter direction(String value) {
        String[] sides = ARROW.split(value);
        Said expected = Said.of("expected.direction");
        if (sides.length != 2) {
            throw unusable(Field.DIRECTION.key(), value, List.of(), expected);
        }
        List<String> modalities = Arrays.stream(sides)
                .map(side -> term(Field.DIRECTION, side, expected, TermContext.MODALITY))
                .toList();
        Filter families = new Has(
                Field.DIRECTION,
                vocabulary.familyOf(modalities.getFirst()) + "->" + vocabulary.familyOf(modalities.getLast()));
        return Filter.all(Stream.concat(
                        Stream.of(families),
                        modalities.stream()
                                .filter(modality ->
                                        !vocabulary.familyOf(modality).equals(modality))
                                .map(modality -> new Has(Field.MODALITY, modality)))
                .toList());
    }

    private static String language(String value) {
        return FreeValue.language(value)
                .filter(code -> LANGUAGE.matcher(code).matches())
                .orElseThrow(() -> unusable(Field.LANGUAGE.key(), value, List.of(), Said.of("expected.language")));
    }

    private String term(Field field, String value, Said expected, TermContext... contexts) {
        return Stream.of(contexts)
                .flatMap(context -> vocabulary.lexicon().lookup(value, context).stream())
                .findFirst()
                .map(Term::slug)
                .orElseThrow(() -> unusable(field.key(), value, names(contexts), expected));
    }

    private List<String> names(TermContext... contexts) {
        return Stream.of(contexts)
                .<Term>flatMap(context -> switch (context) {
                    case MODALITY -> vocabulary.modalities().stream();
                    case TASK -> vocabulary.tasks().stream();
                    case TASK_FAMILY -> vocabulary.taskFamilies().stream();
                    case ANNOTATION_KIND -> vocabulary.annotationKinds().stream();
                    case LICENCE -> vocabulary.licences().stream();
                    case PAIR, METRIC, REPRESENTATION -> Stream.<Term>of();
                })
                .flatMap(Term::names)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
    }

    private Counted counted(String value) {
        Matcher parts = COUNT.matcher(value);
        Optional<Range> range = parts.matches()
                ? Range.parse(parts.group(2), BigDecimal.ONE).filter(Range::hasWhole)
                : Optional.empty();
        return range.flatMap(found -> counted(parts.group(1), found))
                .orElseThrow(() -> unusable(COUNTED, value, List.of(), Said.of("expected.count")));
    }

    /// Behind the last slash stands a kind if it is one, or nothing if the category's own last part is not to be
    /// taken for one.
    private Optional<Counted> counted(String named, Range range) {
        int slash = named.lastIndexOf('/');
        String last = slash > 0 ? named.substring(slash + 1) : "";
        Optional<String> kind = vocabulary.lexicon().lookup(last, TermContext.ANNOTATION_KIND).stream()
                .findFirst()
                .map(Term::slug);
        if (kind.isEmpty() && !last.isEmpty()) {
            refuseMisspelt(last);
        }
        boolean cut = slash > 0 && (kind.isPresent() || last.isEmpty());
        return FreeValue.category(cut ? named.substring(0, slash) : named)
                .map(category -> new Counted(category, kind.orElse(null), range));
    }

    private void refuseMisspelt(String kind) {
        List<String> known = names(TermContext.ANNOTATION_KIND);
        if (!Spelling.nearest(kind.strip().toLowerCase(Locale.ROOT), known).isEmpty()) {
            throw unusable(COUNTED, kind, known, Said.of("expected.kind"));
        }
    }

    private static Range range(String name, String value, Quantity quantity) {
        boolean whole = quantity != Quantity.HOURS;
        return Range.parse(value, whole ? BigDecimal.ONE : THOUSANDTH)
                .filter(range -> !whole || range.hasWhole())
                .filter(range -> quantity != Quantity.YEAR || isOfYears(range))
                .orElseThrow(() -> unusable(name, value, List.of(), expected(quantity)));
    }

    private static Said expected(Quantity quantity) {
        return switch (quantity) {
            case YEAR -> Said.of("expected.years");
            case HOURS -> Said.of("expected.figures");
            default -> Said.of("expected.numbers");
        };
    }

    private static boolean isOfYears(Range range) {
        return Stream.of(Optional.ofNullable(range.from()), Optional.ofNullable(range.to()))
                .flatMap(Optional::stream)
                .allMatch(year ->
                        YEARS.contains(year) && year.stripTrailingZeros().scale() <= 0);
    }

    private static UnusableParameter unusable(String name, String value, List<String> known, Said expected) {
        return UnusableParameter.of(name, value, known, expected);
    }
}
