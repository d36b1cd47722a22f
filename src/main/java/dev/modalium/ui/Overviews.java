package dev.modalium.ui;

import dev.modalium.language.Language;
import dev.modalium.search.DatasetPage;
import dev.modalium.search.DatasetSearch;
import dev.modalium.search.Facet;
import dev.modalium.search.ListRequest;
import dev.modalium.search.filter.Filter;
import dev.modalium.ui.Overview.Tally;
import dev.modalium.vocabulary.TaskFamily;
import dev.modalium.vocabulary.Vocabulary;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/// Counts what there is to browse.
///
/// Each count is the total of the very filter that it links to, so that a click shows as many as it promised.
@Component
class Overviews {

    private static final int EVERY_VALUE = 1000;

    private final DatasetSearch search;
    private final Vocabulary vocabulary;

    Overviews(DatasetSearch search, Vocabulary vocabulary) {
        this.search = search;
        this.vocabulary = vocabulary;
    }

    Overview current(Language language) {
        DatasetPage all = search.find(
                new ListRequest(Filter.everything(), null, 1, null, List.of("pair", "task"), EVERY_VALUE), language);
        return new Overview(
                all.revision(),
                all.total(),
                vocabulary.tasks().size(),
                tallies(all.facets().getFirst(), _ -> true),
                tallies(all.facets().getLast(), this::isRoot));
    }

    private boolean isRoot(String task) {
        return vocabulary.taskFamily(task).filter(family -> isRoot(family)).isPresent();
    }

    private static boolean isRoot(TaskFamily family) {
        return family.parent() == null;
    }

    private static List<Tally> tallies(Facet facet, Predicate<String> wanted) {
        return facet.values().stream()
                .filter(value -> wanted.test(value.value()))
                .map(value -> new Tally(value.value(), value.label(), value.count()))
                .sorted(Comparator.comparingLong(Tally::datasets).reversed().thenComparing(Tally::label))
                .toList();
    }
}
