package dev.modalium.search;

import dev.modalium.language.Language;
import dev.modalium.language.Texts;
import dev.modalium.search.Answer.Reason;
import dev.modalium.search.filter.Field;
import dev.modalium.search.filter.Filter;
import dev.modalium.search.filter.Filter.All;
import dev.modalium.search.filter.Filter.Any;
import dev.modalium.search.filter.Filter.Counted;
import dev.modalium.search.filter.Filter.Has;
import dev.modalium.search.filter.Filter.Like;
import dev.modalium.search.filter.Filter.Named;
import dev.modalium.search.filter.Filter.Not;
import dev.modalium.search.filter.Filter.SizedAs;
import dev.modalium.search.filter.Filter.Within;
import dev.modalium.search.filter.PairValue;
import dev.modalium.search.filter.Quantity;
import dev.modalium.search.filter.Range;
import dev.modalium.search.filter.RelatedValue;
import dev.modalium.search.filter.TermLabels;
import dev.modalium.search.index.IndexedDataset;
import dev.modalium.search.index.TaskDirections;
import dev.modalium.vocabulary.Vocabulary;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Says why a dataset passes a filter: for each clause the facts of the catalogue that meet it, each with its source.
///
/// What a dataset does not have, as in `without text`, has no fact to show for it; but where an exclusion holds only
/// because nothing is known of languages, licence or nature, that is said, and where a filter only excludes, what the
/// dataset has instead.
@Component
public class Reasons {

    /// Stands for the source where a field has none.
    static final String NO_SOURCE = "the catalogue";

    /// Derived before declared, then the more certain.
    private static final Comparator<Reason> STRONGEST_FIRST = Comparator.<Reason>comparingInt(
                    reason -> reason.basis().equals("derived") ? 0 : 1)
            .thenComparingInt(reason -> List.of("high", "medium", "low").indexOf(reason.confidence()))
            .thenComparing(reason -> reason.task() == null ? reason.label() : reason.task())
            .thenComparing(Reason::source);

    private final Vocabulary vocabulary;
    private final TermLabels labels;
    private final ValueLabels values;
    private final DatasetAmounts amounts;
    private final Resemblances resemblances;
    private final Texts texts;
    private final FactReasons facts;
    private final FieldReasons fields;
    private final ExclusionReasons exclusions;

    Reasons(
            Vocabulary vocabulary,
            TermLabels labels,
            ValueLabels values,
            DatasetAmounts amounts,
            Resemblances resemblances) {
        this.vocabulary = vocabulary;
        this.labels = labels;
        this.values = values;
        this.amounts = amounts;
        this.resemblances = resemblances;
        this.texts = labels.texts();
        this.facts = new FactReasons(vocabulary, labels, values);
        this.fields = new FieldReasons(labels, values, amounts);
        this.exclusions = new ExclusionReasons(labels, values, fields);
    }

    public Reasons in(Language language) {
        return language == texts.language()
                ? this
                : new Reasons(
                        vocabulary,
                        labels.in(language),
                        values.in(language),
                        amounts.in(language),
                        resemblances.in(language));
    }

    /// What is about tasks first, of each clause the strongest first; all tasks where only a name is asked for.
    public List<Reason> of(Asked asked, IndexedDataset dataset) {
        Filter filter = asked.filter();
        boolean onlyNamed = filter.clauses().stream().allMatch(Filter::isAboutNames);
        Stream<Filter> ofTasks = filter.clauses().stream().filter(clause -> isOfTasks(clause, asked));
        Stream<Filter> ofOthers = filter.clauses().stream().filter(clause -> !isOfTasks(clause, asked));
        boolean onlyExcludes = !filter.isEverything() && ExclusionReasons.areAll(filter);
        Stream<Reason> exclusions = onlyExcludes ? this.exclusions.of(asked, dataset) : Stream.of();
        Stream<Reason> support = onlyNamed ? facts.of(Field.TASK, dataset, _ -> true) : Stream.of();
        Stream<Reason> ofClauses = Stream.concat(ofTasks, ofOthers)
                .flatMap(clause -> ofClause(clause, asked, dataset).sorted(STRONGEST_FIRST));
        return Stream.of(ofClauses, exclusions, support.sorted(STRONGEST_FIRST))
                .flatMap(Function.identity())
                .distinct()
                .toList();
    }

    private boolean isOfTasks(Filter clause, Asked asked) {
        return !asked.tasks(clause, vocabulary).isEmpty();
    }

    private Stream<Reason> ofClause(Filter clause, Asked asked, IndexedDataset dataset) {
        return switch (clause) {
            case All(List<Filter> parts) -> parts.stream().flatMap(part -> ofClause(part, asked, dataset));
            case Any(List<Filter> parts) ->
                parts.stream()
                        .filter(part -> asked.isHeldBy(dataset, part))
                        .flatMap(part -> ofClause(part, asked, dataset));
            case Has(Field field, String value) -> has(field, value, clause, asked, dataset);
            case Within(Quantity quantity, Range _) -> fields.amount(quantity, dataset).stream();
            case Counted(String category, String kind, Range _) -> fields.categories(category, kind, dataset).stream();
            case Named _ ->
                Stream.of(fields.field("name", dataset.name(), texts.get("reason.name", dataset.name()), dataset));
            case Like(String name) -> asked.named(name).stream().map(other -> resemblances.likeness(dataset, other));
            case SizedAs(String name, boolean larger) ->
                asked.named(name).stream().map(other -> resemblances.size(dataset, other, larger));
            case Not(Filter part) -> fields(part).distinct().flatMap(field -> fields.unknown(field, dataset));
            case Filter.Words _ -> Stream.of();
        };
    }

    private static Stream<Field> fields(Filter part) {
        return switch (part) {
            case All(List<Filter> parts) -> parts.stream().flatMap(Reasons::fields);
            case Any(List<Filter> parts) -> parts.stream().flatMap(Reasons::fields);
            case Not(Filter inner) -> fields(inner);
            case Has(Field field, String _) -> Stream.of(field);
            case Filter.Condition _ -> Stream.of();
        };
    }

    private Stream<Reason> has(Field field, String value, Filter clause, Asked asked, IndexedDataset dataset) {
        return switch (field) {
            case TASK -> {
                AskedTask tasks = asked.tasks(clause, vocabulary).getFirst();
                yield facts.of(
                        field,
                        dataset,
                        fact -> tasks.slugs().contains(fact.term()) && (!tasks.derived() || fact.isDerived()));
            }
            case MODALITY -> facts.of(field, dataset, fact -> vocabulary.covers(value, fact.term()));
            case PAIR -> facts.pairs(dataset, fact -> FactReasons.isSuch(fact, PairValue.parse(value)));
            case ANNOTATION -> facts.of(field, dataset, fact -> fact.term().equals(value));
            case RELATION -> facts.pairs(dataset, fact -> value.equals(fact.relation()));
            case GRANULARITY -> facts.pairs(dataset, fact -> value.equals(fact.granularity()));
            case BASIS -> facts.of(Field.TASK, dataset, fact -> fact.basis().equals(value));
            case NATURE -> fields.nature(dataset, value);
            case LICENCE, USE -> Stream.of(fields.licence(dataset));
            case LANGUAGE ->
                Stream.of(fields.field(
                        "languages", value, texts.get("reason.language", values.of(field, value)), dataset));
            case DIRECTION ->
                facts.of(
                        Field.TASK,
                        dataset,
                        fact -> vocabulary
                                .task(fact.term())
                                .filter(task ->
                                        TaskDirections.of(task, vocabulary).contains(value))
                                .isPresent());
            case CATEGORY -> fields.categories(value, null, dataset).stream();
            case RELATED -> fields.related(RelatedValue.parse(value), asked, dataset);
            case STATUS -> Stream.of();
        };
    }
}
