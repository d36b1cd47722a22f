package dev.modalium.search;

import dev.modalium.catalogue.SupportText;
import dev.modalium.language.Language;
import dev.modalium.language.Texts;
import dev.modalium.search.Answer.Reason;
import dev.modalium.search.filter.Field;
import dev.modalium.search.filter.Filter.All;
import dev.modalium.search.filter.Filter.Any;
import dev.modalium.search.filter.Filter.Counted;
import dev.modalium.search.filter.Filter.Has;
import dev.modalium.search.filter.Filter.Like;
import dev.modalium.search.filter.Filter.Named;
import dev.modalium.search.filter.Filter.Not;
import dev.modalium.search.filter.Filter.SizedAs;
import dev.modalium.search.filter.Filter.Within;
import dev.modalium.search.filter.Filter;
import dev.modalium.search.filter.PairValue;
import dev.modalium.search.filter.Quantity;
import dev.modalium.search.filter.Range;
import dev.modalium.search.filter.RelatedValue;
import dev.modalium.search.filter.TermLabels;
import dev.modalium.search.index.Directions;
import dev.modalium.search.index.IndexedDataset.Fact;
import dev.modalium.search.index.IndexedDataset;
import dev.modalium.vocabulary.Vocabulary;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Says why a dataset passes a filter: for each clause the facts of the catalogue that meet it, each with its source.
///
/// What a dataset does not have, as in `without text`, has no fact to show for it; but where an exclusion holds only
/// because nothing is known of languages, licence or nature, that is said.
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
    private final Amounts amounts;
    private final Resemblances resemblances;
    private final Texts texts;

    Reasons(Vocabulary vocabulary, TermLabels labels, ValueLabels values, Amounts amounts, Resemblances resemblances) {
        this.vocabulary = vocabulary;
        this.labels = labels;
        this.values = values;
        this.amounts = amounts;
        this.resemblances = resemblances;
        this.texts = labels.texts();
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
        Stream<Reason> support = onlyNamed ? facts(Field.TASK, dataset, _ -> true) : Stream.of();
        return Stream.concat(
                        Stream.concat(ofTasks, ofOthers)
                                .flatMap(clause ->
                                        ofClause(clause, asked, dataset).sorted(STRONGEST_FIRST)),
                        support.sorted(STRONGEST_FIRST))
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
            case Within(Quantity quantity, Range _) -> within(quantity, dataset).stream();
            case Counted counted -> counted(counted, dataset).stream();
            case Named _ -> Stream.of(field("name", dataset.name(), texts.get("reason.name", dataset.name()), dataset));
            case Like(String name) -> asked.named(name).stream().map(other -> resemblances.likeness(dataset, other));
            case SizedAs(String name, boolean larger) ->
                asked.named(name).stream().map(other -> resemblances.size(dataset, other, larger));
            case Not(Filter part) -> fields(part).distinct().flatMap(field -> unknown(field, dataset));
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

    /// That nothing is known, which is all that an exclusion holds by then.
    private Stream<Reason> unknown(Field field, IndexedDataset dataset) {
        return switch (field) {
            case LANGUAGE ->
                dataset.languages().isEmpty()
                        ? Stream.of(field(
                                "languages",
                                texts.get("reason.unknown"),
                                texts.get("reason.languages-unknown"),
                                dataset))
                        : Stream.of();
            case LICENCE, USE ->
                dataset.licence() == null || dataset.licence().equals("unknown")
                        ? Stream.of(licence(dataset))
                        : Stream.of();
            case NATURE ->
                dataset.nature() == null || dataset.nature().equals("unknown")
                        ? nature(dataset, "unknown")
                        : Stream.of();
            default -> Stream.of();
        };
    }

    private Stream<Reason> has(Field field, String value, Filter clause, Asked asked, IndexedDataset dataset) {
        return switch (field) {
            case TASK -> {
                AskedTask tasks = asked.tasks(clause, vocabulary).getFirst();
                yield facts(
                        field,
                        dataset,
                        fact -> tasks.slugs().contains(fact.term()) && (!tasks.derived() || fact.isDerived()));
            }
            case MODALITY -> facts(field, dataset, fact -> vocabulary.covers(value, fact.term()));
            case PAIR -> pairs(dataset, fact -> isSuch(fact, PairValue.parse(value)));
            case ANNOTATION -> facts(field, dataset, fact -> fact.term().equals(value));
            case RELATION -> pairs(dataset, fact -> value.equals(fact.relation()));
            case GRANULARITY -> pairs(dataset, fact -> value.equals(fact.granularity()));
            case BASIS -> facts(Field.TASK, dataset, fact -> fact.basis().equals(value));
            case NATURE -> nature(dataset, value);
            case LICENCE, USE -> Stream.of(licence(dataset));
            case LANGUAGE ->
                Stream.of(field("languages", value, texts.get("reason.language", values.of(field, value)), dataset));
            case DIRECTION ->
                facts(
                        Field.TASK,
                        dataset,
                        fact -> vocabulary
                                .task(fact.term())
                                .filter(task -> Directions.of(task, vocabulary).contains(value))
                                .isPresent());
            case CATEGORY -> categories(value, null, dataset).stream();
            case RELATED -> related(RelatedValue.parse(value), asked, dataset);
            case STATUS -> Stream.of();
        };
    }

    private static boolean isSuch(Fact pair, PairValue asked) {
        return pair.term().equals(asked.slug())
                && asked.ways().stream().allMatch(way -> way.equals(pair.relation()) || way.equals(pair.granularity()));
    }

    private Stream<Reason> pairs(IndexedDataset dataset, Predicate<Fact> wanted) {
        return facts(Field.PAIR, dataset, wanted);
    }

    private Stream<Reason> facts(Field field, IndexedDataset dataset, Predicate<Fact> wanted) {
        List<Fact> facts = switch (field) {
            case TASK -> dataset.support();
            case PAIR -> dataset.pairs();
            case MODALITY -> dataset.modalities();
            default -> dataset.annotations();
        };
        return facts.stream().filter(wanted).map(fact -> fact(field, fact));
    }

    private Reason fact(Field field, Fact fact) {
        String detail = field == Field.PAIR
                ? texts.list(Stream.concat(
                                named(Field.RELATION, fact.relation()), named(Field.GRANULARITY, fact.granularity()))
                        .toList())
                : said(field, fact);
        return new Reason(
                field == Field.TASK ? fact.term() : null,
                values.of(field, fact.term()),
                fact.basis(),
                new Reasoning(labels, fact.isDerived(), detail, fact.source())
                        .sentence(field.key(), fact.term(), fact.count()),
                fact.counts() == null ? Map.of() : fact.counts(),
                fact.source(),
                fact.confidence());
    }

    private Stream<String> named(Field field, @Nullable String code) {
        return code == null ? Stream.of() : Stream.of(values.of(field, code));
    }

    /// Sentences about support are kept in English; in another language they are said anew.
    private String said(Field field, Fact fact) {
        if (field == Field.TASK && texts.language() != Language.ENGLISH) {
            return new SupportText(texts, vocabulary)
                    .of(fact.term(), fact.counts() == null ? Map.of() : fact.counts(), fact.source());
        }
        return fact.detail() == null ? "" : fact.detail();
    }

    private Reason licence(IndexedDataset dataset) {
        String licence = dataset.licence() == null ? "unknown" : dataset.licence();
        IndexedDataset.Source source = source("licence", dataset);
        return new Reason(
                null,
                labels.licence(licence),
                "declared",
                new Reasoning(labels, false, "", source.source()).sentence("licence", licence, null),
                Map.of(),
                source.source(),
                source.confidence());
    }

    private Stream<Reason> nature(IndexedDataset dataset, String asked) {
        if (dataset.nature() == null || dataset.nature().equals("unknown")) {
            return Stream.of(
                    field("nature", values.of(Field.NATURE, asked), texts.get("reason.nature-unknown"), dataset));
        }
        String nature = values.of(Field.NATURE, dataset.nature());
        return Stream.of(
                field("nature", nature, texts.get("reason.nature", nature, sourced("nature", dataset)), dataset));
    }

    private String sourced(String field, IndexedDataset dataset) {
        String source = source(field, dataset).source();
        return source.equals(NO_SOURCE) ? "" : texts.get("reason.source", source);
    }

    private Optional<Reason> within(Quantity quantity, IndexedDataset dataset) {
        if (quantity == Quantity.YEAR) {
            String year = String.valueOf(dataset.year());
            return Optional.of(field("year", year, texts.get("reason.year", year, sourced("year", dataset)), dataset));
        }
        String amount = amounts.of(quantity, dataset);
        Optional<IndexedDataset.Size> stated = amounts.source(quantity, dataset);
        String sentence = Character.toUpperCase(amount.charAt(0)) + amount.substring(1);
        return Optional.of(new Reason(
                null,
                texts.get("quantity." + quantity.key()),
                stated.isPresent() ? "declared" : "derived",
                stated.map(size -> texts.get("reason.amount-stated", sentence, size.text(), size.source()))
                        .orElseGet(() -> texts.get("reason.amount-counted", sentence)),
                Map.of(),
                stated.map(IndexedDataset.Size::source).orElseGet(() -> texts.get("source.counted")),
                stated.map(IndexedDataset.Size::confidence).orElse("high")));
    }

    private Optional<Reason> counted(Counted counted, IndexedDataset dataset) {
        return categories(counted.category(), counted.kind(), dataset);
    }

    private Optional<Reason> categories(String category, @Nullable String kind, IndexedDataset dataset) {
        Map<String, Long> kinds = dataset.categories().getOrDefault(category, Map.of());
        Map<String, Long> counts = kind == null ? kinds : Map.of(kind, kinds.getOrDefault(kind, 0L));
        return counts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Reason(
                        null,
                        category,
                        "derived",
                        texts.get(
                                "reason.category",
                                texts.and(counts.entrySet().stream()
                                        .map(entry -> texts.get(
                                                "count.of-kind", entry.getValue(), labels.annotations(entry.getKey())))
                                        .toList()),
                                category),
                        counts,
                        texts.get("source.counted-in-manifests"),
                        "high"));
    }

    private Stream<Reason> related(RelatedValue other, Asked asked, IndexedDataset dataset) {
        String name = asked.nameOf(other.name());
        return dataset.relations().stream()
                .filter(relation ->
                        relation.slug().equals(other.name()) && other.isMet(relation.relation(), relation.inverse()))
                .map(relation -> {
                    String side = relation.inverse() ? "reason.related-from." : "reason.related-to.";
                    return field("relations", name, texts.get(side + relation.relation(), name), dataset);
                });
    }

    private Reason field(String field, String label, String sentence, IndexedDataset dataset) {
        IndexedDataset.Source source = source(field, dataset);
        return new Reason(null, label, "declared", sentence, Map.of(), source.source(), source.confidence());
    }

    private static IndexedDataset.Source source(String field, IndexedDataset dataset) {
        return dataset.sources().getOrDefault(field, new IndexedDataset.Source(NO_SOURCE, "low"));
    }
}
