package dev.modalium.search.question;

import dev.modalium.search.filter.Field;
import dev.modalium.search.filter.Filter;
import dev.modalium.search.filter.Filter.Has;
import dev.modalium.search.question.Interpretation.Kind;
import dev.modalium.vocabulary.Task;
import dev.modalium.vocabulary.Term;
import dev.modalium.vocabulary.TermContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What is made from what: `audio → motion`, `语音生成图像`, `generate speech from text`.
///
/// A task that does just that is taken, else the direction. Before a task of another kind, as in `text to video
/// grounding`, two modalities are a pair.
final class Directions {

    record Found(Item item, int to) {}

    private static final String GENERATION = "generation";
    private static final String MAKING = "生成";
    private static final String TEXT = "text";
    private static final Pattern MADE =
            Pattern.compile("(.+?)\\s*(?:generation|synthesis|生成|合成)", Pattern.CASE_INSENSITIVE);
    private static final Phrases TURNING = Phrases.of("→|to|2|into|到|转|转换|转换为|转为|转成|驱动|引导|driven|conditioned|guided");
    private static final Phrases DRIVEN = Phrases.of("驱动|引导|driven|conditioned|guided");
    private static final Phrases OF = Phrases.of("的");
    private static final Phrases AND = Phrases.of("and|&|和|与|及|以及");
    private static final Phrases FROM = Phrases.of("from|based on");

    private final TermItems terms;
    private final Sentence sentence;
    private final List<Piece> pieces = new ArrayList<>(); // without articles
    private final List<Integer> indexes = new ArrayList<>(); // of them among all

    /// Words that name a direction within one family, which is none to ask for; null where no such are found.
    @Nullable
    private Piece within;

    Directions(TermItems terms, Sentence sentence, List<Piece> all) {
        this.terms = terms;
        this.sentence = sentence;
        for (int at = 0; at < all.size(); at++) {
            if (!all.get(at).isCarrier() || !Phrases.ARTICLES.contains(sentence.tokensOf(all.get(at)))) {
                pieces.add(all.get(at));
                indexes.add(at);
            }
        }
    }

    /// The direction that begins at the index, null where none does.
    @Nullable
    Found beginningAt(int index) {
        within = null;
        int at = Collections.binarySearch(indexes, index);
        Found found = at < 0 ? null : at(at);
        return found == null ? null : new Found(found.item(), indexes.get(found.to() - 1) + 1);
    }

    /// The words that name a direction within one family at the last index that was looked at, which is none to ask
    /// for.
    Optional<Piece> within() {
        return Optional.ofNullable(within);
    }

    private @Nullable Found at(int at) {
        if (isModality(at)) {
            Found turned = turned(at, at);
            if (turned != null) {
                return turned;
            }
            if (isGeneration(pieces, at + 1) && isModality(at + 2) && !isOtherTask(at + 3)) {
                return found(at, at + 3, at, at + 2);
            }
            if (isGeneration(pieces, at + 1) && is(at + 2, FROM) && isModality(at + 3)) {
                return found(at, at + 4, at + 3, at);
            }
            if (isFromText(at)) {
                return found(at, at + 3, at + 2, at);
            }
        }
        if (isGeneration(pieces, at) && isModality(at + 1) && is(at + 2, FROM) && isModality(at + 3)) {
            return found(at, at + 4, at + 3, at + 1);
        }
        Found driven = eitherDriven(at);
        Found either = driven != null ? driven : eachFrom(at);
        return either != null ? either : inChinese(at);
    }

    /// `audio to motion`, `speech-driven motion generation`, `音乐驱动的舞蹈生成`.
    private @Nullable Found turned(int at, int given) {
        int result = given + 2;
        if (is(given + 1, DRIVEN) && is(result, OF)) {
            result++;
        }
        if (!is(given + 1, TURNING) || result >= pieces.size()) {
            return null;
        }
        if (isModality(result) && !isOtherTask(result + 1)) {
            return found(at, isGeneration(pieces, result + 1) ? result + 2 : result + 1, given, result);
        }
        if (!is(given + 1, DRIVEN)) {
            return null;
        }
        String driving = modality(given);
        int to = result + 1;
        Optional<Task> named = pieces.get(result)
                .term(TermContext.TASK)
                .flatMap(term -> terms.vocabulary().task(term.slug()))
                .filter(task -> task.inputs().contains(driving));
        return named.isPresent()
                ? found(whole(at, to), named.get(), to)
                : modalityOfFamily(result)
                        .map(made -> found(at, to, driving, made))
                        .orElse(null);
    }

    /// `motion generation`: a family of tasks that says what is made.
    private Optional<String> modalityOfFamily(int at) {
        String text = at < pieces.size() && pieces.get(at).isTask() ? sentence.textOf(pieces.get(at)) : "";
        Matcher made = MADE.matcher(text);
        return made.matches()
                ? terms.vocabulary()
                        .lexicon()
                        .lookup(made.group(1), TermContext.MODALITY)
                        .map(Term::slug)
                : Optional.empty();
    }

    /// `motion capture from text`, while `images from videos` were taken of them.
    private boolean isFromText(int at) {
        return is(at + 1, FROM)
                && isModality(at + 2)
                && modality(at + 2).equals(TEXT)
                && !terms.vocabulary().familyOf(modality(at)).equals(TEXT);
    }

    /// `speech or text driven motion generation`, `speech-driven or text-driven motion generation`.
    private @Nullable Found eitherDriven(int at) {
        int or = is(at + 1, DRIVEN) ? at + 2 : at + 1;
        boolean driven = isModality(at) && isOr(or) && isModality(or + 1) && is(or + 2, DRIVEN);
        Found second = driven ? turned(at, or + 1) : null;
        if (second == null) {
            return null;
        }
        List<Piece> first = new ArrayList<>(pieces.subList(0, at + 1));
        first.addAll(pieces.subList(or + 2, pieces.size()));
        Found other = new Directions(terms, sentence, first).turned(at, at);
        return other == null ? null : new Found(together(List.of(other.item(), second.item()), true), second.to());
    }

    /// `generate images or video from text`, `image, video and audio generation from text`: what each is made from
    /// stands behind all of them.
    private @Nullable Found eachFrom(int at) {
        int first = isGeneration(pieces, at) ? at + 1 : at;
        List<Integer> made = new ArrayList<>();
        boolean either = false;
        int next = first;
        while (isModality(next)) {
            made.add(next);
            either |= isOr(next + 1);
            boolean joined = isOr(next + 1) || is(next + 1, AND);
            next += joined ? 2 : 1;
        }
        if (first == at && modalityOfFamily(next).isPresent()) {
            made.add(next); // `audio generation`
        }
        int end = made.isEmpty() ? at : made.getLast() + 1;
        boolean generation = end > at && modalityOfFamily(end - 1).isPresent();
        int from = isGeneration(pieces, end) ? end + 1 : end;
        boolean named = made.size() > 1 && is(from, FROM) && isModality(from + 1) && !isOr(from + 2);
        if (!named || (first == at) == (from == end && !generation) || !isListed(made)) {
            return null;
        }
        List<Item> items = made.stream()
                .map(one -> modalityOfFamily(one)
                        .map(family -> found(at, from + 2, modality(from + 1), family))
                        .orElseGet(() -> found(at, from + 2, from + 1, one)))
                .filter(Objects::nonNull)
                .map(Found::item)
                .toList();
        return items.size() < made.size() ? null : new Found(together(items, either), from + 2);
    }

    /// Whether a comma or a connective stands between each two of them.
    private boolean isListed(List<Integer> made) {
        return IntStream.range(1, made.size())
                .allMatch(one -> made.get(one) > made.get(one - 1) + 1
                        || !sentence.gapBefore(pieces.get(made.get(one)).from()).isBlank());
    }

    private Item together(List<Item> items, boolean either) {
        Item last = items.getLast();
        List<Filter> filters = items.stream().map(Item::filter).toList();
        List<String> names = items.stream().map(Item::label).toList();
        return last.as(
                items.getFirst().kind(),
                items.stream().map(Item::slug).collect(Collectors.joining(",")),
                either
                        ? terms.labels()
                                .alternatives(names.stream().map(List::of).toList())
                        : terms.labels().and(names),
                either ? Filter.any(filters) : Filter.all(filters));
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
        Optional<Task> written = new Making(terms.vocabulary())
                .named(sentence.textOf(pieces.get(from)), sentence.textOf(pieces.get(made)));
        return written.isPresent()
                ? found(whole(at, to), written.get(), to)
                : found(at, to, modality(from), modality(made));
    }

    private @Nullable Found found(int at, int to, String given, String result) {
        Piece whole = whole(at, to);
        Optional<Task> task = new Making(terms.vocabulary()).of(given, result);
        if (task.isPresent()) {
            return found(whole, task.get(), to);
        }
        boolean apart =
                !terms.vocabulary().familyOf(given).equals(terms.vocabulary().familyOf(result));
        if (!apart) {
            within = whole;
            return null;
        }
        return new Found(terms.direction(whole, given, result), to);
    }

    private Found found(Piece whole, Task task, int to) {
        Has has = new Has(Field.TASK, task.slug());
        return new Found(Item.of(whole, Kind.TASK, task.slug(), terms.labels().of(task), has), to);
    }

    private Piece whole(int at, int to) {
        return new Piece(
                pieces.get(at).from(), pieces.get(to - 1).to(), pieces.get(at).meaning());
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
