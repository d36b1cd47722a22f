package dev.modalium.search;

import static java.util.stream.Collectors.toSet;

import dev.modalium.language.Language;
import dev.modalium.language.Texts;
import dev.modalium.search.filter.Field;
import dev.modalium.search.filter.Filter.Any;
import dev.modalium.search.filter.Filter.Counted;
import dev.modalium.search.filter.Filter.Has;
import dev.modalium.search.filter.Filter.Like;
import dev.modalium.search.filter.Filter.Not;
import dev.modalium.search.filter.Filter.SizedAs;
import dev.modalium.search.filter.Filter.Within;
import dev.modalium.search.filter.Filter;
import dev.modalium.search.filter.Languages;
import dev.modalium.search.filter.PairValue;
import dev.modalium.search.filter.Quantity;
import dev.modalium.search.filter.Range;
import dev.modalium.search.filter.TermLabels;
import dev.modalium.search.index.IndexedDataset;
import dev.modalium.search.index.Quantities;
import dev.modalium.search.index.Similarity;
import dev.modalium.vocabulary.Content;
import dev.modalium.vocabulary.Granularity;
import dev.modalium.vocabulary.Requirement;
import dev.modalium.vocabulary.SupportRule;
import dev.modalium.vocabulary.Task;
import dev.modalium.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Says what a dataset lacks to hold a clause, by the vocabulary's rules where the clause is about tasks.
@Component
class Lacks {

    /// For a task that no rule speaks of: nothing tells how near a dataset is, so tasks with a rule go first.
    private static final int UNSHOWABLE = 100;

    /// Where nothing is measured.
    private static final long USUALLY_AWAY = 0;

    private static final long UNKNOWN_AWAY = 100_000;

    /// Where a rule takes any of several of these, one word does for them.
    private static final Set<String> MASKS = Set.of("polygon", "rle-mask", "pixel-mask");

    /// @param task the task that is nearest, null where the clause is about no task
    /// @param unmet how many requirements are unmet; none where only a word of somebody is missing
    /// @param away how far it is from what was asked, to compare lacks of the same clause by
    /// @param words what is lacking, put into words when they are asked for
    record Lack(@Nullable String task, int unmet, long away, Supplier<List<String>> words) {

        Lack(@Nullable String task, int unmet, Supplier<List<String>> words) {
            this(task, unmet, USUALLY_AWAY, words);
        }
    }

    private final Vocabulary vocabulary;
    private final TermLabels labels;
    private final ValueLabels values;
    private final Amounts amounts;
    private final Texts texts;

    Lacks(Vocabulary vocabulary, TermLabels labels, ValueLabels values, Amounts amounts) {
        this.vocabulary = vocabulary;
        this.labels = labels;
        this.values = values;
        this.amounts = amounts;
        this.texts = labels.texts();
    }

    Lacks in(Language language) {
        return new Lacks(vocabulary, labels.in(language), values.in(language), amounts.in(language));
    }

    /// Empty where the dataset is too far from the clause to be called near.
    ///
    /// @param company null where it does not matter how near the dataset is, because it was asked for by name
    Optional<Lack> of(Filter missed, Holding holding, @Nullable Company company, Asked asked) {
        List<AskedTask> tasks = AskedTask.in(missed, vocabulary);
        if (!tasks.isEmpty()) {
            return ofTask(tasks.getFirst(), holding, company);
        }
        if (company != null && isItself(missed, holding, asked)) {
            return Optional.empty();
        }
        if (missed instanceof Like(String name)) {
            return asked.named(name).flatMap(other -> ofLikeness(missed, other, holding, company, asked));
        }
        Lacks naming = new Lacks(vocabulary, labels, values.naming(asked::nameOf), amounts);
        return Optional.of(
                new Lack(null, 1, away(missed, holding, asked), () -> List.of(naming.words(missed, holding))));
    }

    private static boolean isItself(Filter missed, Holding holding, Asked asked) {
        Optional<IndexedDataset> other = switch (missed) {
            case Like(String name) -> asked.named(name);
            case SizedAs(String name, boolean _) -> asked.named(name);
            default -> Optional.empty();
        };
        return other.filter(named -> named.slug().equals(holding.dataset().slug()))
                .isPresent();
    }

    /// What has no task of the other one, and nothing like it, is not near it at all.
    private Optional<Lack> ofLikeness(
            Filter missed, IndexedDataset other, Holding holding, @Nullable Company company, Asked asked) {
        int number = Similarity.to(other, vocabulary).with(holding.dataset()).number();
        Supplier<List<String>> words = () -> List.of(
                lack(values.naming(asked::nameOf).of(missed), texts.get("has.likeness", number, Similarity.LEAST)));
        return number == 0 && company != null
                ? Optional.empty()
                : Optional.of(new Lack(null, 1, Similarity.MOST - number, words));
    }

    private static long away(Filter missed, Holding holding, Asked asked) {
        return switch (missed) {
            case Within(Quantity quantity, Range range) -> away(quantity, range, holding);
            case SizedAs sized ->
                asked.bound(sized)
                        .map(range -> away(Quantity.ITEMS, range, holding))
                        .orElse(UNKNOWN_AWAY);
            default -> USUALLY_AWAY;
        };
    }

    /// Ten for a year, a hundred for half or twice the size.
    private static long away(Quantity quantity, Range range, Holding holding) {
        BigDecimal number = Quantities.of(holding.dataset()).get(quantity);
        if (number == null) {
            return UNKNOWN_AWAY;
        }
        BigDecimal from = range.from();
        BigDecimal bound = from != null && number.compareTo(from) < 0 ? from : range.to();
        if (bound == null) {
            return 0;
        }
        return quantity == Quantity.YEAR
                ? number.subtract(bound).abs().longValue() * 10
                : Math.round(
                        100 * Math.abs(Math.log((number.doubleValue() + 1) / (bound.doubleValue() + 1))) / Math.log(2));
    }

    private String words(Filter missed, Holding holding) {
        return switch (missed) {
            case Has(Field field, String value) -> ofField(field, List.of(value), holding);
            case Any(List<Filter> parts)
            when isOfOneField(parts) ->
                ofField(
                        ((Has) parts.getFirst()).field(),
                        parts.stream().map(part -> ((Has) part).value()).toList(),
                        holding);
            case Within(Quantity quantity, Range range) ->
                lack(
                        quantity == Quantity.YEAR ? texts.get("lack.year", values.ofYears(range)) : values.of(missed),
                        amounts.of(quantity, holding.dataset()));
            case Not(Filter part) -> texts.get("lack.absence", values.of(part));
            case SizedAs _ -> lack(values.of(missed), amounts.of(Quantity.ITEMS, holding.dataset()));
            case Counted(String category, String _, Range _) ->
                lack(values.of(missed), counted(category, holding.dataset()));
            case Filter other -> values.of(other);
        };
    }

    private String counted(String category, IndexedDataset dataset) {
        List<String> counts = dataset.categories().getOrDefault(category, Map.of()).entrySet().stream()
                .map(entry -> texts.get("count.of-kind", entry.getValue(), labels.annotations(entry.getKey())))
                .toList();
        return counts.isEmpty() ? texts.get("has.no-category") : texts.get("has.amount", texts.and(counts));
    }

    private static boolean isOfOneField(List<Filter> parts) {
        return parts.stream().allMatch(Has.class::isInstance)
                && parts.stream().map(part -> ((Has) part).field()).distinct().count() == 1;
    }

    private String ofField(Field field, List<String> anyOf, Holding holding) {
        String asked =
                texts.or(anyOf.stream().map(value -> values.of(field, value)).toList());
        return switch (field) {
            case MODALITY ->
                lack(texts.or(anyOf.stream().map(labels::modalityInSentence).toList()), modalities(holding.summary()));
            case PAIR ->
                slugs(anyOf).stream().anyMatch(holding.summary().pairs()::contains)
                        ? lack(asked, texts.get("has.otherwise-together"))
                        : lack(texts.get("lack.pair", asked), modalities(holding.summary()));
            case ANNOTATION ->
                lack(texts.or(anyOf.stream().map(labels::annotations).toList()), annotations(holding));
            case NATURE ->
                lack(texts.get("lack.nature", asked), nature(holding.summary().nature()));
            case LICENCE ->
                lack(texts.get("lack.licence", asked), licence(holding.summary().licence()));
            case USE ->
                lack(texts.get("lack.use", asked), licence(holding.summary().licence()));
            case LANGUAGE -> lack(asked, languages(holding.dataset().languages()));
            case RELATED -> lack(texts.get("lack.relation"), texts.get("has.unknown-relation", asked));
            case RELATION, GRANULARITY -> lack(asked, texts.get("has.otherwise-together"));
            case CATEGORY -> lack(asked, texts.get("has.no-category"));
            case DIRECTION -> lack(asked, modalities(holding.summary()));
            case BASIS -> lack(texts.get("lack.basis", asked), basis(holding.dataset()));
            case STATUS ->
                lack(
                        asked,
                        texts.get(
                                "has.status",
                                values.of(Field.STATUS, holding.dataset().status())));
            case TASK -> asked;
        };
    }

    private String basis(IndexedDataset dataset) {
        List<String> bases = dataset.support().stream()
                .map(IndexedDataset.Fact::basis)
                .distinct()
                .map(basis -> values.of(Field.BASIS, basis))
                .toList();
        return bases.isEmpty() ? texts.get("has.no-task") : texts.get("has.basis", texts.and(bases));
    }

    private static List<String> slugs(List<String> pairs) {
        return pairs.stream().map(pair -> PairValue.parse(pair).slug()).toList();
    }

    /// What is lacking, and what there is instead.
    private String lack(String lacking, String instead) {
        return texts.get("lack.instead", lacking, instead);
    }

    private String nature(@Nullable String nature) {
        return nature == null
                ? texts.get("has.unknown-nature")
                : texts.get("has.nature", values.of(Field.NATURE, nature));
    }

    private String languages(List<String> codes) {
        return codes.isEmpty()
                ? texts.get("has.unknown-languages")
                : texts.get(
                        "has.languages",
                        texts.and(codes.stream()
                                .map(code -> Languages.nameOf(code, texts.language()))
                                .toList()));
    }

    /// Whether a dataset is nearly a match, and not just any one of these modalities.
    ///
    /// It lacks no more than one thing. And it is used for a task like the one it lacks; or it has one of the
    /// annotations at least, and is used for a task that matching datasets are used for as well.
    ///
    /// What a task needs that no rule speaks of is not known, and so no dataset is known to be near it.
    private static boolean isNear(Task task, AskedTask clause, Holding holding, Company company) {
        SupportRule rule = task.rule();
        if (rule == null) {
            return false;
        }
        List<String> own = holding.summary().tasks();
        boolean isLike = !Collections.disjoint(company.like(task), own);
        Content content = holding.content();
        List<Requirement> unmet = rule.unmetBy(content);
        if (unmet.size() != 1) {
            return unmet.isEmpty();
        }
        return !(unmet.getFirst() instanceof Requirement.HasModality)
                && (isLike
                        || (rule.requirements().stream().anyMatch(it -> isHeldAnnotation(it, content))
                                && !Collections.disjoint(company.around(clause, task), own)));
    }

    private static boolean isHeldAnnotation(Requirement requirement, Content content) {
        return requirement instanceof Requirement.HasAnnotation && requirement.isMetBy(content);
    }

    private String licence(@Nullable String slug) {
        return slug == null || slug.equals("unknown")
                ? texts.get("has.unknown-licence")
                : texts.get("has.licence", labels.licence(slug));
    }

    private Optional<Lack> ofTask(AskedTask clause, Holding holding, @Nullable Company company) {
        Set<String> families = holding.summary().modalities().stream()
                .map(vocabulary::familyOf)
                .collect(toSet());
        return clause.candidates().stream()
                .filter(task -> company == null
                        || (families.containsAll(vocabulary.modalityFamilies(task))
                                && isNear(task, clause, holding, company)))
                .map(task -> lack(task, families, holding))
                .min(Comparator.comparingInt(Lack::unmet));
    }

    private Lack lack(Task task, Set<String> families, Holding holding) {
        SupportRule rule = task.rule();
        if (rule == null) {
            return unshowable(task, families, holding);
        }
        List<Requirement> unmet = rule.unmetBy(holding.content());
        return new Lack(task.slug(), unmet.size(), () -> words(unmet, rule, holding));
    }

    private List<String> words(List<Requirement> unmet, SupportRule rule, Holding holding) {
        return unmet.isEmpty()
                ? List.of(
                        lack(texts.get("lack.declaration"), texts.get("has.all-but-a-word", whatMeets(rule, holding))))
                : unmet.stream().map(requirement -> words(requirement, holding)).toList();
    }

    private Lack unshowable(Task task, Set<String> families, Holding holding) {
        List<String> lacking = vocabulary.modalityFamilies(task).stream()
                .filter(family -> !families.contains(family))
                .toList();
        return new Lack(
                task.slug(),
                UNSHOWABLE + lacking.size() + 1,
                () -> Stream.concat(
                                lacking.stream().map(family -> lacksModality(family, holding)),
                                Stream.of(lack(
                                        texts.get("lack.declaration"),
                                        texts.get("has.no-word", labels.taskInSentence(task.slug())))))
                        .toList());
    }

    private String lacksModality(String slug, Holding holding) {
        return lack(labels.modalityInSentence(slug), modalities(holding.summary()));
    }

    private String words(Requirement requirement, Holding holding) {
        return switch (requirement) {
            case Requirement.HasAnnotation(List<String> anyOf) -> lack(anyOf(anyOf), annotations(holding));
            case Requirement.HasModality modality -> lack(either(modality), modalities(holding.summary()));
            case Requirement.InSameItems(Requirement.HasModality first, Requirement.HasModality second) ->
                lack(
                        texts.get("lack.pair", texts.and(List.of(either(first), either(second)))),
                        texts.get("has.not-together"));
        };
    }

    /// What it is known to contain of all that a rule asks for.
    private String whatMeets(SupportRule rule, Holding holding) {
        List<String> kinds = rule.requirements().stream()
                .filter(Requirement.HasAnnotation.class::isInstance)
                .flatMap(requirement -> ((Requirement.HasAnnotation) requirement)
                        .anyOf().stream()
                                .filter(holding.annotationKinds()::contains)
                                .limit(1))
                .map(labels::annotations)
                .toList();
        return kinds.isEmpty() ? modalities(holding.summary()) : texts.get("has.annotated", texts.and(kinds));
    }

    /// Any of these would do, each between two `or`.
    private String either(Requirement.HasModality modality) {
        return either(modality.anyOf().stream().map(labels::modalityInSentence));
    }

    private String either(Stream<String> words) {
        return words.distinct()
                .reduce((one, other) -> texts.get("list.or", one, other))
                .orElse("");
    }

    private String anyOf(List<String> kinds) {
        boolean severalMasks = kinds.stream().filter(MASKS::contains).count() > 1;
        return either(kinds.stream()
                .map(kind ->
                        severalMasks && MASKS.contains(kind) ? texts.get("lack.masks") : labels.annotations(kind)));
    }

    private String modalities(DatasetSummary dataset) {
        return dataset.modalities().isEmpty()
                ? texts.get("has.no-modality")
                : texts.get(
                        "has.modalities",
                        texts.and(dataset.modalities().stream()
                                .map(labels::modalityInSentence)
                                .toList()));
    }

    private String annotations(Holding holding) {
        List<String> kinds = holding.annotationKinds();
        if (kinds.isEmpty()) {
            return texts.get("has.unknown-annotations");
        }
        return texts.get(
                areAboutWholeItems(kinds) ? "has.annotations-of-items" : "has.annotations",
                texts.and(kinds.stream().map(labels::annotations).toList()));
    }

    private boolean areAboutWholeItems(Collection<String> kinds) {
        return kinds.stream()
                .flatMap(kind -> vocabulary.annotationKind(kind).stream())
                .allMatch(kind -> kind.granularity() == Granularity.ITEM);
    }
}
