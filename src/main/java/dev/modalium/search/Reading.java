package dev.modalium.search;

import static dev.modalium.vocabulary.TermContext.ANNOTATION_KIND;
import static dev.modalium.vocabulary.TermContext.LICENCE;
import static dev.modalium.vocabulary.TermContext.MODALITY;
import static dev.modalium.vocabulary.TermContext.PAIR;
import static dev.modalium.vocabulary.TermContext.TASK;
import static dev.modalium.vocabulary.TermContext.TASK_FAMILY;

import dev.modalium.search.Interpretation.Kind;
import dev.modalium.search.Interpretation.Part;
import dev.modalium.vocabulary.NamedPair;
import dev.modalium.vocabulary.Term;
import dev.modalium.vocabulary.TermContext;
import dev.modalium.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes a filter of the pieces of a sentence, and notes what each was taken for.
final class Reading {

    /// What a name that several terms share is taken for, the first that applies.
    private static final Map<TermContext, Kind> KINDS = Map.of(
            TASK, Kind.TASK,
            TASK_FAMILY, Kind.TASK_FAMILY,
            PAIR, Kind.PAIR,
            MODALITY, Kind.MODALITY,
            ANNOTATION_KIND, Kind.ANNOTATION,
            LICENCE, Kind.LICENCE);

    private static final List<TermContext> PREFERENCE =
            List.of(TASK, TASK_FAMILY, PAIR, MODALITY, ANNOTATION_KIND, LICENCE);

    private final TermLabels labels;
    private final Sentence sentence;
    private final FilterDraft draft;
    private final List<Part> parts = new ArrayList<>();
    private final List<Piece> leftOver = new ArrayList<>();

    Reading(Vocabulary vocabulary, TermLabels labels, Sentence sentence) {
        this.labels = labels;
        this.sentence = sentence;
        this.draft = new FilterDraft(vocabulary);
    }

    /// Reads the pieces and returns those that could not be used.
    List<Piece> take(List<Piece> pieces) {
        int at = 0;
        while (at < pieces.size()) {
            JoinedModalities joined = JoinedModalities.at(pieces, at, sentence);
            if (joined.modalities().isEmpty()) {
                take(pieces.get(at));
                at++;
            } else {
                take(joined);
                at = joined.end();
            }
        }
        return leftOver;
    }

    DatasetFilter filter() {
        return draft.filter();
    }

    List<Part> parts() {
        return parts;
    }

    private void take(Piece piece) {
        switch (piece.meaning()) {
            case Piece.OfTerms(List<Term> terms) -> take(piece, preferred(piece, terms));
            case Piece.OfYears(Years years) -> {
                if (draft.addYears(years)) {
                    String text = FilterUrl.years(years.from(), years.to()).orElse("");
                    note(piece, Kind.YEAR, text, text);
                } else {
                    leftOver.add(piece);
                }
            }
            case Piece.OfNature(String nature) -> {
                draft.natures.add(nature);
                note(piece, Kind.NATURE, nature, nature);
            }
            case Piece.OfName(String name) -> {
                draft.names.add(name);
                note(piece, Kind.NAME, name, name);
            }
            case Piece.Carrier _ -> {}
            case Piece.Unknown _ -> {
                if (!sentence.tokens().get(piece.from()).isSign()) {
                    leftOver.add(piece);
                }
            }
        }
    }

    private static Term preferred(Piece piece, List<Term> terms) {
        return PREFERENCE.stream()
                .map(piece::term)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(terms.getFirst());
    }

    private void take(Piece piece, Term term) {
        switch (term.context()) {
            case MODALITY -> draft.modalities.add(term.slug());
            case PAIR -> {
                NamedPair pair = (NamedPair) term;
                draft.addJoined(List.of(pair.first(), pair.second()));
            }
            case TASK, TASK_FAMILY -> draft.tasks.add(term.slug());
            case ANNOTATION_KIND -> draft.annotations.add(term.slug());
            case LICENCE -> draft.licences.add(term.slug());
            case METRIC, REPRESENTATION -> throw new IllegalArgumentException("Nothing is asked for by " + term);
        }
        String slug = term instanceof NamedPair pair ? pair.pair().slug() : term.slug();
        Kind kind = KINDS.getOrDefault(term.context(), Kind.MODALITY);
        note(
                piece,
                kind,
                slug,
                kind == Kind.PAIR ? labels.pair(slug) : term.label().en());
    }

    private void take(JoinedModalities joined) {
        List<String> pairs = draft.addJoined(joined.modalities());
        Piece whole = joined.whole();
        if (pairs.isEmpty()) {
            joined.pieces()
                    .forEach(piece -> piece.term(MODALITY)
                            .ifPresent(term -> note(
                                    piece,
                                    Kind.MODALITY,
                                    term.slug(),
                                    term.label().en())));
        }
        pairs.forEach(pair -> note(whole, Kind.PAIR, pair, labels.pair(pair)));
    }

    private void note(Piece piece, Kind kind, String slug, String label) {
        parts.add(new Part(sentence.textOf(piece), kind, slug, label, sentence.isMended(piece)));
    }
}
