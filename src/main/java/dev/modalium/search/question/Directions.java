package dev.modalium.search.question;

import dev.modalium.search.filter.Field;
import dev.modalium.search.filter.Filter.Has;
import dev.modalium.search.filter.Filter;
import dev.modalium.search.question.Interpretation.Kind;
import dev.modalium.vocabulary.Task;
import dev.modalium.vocabulary.TaskType;
import dev.modalium.vocabulary.Term;
import dev.modalium.vocabulary.TermContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is made from what: `audio → motion`, `语音生成图像`, `generate speech from text`.
///
/// A task that does just that is taken, else the direction. Before a task of another kind, as in `text to video
/// grounding`, two modalities are a pair.
final class Directions {

    record Found(Item item, int to) {}

    private static final String GENERATION = "generation";
    private static final String MAKING = "生成";
    private static final Phrases TURNING = Phrases.of("→|to|2|into|到|转|转换|转换为|转为|转成|驱动|driven");
    private static final Phrases FROM = Phrases.of("from|based on");

    private final TermItems terms;
    private final Sentence sentence;
    private final List<Piece> pieces;

    Directions(TermItems terms, Sentence sentence, List<Piece> pieces) {
        this.terms = terms;
        this.sentence = sentence;
        this.pieces = pieces;
    }

    /// The direction that begins at the index, null where none does.
    @Nullable
    Found at(int at) {
        if (isModality(at)) {
            boolean turned = is(at + 1, TURNING) || isGeneration(pieces, at + 1);
            if (turned && isModality(at + 2) && !isOtherTask(at + 3)) {
                int to = !isGeneration(pieces, at + 1) && isGeneration(pieces, at + 3) ? at + 4 : at + 3;
                return found(at, to, at, at + 2);
            }
            if (isGeneration(pieces, at + 1) && is(at + 2, FROM) && isModality(at + 3)) {
                return found(at, at + 4, at + 3, at);
            }
        }
        if (isGeneration(pieces, at) && isModality(at + 1) && is(at + 2, FROM) && isModality(at + 3)) {
            return found(at, at + 4, at + 3, at + 1);
        }
        Found either = eitherFrom(at);
        return either != null ? either : inChinese(at);
    }

    /// `generate images or video from text`, `image or video generation from text`: what either is made from stands
    /// behind both.
    private @Nullable Found eitherFrom(int at) {
        int one = isGeneration(pieces, at) ? at + 1 : at;
        int made = isGeneration(pieces, one + 3) ? one + 4 : one + 3;
        boolean named = isModality(one) && isOr(one + 1) && isModality(one + 2);
        boolean from = is(made, FROM) && isModality(made + 1) && !isOr(made + 2);
        if (!named || !from || (one == at) == (made == one + 3)) {
            return null;
        }
        Found first = found(at, made + 2, made + 1, one);
        Found second = found(at, made + 2, made + 1, one + 2);
        if (first == null || second == null) {
            return null;
        }
        Item item = first.item();
        Item other = second.item();
        return new Found(
                item.as(
                        item.kind(),
                        item.slug() + "," + other.slug(),
                        terms.labels().alternatives(List.of(List.of(item.label()), List.of(other.label()))),
                        Filter.any(List.of(item.filter(), other.filter()))),
                first.to());
    }

    private boolean isOr(int at) {
        return at < pieces.size() && pieces.get(at).meaning() instanceof Piece.Or;
    }

    /// `音频生成动作`, where the first four characters are a family of tasks as well.
    private @Nullable Found inChinese(int at) {
        boolean family = at < pieces.size()
                && pieces.get(at).term(TermContext.TASK_FAMILY).isPresent()
                && isModality(at + 1);
        String text = family ? sentence.textOf(pieces.get(at)) : "";
        return text.endsWith(MAKING)
                ? terms.vocabulary()
                        .lexicon()
                        .lookup(text.substring(0, text.length() - MAKING.length()), TermContext.MODALITY)
                        .map(given -> found(at, at + 2, given.slug(), modality(at + 1)))
                        .orElse(null)
                : null;
    }

    private @Nullable Found found(int at, int to, int from, int made) {
        return found(at, to, modality(from), modality(made));
    }

    private @Nullable Found found(int at, int to, String given, String result) {
        Piece whole = new Piece(
                pieces.get(at).from(), pieces.get(to - 1).to(), pieces.get(at).meaning());
        List<Task> tasks = terms.vocabulary().tasks().stream()
                .filter(task -> task.type() == TaskType.GENERATIVE)
                .filter(task ->
                        task.inputs().equals(List.of(given)) && task.outputs().equals(List.of(result)))
                .toList();
        if (tasks.size() == 1) {
            Task task = tasks.getFirst();
            Has has = new Has(Field.TASK, task.slug());
            return new Found(
                    Item.of(whole, Kind.TASK, task.slug(), terms.labels().of(task), has), to);
        }
        boolean apart =
                !terms.vocabulary().familyOf(given).equals(terms.vocabulary().familyOf(result));
        return apart ? new Found(terms.direction(whole, given, result), to) : null;
    }

    private boolean isModality(int at) {
        return at < pieces.size()
                && pieces.get(at).term(TermContext.MODALITY).isPresent()
                && !pieces.get(at).isTask();
    }

    private String modality(int at) {
        return pieces.get(at).term(TermContext.MODALITY).map(Term::slug).orElseThrow();
    }

    static boolean isGeneration(List<Piece> pieces, int at) {
        return at < pieces.size()
                && pieces.get(at)
                        .term(TermContext.TASK_FAMILY)
                        .filter(family -> family.slug().equals(GENERATION))
                        .isPresent();
    }

    private boolean isOtherTask(int at) {
        return at < pieces.size() && pieces.get(at).isTask() && !isGeneration(pieces, at);
    }

    private boolean is(int at, Phrases phrases) {
        return at < pieces.size() && !pieces.get(at).isAsked() && phrases.contains(sentence.tokensOf(pieces.get(at)));
    }
}
