package dev.modalium.search;

import java.util.ArrayList;
import java.util.List;

/// Says in a sentence how a question was understood.
final class Wording {

    private final TermLabels labels;

    Wording(TermLabels labels) {
        this.labels = labels;
    }

    String of(
            DatasetFilter filter,
            List<Interpretation.Part> parts,
            List<Interpretation.Unknown> unknown,
            List<Interpretation.Note> notes) {
        List<String> sentences = new ArrayList<>();
        sentences.add(
                filter.isEverything()
                        ? "Nothing in the question names a modality, a task or anything else that datasets are found by."
                        : filter(filter));
        parts.stream()
                .filter(Interpretation.Part::repaired)
                .map(part -> "“%s” was read as %s.".formatted(part.text(), part.label()))
                .distinct()
                .forEach(sentences::add);
        notes.stream().map(Interpretation.Note::message).forEach(sentences::add);
        if (!unknown.isEmpty()) {
            List<String> words =
                    unknown.stream().map(word -> "“" + word.word() + "”").toList();
            sentences.add("Not understood and left out: " + String.join(", ", words) + ".");
        }
        return String.join(" ", sentences);
    }

    private String filter(DatasetFilter filter) {
        List<String> clauses = new ArrayList<>();
        List<String> pairs = filter.pairs().stream().map(labels::pair).toList();
        List<String> modalities =
                filter.modalities().stream().map(labels::modalityInSentence).toList();
        if (!filter.tasks().isEmpty()) {
            String joining = pairs.isEmpty() ? "" : " with " + TermLabels.list(pairs, "and");
            clauses.add("that support "
                    + TermLabels.list(
                            filter.tasks().stream().map(labels::taskInSentence).toList(), "and") + joining);
        } else if (!pairs.isEmpty()) {
            clauses.add("with " + TermLabels.list(pairs, "and") + " in the same items");
        }
        if (!modalities.isEmpty()) {
            clauses.add("with " + TermLabels.list(modalities, "and"));
        }
        if (!filter.annotations().isEmpty()) {
            clauses.add("annotated with "
                    + TermLabels.list(
                            filter.annotations().stream()
                                    .map(labels::annotations)
                                    .toList(),
                            "and"));
        }
        if (!filter.licences().isEmpty()) {
            clauses.add("under "
                    + TermLabels.list(
                            filter.licences().stream().map(labels::licence).toList(), "or"));
        }
        Years.text(filter.yearFrom(), filter.yearTo())
                .ifPresent(_ -> clauses.add("of " + new Years(filter.yearFrom(), filter.yearTo()).words()));
        if (!filter.text().isEmpty()) {
            clauses.add("called " + filter.text());
        }
        String natures = filter.natures().isEmpty() ? "" : " of " + TermLabels.list(filter.natures(), "or") + " data";
        return "Datasets" + natures + " " + String.join(", ", clauses).strip() + ".";
    }
}
