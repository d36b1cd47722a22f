package dev.modalium.search.question;

import static dev.modalium.vocabulary.TermContext.ANNOTATION_KIND;
import static dev.modalium.vocabulary.TermContext.LICENCE;
import static dev.modalium.vocabulary.TermContext.MODALITY;
import static dev.modalium.vocabulary.TermContext.PAIR;
import static dev.modalium.vocabulary.TermContext.TASK;
import static dev.modalium.vocabulary.TermContext.TASK_FAMILY;

import dev.modalium.search.filter.Field;
import dev.modalium.search.filter.Filter;
import dev.modalium.search.filter.Filter.Has;
import dev.modalium.search.question.Interpretation.Kind;
import dev.modalium.vocabulary.Modality;
import dev.modalium.vocabulary.ModalityPair;
import dev.modalium.vocabulary.NamedPair;
import dev.modalium.vocabulary.Term;
import dev.modalium.vocabulary.TermContext;
import dev.modalium.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What terms of the vocabulary ask for.
record TermItems(Vocabulary vocabulary, Labels labels, Sentence sentence) {

    /// `audio and video` is how people say `audio-visual`: the pair is meant, also where it is of images.
    private static final Set<String> AUDIO_VISUAL = Set.of("vision.video", "audio");

    /// What a name that several terms share is taken for, the first that applies.
    private static final List<TermContext> PREFERENCE =
            List.of(TASK, TASK_FAMILY, PAIR, MODALITY, ANNOTATION_KIND, LICENCE);

    static final Map<TermContext, Kind> KINDS = Map.of(
            TASK, Kind.TASK,
            TASK_FAMILY, Kind.TASK_FAMILY,
            PAIR, Kind.PAIR,
            MODALITY, Kind.MODALITY,
            ANNOTATION_KIND, Kind.ANNOTATION,
            LICENCE, Kind.LICENCE);

    private static final Phrases ANNOTATED = Phrases.of("annotated|annotated with|annotation|label|labeled|标注");

    private static final List<String> MASKS = List.of("pixel-mask", "rle-mask", "polygon");

    /// Names of a kind of mask by which people mean masks of any kind.
    private static final Phrases ANY_MASK =
            Phrases.of("mask|segmentation mask|掩码|分割掩码|掩膜|分割掩膜|instance mask|instance segmentation mask|object mask");

    /// The term that a piece is taken for, from what stands around it.
    Term preferred(List<Piece> pieces, int at) {
        Piece piece = pieces.get(at);
        boolean beforeTask = at + 1 < pieces.size() && pieces.get(at + 1).isTask();
        Optional<Term> pair = beforeTask ? piece.term(PAIR) : Optional.empty();
        return pair.or(() -> isAmongAnnotations(pieces, at) ? piece.term(ANNOTATION_KIND) : Optional.empty())
                .orElseGet(() -> PREFERENCE.stream()
                        .map(piece::term)
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElseThrow());
    }

    /// `bounding boxes and captions`, `annotated with captions`.
    private boolean isAmongAnnotations(List<Piece> pieces, int at) {
        return isAnnotation(pieces, at, -1) || isAnnotation(pieces, at, 1);
    }

    private boolean isAnnotation(List<Piece> pieces, int at, int step) {
        int next = at + step;
        if (next >= 0 && next < pieces.size() && pieces.get(at).isTask() && !isApart(pieces, at, next)) {
            return false; // `sheet music transcription` is a task
        }
        while (next >= 0 && next < pieces.size() && (pieces.get(next).isCarrier() || isOr(pieces.get(next)))) {
            if (ANNOTATED.contains(sentence.tokensOf(pieces.get(next)))) {
                return true;
            }
            next += step;
        }
        return next >= 0
                && next < pieces.size()
                && pieces.get(next).term(ANNOTATION_KIND).isPresent()
                && pieces.get(next).term(MODALITY).isEmpty()
                && !pieces.get(next).isTask();
    }

    private boolean isApart(List<Piece> pieces, int at, int next) {
        return !pieces.get(next).isAsked()
                || !sentence.gapBefore(pieces.get(Math.max(at, next)).from()).isBlank();
    }

    private static boolean isOr(Piece piece) {
        return piece.meaning() instanceof Piece.Or;
    }

    Item of(Piece piece, Term term) {
        String label = labels.of(term);
        return switch (term) {
            case NamedPair pair when pair.directed() -> direction(piece, pair.first(), pair.second());
            case NamedPair pair -> joined(piece, List.of(pair.first(), pair.second()));
            case Modality modality ->
                new Item(
                        piece.from(),
                        piece.to(),
                        Kind.MODALITY,
                        modality.slug(),
                        label,
                        new Has(Field.MODALITY, modality.slug()),
                        List.of(modality.slug()));
            case Term other
            when isAnyMask(piece, other) ->
                Item.of(
                        piece,
                        Kind.ANNOTATION,
                        String.join(",", MASKS),
                        labels.texts().get("question.masks"),
                        Filter.any(MASKS.stream()
                                .map(mask -> new Has(Field.ANNOTATION, mask))
                                .toList()));
            case Term other -> {
                Kind kind = KINDS.getOrDefault(other.context(), Kind.MODALITY);
                Field field = kind == Kind.TASK_FAMILY ? Field.TASK : Field.valueOf(kind.name());
                yield Item.of(piece, kind, other.slug(), label, new Has(field, other.slug()));
            }
        };
    }

    private boolean isAnyMask(Piece piece, Term term) {
        return term.context() == ANNOTATION_KIND
                && MASKS.contains(term.slug())
                && ANY_MASK.contains(sentence.tokensOf(piece));
    }

    /// Modalities that were named together: the pairs that their families make, and what is finer than a family.
    Item joined(Piece whole, List<String> modalities) {
        List<String> distinct = List.copyOf(new LinkedHashSet<>(modalities));
        List<String> pairs = vocabulary.pairsOf(Set.copyOf(distinct)).stream()
                .map(ModalityPair::slug)
                .toList();
        List<Filter> all = new ArrayList<>();
        pairs.forEach(pair -> all.add(new Has(Field.PAIR, pair)));
        if (pairs.isEmpty()) {
            distinct.forEach(one -> all.add(new Has(Field.MODALITY, one)));
        } else {
            finer(distinct).forEach(one -> all.add(new Has(Field.MODALITY, one)));
        }
        Kind kind = pairs.isEmpty() ? Kind.MODALITY : Kind.PAIR;
        String slug = String.join(",", pairs.isEmpty() ? distinct : pairs);
        String label = labels.and(
                pairs.isEmpty()
                        ? distinct.stream().map(labels::modality).toList()
                        : pairs.stream().map(labels::pair).toList());
        return new Item(whole.from(), whole.to(), kind, slug, label, Filter.all(all), distinct);
    }

    /// From one modality to another; what is finer than a family must be in the dataset as well.
    Item direction(Piece whole, String from, String to) {
        String slug = vocabulary.familyOf(from) + "->" + vocabulary.familyOf(to);
        if (vocabulary.familyOf(from).equals(vocabulary.familyOf(to))) {
            return joined(whole, List.of(from, to));
        }
        List<Filter> all = new ArrayList<>(List.of(new Has(Field.DIRECTION, slug)));
        finer(List.of(from, to)).forEach(one -> all.add(new Has(Field.MODALITY, one)));
        return new Item(
                whole.from(), whole.to(), Kind.DIRECTION, slug, labels.direction(from, to), Filter.all(all), List.of());
    }

    /// Those of the modalities that a pair of families does not ask for already.
    List<String> finer(List<String> modalities) {
        return Set.copyOf(modalities).equals(AUDIO_VISUAL)
                ? List.of()
                : modalities.stream()
                        .filter(one -> !vocabulary.familyOf(one).equals(one))
                        .toList();
    }
}
