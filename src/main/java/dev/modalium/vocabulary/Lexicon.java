package dev.modalium.vocabulary;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Every name of every term, to look one up or to find the longest that begins at a place in a sentence.
public final class Lexicon {

    /// Abbreviations that are also words of a sentence: they count only as they are written, `IS` and never `is`.
    private static final Set<String> ORDINARY_WORDS = Set.of(
            "ap", "bow", "hog", "is", "kid", "map", "meteor", "rouge", "sar", "sift", "sir", "spice", "spider", "st",
            "surf", "ve");

    /// `audio → motion` is found as `audio to motion`, and `music & dance` as `music + dance`.
    private static final Map<String, String> SAME_SIGN = Map.of("→", "to", "到", "to", "&", "+");

    private final Map<String, List<Sense>> senses = new HashMap<>();

    /// From the first word of names to how many words the longest of them has.
    private final Map<String, Integer> longest = new HashMap<>();

    Lexicon(Collection<? extends Term> terms) {
        terms.forEach(term -> term.names().forEach(name -> add(name, term)));
        senses.values().forEach(of -> of.sort(Comparator.comparing(sense -> sense.term.context())));
    }

    /// The words, Chinese characters and signs of a text, folded as all names are.
    public static List<Token> tokens(String text) {
        return Tokenizer.tokens(text);
    }

    /// A text with traditional Chinese characters, and words of Taiwan and Hong Kong, as the mainland writes them; each
    /// character stays in its place.
    public static String simplified(String text) {
        return SimplifiedHan.of(text);
    }

    /// What a name means, one term a context, in the order of [TermContext]; empty where it is unknown.
    public List<Term> lookup(String name) {
        List<Token> tokens = tokens(name);
        return meaning(tokens, 0, tokens.size());
    }

    public Optional<Term> lookup(String name, TermContext context) {
        return lookup(name).stream().filter(term -> term.context() == context).findFirst();
    }

    /// The longest name that starts with the token at `from`.
    public Optional<Match> longestMatch(List<Token> tokens, int from) {
        int most = longest.getOrDefault(word(tokens.get(from)), 0);
        for (int to = Math.min(tokens.size(), from + most); to > from; to--) {
            List<Term> terms = meaning(tokens, from, to);
            if (!terms.isEmpty()) {
                return Optional.of(new Match(terms, from, to));
            }
        }
        return Optional.empty();
    }

    /// A text in the form in which names are compared: folded tokens, separated by one space.
    public static String fold(String text) {
        return key(tokens(text));
    }

    /// The names that mean something in one of the contexts, as [#fold] gives them.
    public Set<String> names(Set<TermContext> contexts) {
        return senses.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(sense -> contexts.contains(sense.term.context())))
                .map(Map.Entry::getKey)
                .collect(toUnmodifiableSet());
    }

    /// All names as [#fold] gives them: what a misspelt name can be compared with.
    public Set<String> names() {
        return Set.copyOf(senses.keySet());
    }

    private void add(String name, Term term) {
        List<Token> tokens = tokens(name);
        String key = key(tokens);
        boolean onlyAsWritten = ORDINARY_WORDS.contains(key);
        if (onlyAsWritten && name.equals(term.slug())) {
            return;
        }
        Sense sense = new Sense(term, onlyAsWritten ? name : null);
        List<Sense> known = senses.computeIfAbsent(key, _ -> new ArrayList<>());
        if (!known.contains(sense)) {
            known.add(sense);
        }
        if (!tokens.isEmpty()) {
            longest.merge(word(tokens.getFirst()), tokens.size(), Math::max);
        }
    }

    private List<Term> meaning(List<Token> tokens, int from, int to) {
        List<Token> part = tokens.subList(from, to);
        List<Sense> known = senses.get(key(part));
        return known == null
                ? List.of()
                : known.stream()
                        .filter(sense -> sense.isWrittenAs(part))
                        .map(Sense::term)
                        .distinct()
                        .toList();
    }

    private static String key(List<Token> tokens) {
        if (tokens.size() == 1) {
            return word(tokens.getFirst());
        }
        StringBuilder key = new StringBuilder();
        for (Token token : tokens) {
            key.append(key.isEmpty() ? "" : " ").append(word(token));
        }
        return key.toString();
    }

    private static String word(Token token) {
        return SAME_SIGN.getOrDefault(token.normal(), token.normal());
    }

    private record Sense(Term term, @Nullable String onlyAs) {

        boolean isWrittenAs(List<Token> tokens) {
            return onlyAs == null || tokens.getFirst().text().equals(onlyAs);
        }
    }
}
