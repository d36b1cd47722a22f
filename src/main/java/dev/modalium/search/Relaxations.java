package dev.modalium.search;

import dev.modalium.language.Language;
import dev.modalium.search.filter.Filter;
import dev.modalium.search.filter.FilterUrl;
import dev.modalium.search.index.Snapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/// Where nothing passes a filter: the fewest clauses to drop so that something does.
@Component
class Relaxations {

    private static final int MOST_DROPPED = 3;
    private static final int MOST_CLAUSES = 12;
    private static final int GIVEN = 5;

    private final ValueLabels labels;

    Relaxations(ValueLabels labels) {
        this.labels = labels;
    }

    Relaxations in(Language language) {
        return new Relaxations(labels.in(language));
    }

    /// Those that drop the same least number of clauses, with the most datasets first; names are never dropped.
    List<Answer.Relaxation> of(Filter filter, Snapshot snapshot) {
        List<Filter> clauses = filter.clauses();
        if (clauses.size() > MOST_CLAUSES) {
            return List.of();
        }
        for (int dropped = 1; dropped <= Math.min(MOST_DROPPED, clauses.size() - 1); dropped++) {
            List<Answer.Relaxation> found = dropping(dropped, filter, snapshot);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private List<Answer.Relaxation> dropping(int size, Filter filter, Snapshot snapshot) {
        List<Answer.Relaxation> found = new ArrayList<>();
        List<Filter> droppable = filter.clauses().stream()
                .filter(clause -> !clause.isAboutNames())
                .toList();
        ValueLabels named = labels.naming(ComparedDatasets.names(snapshot));
        for (List<Filter> dropped : subsets(droppable, size)) {
            Filter rest = filter.without(dropped::contains);
            long count = snapshot.count(rest);
            if (count > 0) {
                found.add(new Answer.Relaxation(dropped.stream().map(named::of).toList(), FilterUrl.of(rest), count));
            }
        }
        return found.stream()
                .sorted(Comparator.comparingLong(Answer.Relaxation::count).reversed())
                .limit(GIVEN)
                .toList();
    }

    private static List<List<Filter>> subsets(List<Filter> of, int size) {
        if (size == 0) {
            return List.of(List.of());
        }
        List<List<Filter>> subsets = new ArrayList<>();
        for (int first = 0; first <= of.size() - size; first++) {
            for (List<Filter> rest : subsets(of.subList(first + 1, of.size()), size - 1)) {
                List<Filter> subset = new ArrayList<>(List.of(of.get(first)));
                subset.addAll(rest);
                subsets.add(subset);
            }
        }
        return subsets;
    }
}
