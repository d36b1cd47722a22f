package dev.modalium.search.question;

import dev.modalium.search.filter.PlainName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// Finds the names of datasets in a sentence.
final class NameSpans {

    static final int LONGEST = 8; // words; a longer name is found by its alias or not at all
    private static final int SHORTEST = 2; // letters; a single one says nothing

    private final Map<Integer, Integer> ends = new HashMap<>();
    private final Map<Integer, String> slugs = new HashMap<>();
    private final Sentence sentence;
    private final Predicate<String> categories;
    private final UnaryOperator<String> names;

    private NameSpans(Sentence sentence, Predicate<String> categories, UnaryOperator<String> names) {
        this.sentence = sentence;
        this.categories = categories;
        this.names = names;
    }

    /// The names in the sentence, the longest of those that begin at a token.
    static NameSpans in(Sentence sentence, DatasetNames datasets) {
        var spans = new NameSpans(sentence, datasets::isCategory, datasets::name);
        spans.find(datasets);
        return spans;
    }

    static NameSpans none(Sentence sentence) {
        return new NameSpans(sentence, _ -> false, UnaryOperator.identity());
    }

    /// Whether datasets have a category of this name.
    boolean isCategory(String name) {
        return categories.test(name);
    }

    /// The index after the name that begins at the token, or -1.
    int endAt(int token) {
        return ends.getOrDefault(token, -1);
    }

    String slugAt(int token) {
        return slugs.getOrDefault(token, "");
    }

    /// What the catalogue calls the dataset that is named there.
    String nameAt(int token) {
        return names.apply(slugAt(token));
    }

    private void find(DatasetNames datasets) {
        String[] words = new String[sentence.size()];
        String[] gaps = new String[sentence.size()];
        for (int at = 0; at < words.length; at++) {
            words[at] = PlainName.of(
                    sentence.mended().contains(at) ? sentence.tokens().get(at).normal() : sentence.textOf(at, at + 1));
            gaps[at] = PlainName.of(sentence.gapBefore(at));
        }
        Set<String> candidates = new HashSet<>();
        for (int from = 0; from < words.length; from++) {
            StringBuilder name = new StringBuilder(words[from]);
            for (int to = from + 1; to <= Math.min(words.length, from + LONGEST); to++) {
                if (name.length() >= SHORTEST) {
                    candidates.add(name.toString());
                }
                if (to < words.length) {
                    name.append(gaps[to]).append(words[to]);
                }
            }
        }
        Set<String> known = datasets.known(candidates);
        if (!known.isEmpty()) {
            place(words, gaps, known, datasets);
        }
    }

    private void place(String[] words, String[] gaps, Set<String> known, DatasetNames datasets) {
        for (int from = 0; from < words.length; from++) {
            StringBuilder name = new StringBuilder(words[from]);
            for (int to = from + 1; to <= Math.min(words.length, from + LONGEST); to++) {
                String plain = name.toString();
                if (known.contains(plain)) {
                    ends.put(from, to);
                    slugs.put(from, datasets.slug(plain).orElse(plain));
                }
                if (to < words.length) {
                    name.append(gaps[to]).append(words[to]);
                }
            }
        }
    }
}
