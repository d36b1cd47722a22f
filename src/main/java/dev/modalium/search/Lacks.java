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
import dev.modalium.search.filter.PairValue;
import dev.modalium.search.filter.Quantity;
import dev.modalium.search.filter.Range;
import dev.modalium.search.filter.RelatedValue;
import dev.modalium.search.filter.TermLabels;
import dev.modalium.search.index.IndexedDataset;
import dev.modalium.search.index.Similarity;
import dev.modalium.vocabulary.Content;
import dev.modalium.vocabulary.Requirement;
import dev.modalium.vocabulary.SupportRule;
import dev.modalium.vocabulary.Task;
import dev.modalium.vocabulary.Vocabulary;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
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

    /// Where a rule takes any of several of these, one word does for them.
    private static final Set<String> MASKS = Set.of("polygon", "rle-mask", "pixel-mask");

    /// @param task the task that is nearest, null where the clause is about no task
    /// @param unmet how many requirements are unmet; none where only a word of somebody is missing
    /// @param away how far it is from what was asked, to compare lacks of the same clause by
    /// @param words what is lacking, put into words when they are asked for
    record Lack(@Nullable String task, int unmet, long away, Supplier<List<String>> words) {

        Lack(@Nullable String task, int unmet, Supplier<List<String>> words) {
            this(task, unmet, Distance.NONE, words);
        }
    }

    private final Vocabulary vocabulary;
    private final TermLabels labels;
    private final ValueLabels values;
    private final Amounts amounts;
    private final Texts texts;
    private final Had had;

    Lacks(Vocabulary vocabulary, TermLabels labels, ValueLabels values, Amounts amounts) {
        this.vocabulary = vocabulary;
        this.labels = labels;
        this.values = values;
        this.amounts = amounts;
        this.texts = labels.texts();
        this.had = new Had(vocabulary, labels, values);
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
                new Lack(null, 1, Distance.of(missed, holding, asked), () -> List.of(naming.words(missed, holding))));
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
                lack(values.of(missed), had.counted(category, holding.dataset()));
            case Filter other -> values.of(other);
        };
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
                lack(
                        texts.or(anyOf.stream().map(labels::modalityInSentence).toList()),
                        had.modalities(holding.summary()));
            case PAIR ->
                anyOf.stream()
                                .anyMatch(pair -> holding.summary()
                                        .pairs()
                                        .contains(PairValue.parse(pair).slug()))
                        ? lack(asked, texts.get("has.otherwise-together"))
                        : lack(texts.get("lack.pair", asked), had.modalities(holding.summary()));
            case ANNOTATION ->
                lack(texts.or(anyOf.stream().map(labels::annotations).toList()), had.annotations(holding));
            case NATURE ->
                lack(
                        texts.get("lack.nature", asked),
                        had.nature(holding.summary().nature()));
            case LICENCE ->
                lack(
                        texts.get("lack.licence", asked),
                        had.licence(holding.summary().licence()));
            case USE ->
                lack(texts.get("lack.use", asked), had.licence(holding.summary().licence()));
            case LANGUAGE -> lack(asked, had.languages(holding.dataset().languages()));
            case RELATED ->
                anyOf.stream().anyMatch(other -> isRelated(RelatedValue.parse(other), holding))
                        ? lack(asked, texts.get("has.otherwise-related"))
                        : lack(texts.get("lack.relation"), texts.get("has.unknown-relation", asked));
            case RELATION, GRANULARITY -> lack(asked, texts.get("has.otherwise-together"));
            case CATEGORY -> lack(asked, texts.get("has.no-category"));
            case DIRECTION -> lack(asked, had.modalities(holding.summary()));
            case BASIS -> lack(texts.get("lack.basis", asked), had.basis(holding.dataset()));
            case STATUS ->
                lack(
                        asked,
                        texts.get(
                                "has.status",
                                values.of(Field.STATUS, holding.dataset().status())));
            case TASK -> asked;
        };
    }

    private static boolean isRelated(RelatedValue other, Holding holding) {
        return holding.dataset().relations().stream()
                .anyMatch(relation -> relation.slug().equals(other.name()));
    }

    /// What is lacking, and what there is instead.
    private String lack(String lacking, String instead) {
        return texts.get("lack.instead", lacking, instead);
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
        return lack(labels.modalityInSentence(slug), had.modalities(holding.summary()));
    }

    private String words(Requirement requirement, Holding holding) {
        return switch (requirement) {
            case Requirement.HasAnnotation(List<String> anyOf) -> lack(anyOf(anyOf), had.annotations(holding));
            case Requirement.HasModality modality -> lack(either(modality), had.modalities(holding.summary()));
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
        return kinds.isEmpty() ? had.modalities(holding.summary()) : texts.get("has.annotated", texts.and(kinds));
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
}
