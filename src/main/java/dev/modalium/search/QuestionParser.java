package dev.modalium.search;

import dev.modalium.search.filter.Filter;
import dev.modalium.vocabulary.Lexicon;
import dev.modalium.vocabulary.Vocabulary;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/// Reads a question in English or Chinese, without a model: the longest known names, in any order, make a filter.
@Component
class QuestionParser {

    private static final int LONGEST = 2_000; // characters; no sentence of a person is longer

    /// The filter that a question asks for, and how that was found.
    record Parsed(Filter filter, Interpretation interpretation) {}

    private final Vocabulary vocabulary;
    private final TermLabels labels;
    private final Repair repair;
    private final Unknowns unknowns;

    QuestionParser(Vocabulary vocabulary, TermLabels labels) {
        this.vocabulary = vocabulary;
        this.labels = labels;
        this.repair = new Repair(vocabulary.lexicon());
        this.unknowns = new Unknowns(vocabulary.lexicon().names(Scanner.ASKABLE));
    }

    /// @throws UnusableQuestion if there is nothing in the question, or more than 2,000 characters
    Parsed parse(String question, DatasetNames datasets) {
        if (question.isBlank()) {
            throw new UnusableQuestion("The question is empty. Ask for example: " + Questions.EXAMPLES.getFirst());
        }
        if (question.length() > LONGEST) {
            throw new UnusableQuestion(String.format(
                    Locale.ROOT,
                    "The question has %,d characters; up to %,d are read. Ask in a sentence, for example: %s",
                    question.length(),
                    LONGEST,
                    Questions.EXAMPLES.getFirst()));
        }
        Sentence written = new Sentence(question, Lexicon.tokens(question), Set.of());
        Map<Integer, Integer> names = NameSpans.in(written, datasets);
        List<Piece> pieces = pieces(written, names);
        Set<Integer> unknown =
                pieces.stream().filter(Piece::isUnknown).map(Piece::from).collect(Collectors.toSet());
        Sentence mended = mendedIntoTerms(written, unknown, names);
        return read(mended, mended.mended().isEmpty() ? pieces : pieces(mended, names));
    }

    /// A word that mending would turn into one that only carries the sentence stays as it was written, and is named.
    private Sentence mendedIntoTerms(Sentence written, Set<Integer> unknown, Map<Integer, Integer> names) {
        Sentence mended = repair.mended(written, unknown);
        if (mended.mended().isEmpty()) {
            return written;
        }
        Set<Integer> idle = pieces(mended, names).stream()
                .filter(Piece::isCarrier)
                .flatMap(piece -> IntStream.range(piece.from(), piece.to()).boxed())
                .collect(Collectors.toSet());
        return idle.stream().noneMatch(mended.mended()::contains)
                ? mended
                : repair.mended(
                        written,
                        unknown.stream().filter(token -> !idle.contains(token)).collect(Collectors.toSet()));
    }

    private List<Piece> pieces(Sentence sentence, Map<Integer, Integer> names) {
        return new Scanner(vocabulary.lexicon(), sentence, names).pieces();
    }

    private Parsed read(Sentence sentence, List<Piece> pieces) {
        var reading = new Reading(vocabulary, labels, sentence);
        List<Piece> leftOver = reading.take(pieces);
        DatasetFilter filter = reading.filter();
        List<Interpretation.Unknown> unknown = unknowns.of(sentence, leftOver);
        String text = new Wording(labels).of(filter, reading.parts(), unknown, reading.notes());
        return new Parsed(tree(filter), new Interpretation(text, reading.parts(), unknown, reading.notes()));
    }

    private Filter tree(DatasetFilter filter) {
        List<Filter> clauses = new java.util.ArrayList<>();
        Set<String> families = new java.util.LinkedHashSet<>();
        filter.pairs().forEach(pair -> families.addAll(List.of(pair.split("\\+"))));
        filter.modalities().forEach(modality -> families.add(vocabulary.familyOf(modality)));
        boolean joinable = !filter.tasks().isEmpty()
                && filter.tasks().stream().noneMatch(task -> !joins(task, families));
        filter.tasks().forEach(task -> clauses.add(new Filter.Has(
                dev.modalium.search.filter.Field.TASK,
                new dev.modalium.search.filter.TaskValue(task, joinable ? List.copyOf(families) : List.of(), false)
                        .toString())));
        if (!joinable) {
            filter.pairs().forEach(pair -> clauses.add(new Filter.Has(dev.modalium.search.filter.Field.PAIR, pair)));
        }
        filter.modalities().stream()
                .filter(slug -> !joinable || !families.contains(slug))
                .forEach(slug -> clauses.add(new Filter.Has(dev.modalium.search.filter.Field.MODALITY, slug)));
        filter.annotations()
                .forEach(kind -> clauses.add(new Filter.Has(dev.modalium.search.filter.Field.ANNOTATION, kind)));
        if (!filter.natures().isEmpty()) {
            clauses.add(Filter.any(filter.natures().stream()
                    .map(nature -> new Filter.Has(dev.modalium.search.filter.Field.NATURE, nature))
                    .toList()));
        }
        if (!filter.licences().isEmpty()) {
            clauses.add(Filter.any(filter.licences().stream()
                    .map(licence -> new Filter.Has(dev.modalium.search.filter.Field.LICENCE, licence))
                    .toList()));
        }
        Years.text(filter.yearFrom(), filter.yearTo())
                .ifPresent(years -> clauses.add(new Filter.Within(
                        dev.modalium.search.filter.Quantity.YEAR,
                        dev.modalium.search.filter.Range.parse(years).orElseThrow())));
        if (!filter.text().isEmpty()) {
            clauses.add(Filter.any(java.util.regex.Pattern.compile("\"([^\"]*)\"")
                    .matcher(filter.text())
                    .results()
                    .map(name -> new Filter.Named(name.group(1)))
                    .toList()));
        }
        return Filter.all(clauses);
    }

    private boolean joins(String slug, Set<String> families) {
        List<dev.modalium.vocabulary.Task> tasks =
                vocabulary.task(slug).map(List::of).orElseGet(() -> vocabulary.tasksIn(slug));
        return tasks.stream().anyMatch(task -> vocabulary.modalityFamilies(task).containsAll(families));
    }
}
