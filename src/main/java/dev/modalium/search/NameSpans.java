package dev.modalium.search;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Finds the names of datasets in a sentence.
final class NameSpans {

    private static final int LONGEST = 8; // words; a longer name is found by its alias or not at all
    private static final int SHORTEST = 2; // letters; a single one says nothing

    private record Span(int from, int to) {}

    private NameSpans() {}

    /// From the token with which a name begins to the one after its end, the longest of those that begin there.
    static Map<Integer, Integer> in(Sentence sentence, DatasetNames datasets) {
        Map<Span, String> spans = new HashMap<>();
        for (int from = 0; from < sentence.size(); from++) {
            for (int to = from + 1; to <= Math.min(sentence.size(), from + LONGEST); to++) {
                String name = Names.plain(sentence.textOf(from, to));
                if (name.length() >= SHORTEST) {
                    spans.put(new Span(from, to), name);
                }
            }
        }
        Set<String> known = datasets.known(Set.copyOf(spans.values()));
        Map<Integer, Integer> longest = new HashMap<>();
        spans.forEach((span, name) -> {
            if (known.contains(name)) {
                longest.merge(span.from(), span.to(), Math::max);
            }
        });
        return longest;
    }
}
