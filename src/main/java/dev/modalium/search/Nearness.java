package dev.modalium.search;

import dev.modalium.search.filter.Field;
import dev.modalium.search.filter.Filter;
import dev.modalium.search.filter.Filter.Has;
import dev.modalium.search.filter.Filter.Like;
import dev.modalium.search.filter.Filter.SizedAs;
import dev.modalium.search.filter.Filter.Within;
import dev.modalium.search.filter.PairValue;
import dev.modalium.search.filter.Quantity;
import dev.modalium.search.filter.Range;
import dev.modalium.search.index.IndexedDataset;
import dev.modalium.vocabulary.Requirement.HasAnnotation;
import dev.modalium.vocabulary.Requirement.HasModality;
import dev.modalium.vocabulary.Requirement.InSameItems;
import dev.modalium.vocabulary.SupportRule;
import dev.modalium.vocabulary.Task;
import dev.modalium.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Which datasets are near a clause that they miss, as a filter for each distance.
///
/// The index finds these among any number of datasets. [Lacks] judges again, exactly, what it found.
final class Nearness {

    static final int DISTANCES = 3;

    private static final Filter NOTHING = Filter.not(Filter.everything());

    private static final List<BigDecimal> YEARS = List.of(BigDecimal.TWO, BigDecimal.TEN);
    private static final List<BigDecimal> TIMES = List.of(BigDecimal.TWO, BigDecimal.TEN);

    private final Vocabulary vocabulary;
    private final Company company;
    private final Asked asked;

    Nearness(Vocabulary vocabulary, Company company, Asked asked) {
        this.vocabulary = vocabulary;
        this.company = company;
        this.asked = asked;
    }

    /// @param distance 0 for the nearest; where nothing is known of a task, or all that misses is as near, there is
    /// nothing at the others
    Filter of(Filter missed, int distance) {
        List<AskedTask> tasks = AskedTask.in(missed, vocabulary);
        if (!tasks.isEmpty()) {
            AskedTask any = tasks.getFirst();
            return any(any.candidates().stream()
                    .flatMap(task -> of(task, any, distance).stream())
                    .toList());
        }
        return switch (missed) {
            case Within(Quantity quantity, Range range) -> around(quantity, range, distance);
            case SizedAs sized ->
                asked.bound(sized)
                        .map(range -> around(Quantity.ITEMS, range, distance))
                        .orElse(NOTHING);
            case Like(String name) ->
                asked.named(name).map(other -> alike(other, distance)).orElse(NOTHING);
            case Filter _ when distance > 0 -> NOTHING;
            case Has(Field field, String value)
            when field == Field.PAIR ->
                any(Field.MODALITY, PairValue.parse(value).families()); // without both, two things are lacking
            case Filter.Has _,
                    Filter.Counted _,
                    Filter.Words _,
                    Filter.Named _,
                    Filter.All _,
                    Filter.Any _,
                    Filter.Not _ -> Filter.everything();
        };
    }

    /// A few years from the range or half and twice as much, then more of that, then whatever it is.
    private static Filter around(Quantity quantity, Range range, int distance) {
        if (distance >= YEARS.size()) {
            return Filter.everything();
        }
        BigDecimal from = range.from();
        BigDecimal to = range.to();
        if (quantity == Quantity.YEAR) {
            BigDecimal years = YEARS.get(distance);
            return new Within(
                    quantity, new Range(from == null ? null : from.subtract(years), to == null ? null : to.add(years)));
        }
        BigDecimal times = TIMES.get(distance);
        return new Within(
                quantity,
                new Range(
                        from == null ? null : from.divide(times, 3, RoundingMode.FLOOR),
                        to == null ? null : to.multiply(times)));
    }

    /// With a task of the other one, then with a task of the same family; where none is known, with a modality of it.
    private Filter alike(IndexedDataset other, int distance) {
        List<String> tasks = IndexedDataset.terms(other.support());
        return switch (distance) {
            case 0 ->
                tasks.isEmpty()
                        ? any(Field.MODALITY, IndexedDataset.terms(other.modalities()))
                        : any(Field.TASK, tasks);
            case 1 ->
                any(
                        Field.TASK,
                        tasks.stream()
                                .flatMap(slug -> vocabulary.task(slug).stream())
                                .flatMap(task -> company.like(task).stream())
                                .distinct()
                                .toList());
            default -> NOTHING;
        };
    }

    /// Only a word lacks; one thing lacks and a like task is supported; one thing lacks and one is there, in company.
    private Optional<Filter> of(Task task, AskedTask clause, int distance) {
        SupportRule rule = task.rule();
        if (rule == null) {
            return Optional.empty();
        }
        List<Filter> modalities = new ArrayList<>(vocabulary.modalityFamilies(task).stream()
                .map(family -> new Has(Field.MODALITY, family))
                .toList());
        List<Filter> annotations = new ArrayList<>();
        rule.requirements().forEach(requirement -> {
            switch (requirement) {
                case HasModality(List<String> anyOf) -> modalities.add(any(Field.MODALITY, anyOf));
                case HasAnnotation(List<String> anyOf) -> annotations.add(any(Field.ANNOTATION, anyOf));
                case InSameItems _ -> {} // nearly all that have both have them together
            }
        });
        return Optional.of(Filter.all(concat(
                modalities,
                switch (distance) {
                    case 0 -> annotations;
                    case 1 -> List.of(oneLacking(annotations), any(Field.TASK, company.like(task)));
                    default ->
                        List.of(
                                oneLacking(annotations),
                                any(annotations),
                                any(Field.TASK, company.around(clause, task)));
                })));
    }

    private static Filter oneLacking(List<Filter> annotations) {
        return any(IntStream.range(0, annotations.size())
                .mapToObj(lacking -> allBut(annotations, lacking))
                .toList());
    }

    private static Filter allBut(List<Filter> annotations, int lacking) {
        return Filter.all(IntStream.range(0, annotations.size())
                .mapToObj(i -> i == lacking ? Filter.not(annotations.get(i)) : annotations.get(i))
                .toList());
    }

    private static Filter any(Field field, Collection<String> values) {
        return any(values.stream().map(value -> new Has(field, value)).toList());
    }

    private static Filter any(List<? extends Filter> filters) {
        return filters.isEmpty() ? NOTHING : Filter.any(filters);
    }

    private static List<Filter> concat(List<Filter> some, List<Filter> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
