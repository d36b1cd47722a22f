package dev.modalium.search.index;

import dev.modalium.search.filter.Field;
import dev.modalium.search.filter.Filter;
import dev.modalium.search.filter.Filter.Like;
import dev.modalium.search.filter.Filter.Words;
import dev.modalium.search.filter.PlainName;
import dev.modalium.search.index.Ordering.Group;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.TermQuery;

/// Groups datasets by how well they answer a filter.
///
/// With words: those with such a name, then whose name begins so, then in whose name the words stand. With a dataset
/// that they are to be like: the more similar before the less. With tasks: those with derived support, then those with
/// more of the tasks, up to three, then those that are declared with confidence.
final class Relevance {

    /// More tasks than these make no dataset any better.
    private static final int MANY = 3;

    private final Snapshot snapshot;
    private final Tasks tasks;

    Relevance(Snapshot snapshot, Tasks tasks) {
        this.snapshot = snapshot;
        this.tasks = tasks;
    }

    Ordering of(Filter filter) {
        List<Group> groups = new ArrayList<>();
        filter.clauses().stream()
                .filter(Words.class::isInstance)
                .map(words -> ((Words) words).text())
                .findFirst()
                .ifPresent(text -> ofName(text, groups));
        filter.clauses().stream()
                .filter(Like.class::isInstance)
                .map(like -> ((Like) like).name())
                .findFirst()
                .ifPresent(name -> ofLikeness(name, groups));
        List<String> asked = filter.clauses().stream()
                .flatMap(clause -> tasks.of(clause).stream())
                .distinct()
                .toList();
        if (!asked.isEmpty()) {
            ofTasks(asked, groups);
        }
        return new Ordering.Grouped(List.copyOf(groups));
    }

    private void ofTasks(List<String> asked, List<Group> groups) {
        String all = Columns.of(Field.TASK);
        for (int least = MANY; least > 0; least--) {
            int tasks = least;
            groups.add(new Group(
                    "derived-" + tasks,
                    () -> snapshot.havingAny(Columns.DERIVED, asked).and(snapshot.having(tasks, all, asked))));
        }
        for (int least = MANY; least > 0; least--) {
            int tasks = least;
            groups.add(new Group(
                    "certain-" + tasks,
                    () -> snapshot.havingAny(Columns.CERTAIN, asked).and(snapshot.having(tasks, all, asked))));
            groups.add(new Group("declared-" + tasks, () -> snapshot.having(tasks, all, asked)));
        }
    }

    private void ofLikeness(String name, List<Group> groups) {
        for (int most = Similarity.MOST; most >= Similarity.LEAST; most--) {
            int number = most;
            groups.add(new Group(Snapshot.SIMILAR + number, () -> snapshot.similar(name, number)));
        }
    }

    private void ofName(String text, List<Group> groups) {
        Term name = new Term(DatasetDocument.NAME, PlainName.of(text));
        groups.add(new Group("name", () -> snapshot.found(new TermQuery(name))));
        groups.add(new Group("name-begins", () -> snapshot.found(new PrefixQuery(name))));
        groups.add(new Group("name-has", () -> snapshot.found(FreeText.inName(text))));
    }
}
