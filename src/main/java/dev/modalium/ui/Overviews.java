package dev.modalium.ui;

import dev.modalium.search.DatasetFilter;
import dev.modalium.search.DatasetPage;
import dev.modalium.search.DatasetSearch;
import dev.modalium.search.FilterParameters;
import dev.modalium.ui.Overview.Tally;
import dev.modalium.vocabulary.Modality;
import dev.modalium.vocabulary.TaskFamily;
import dev.modalium.vocabulary.Vocabulary;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Counts what there is to browse, again whenever the catalogue has changed.
///
/// Each count is the total of the very filter that it links to, so that a click shows as many as it promised.
@Component
class Overviews {

    private final DatasetSearch search;
    private final FilterParameters parameters;
    private final Vocabulary vocabulary;
    private final Words words;
    private volatile @Nullable Overview latest;

    Overviews(DatasetSearch search, FilterParameters parameters, Vocabulary vocabulary, Words words) {
        this.search = search;
        this.parameters = parameters;
        this.vocabulary = vocabulary;
        this.words = words;
    }

    Overview current() {
        DatasetPage everything = search.find(DatasetFilter.EVERYTHING, 1, null);
        Overview known = latest;
        if (known != null && known.revision() == everything.revision()) {
            return known;
        }
        Overview counted = new Overview(
                everything.revision(),
                everything.total(),
                vocabulary.tasks().size(),
                tallies(pairs(), words::modalityOrPair, pair -> filter("pair", pair)),
                tallies(families(), words::task, task -> filter("task", task)));
        latest = counted;
        return counted;
    }

    private List<Tally> tallies(
            Stream<String> slugs, Function<String, String> label, Function<String, DatasetFilter> filter) {
        return slugs.map(slug -> new Tally(
                        slug,
                        label.apply(slug),
                        search.find(filter.apply(slug), 1, null).total()))
                .filter(tally -> tally.datasets() > 0)
                .sorted(Comparator.comparingLong(Tally::datasets).reversed().thenComparing(Tally::label))
                .toList();
    }

    private DatasetFilter filter(String parameter, String slug) {
        return parameters.filter(Map.of(parameter, List.of(slug)));
    }

    private Stream<String> pairs() {
        List<String> families = vocabulary.modalities().stream()
                .filter(Modality::isFamily)
                .map(Modality::slug)
                .toList();
        return families.stream()
                .flatMap(first ->
                        families.stream().skip(families.indexOf(first) + 1L).map(second -> first + "+" + second));
    }

    private Stream<String> families() {
        return vocabulary.taskFamilies().stream()
                .filter(family -> family.parent() == null)
                .map(TaskFamily::slug);
    }
}
