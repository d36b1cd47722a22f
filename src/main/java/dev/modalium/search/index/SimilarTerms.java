package dev.modalium.search.index;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;

/// Accepts what is written with at most so many mistakes, two neighbours in each other's place being one.
final class SimilarTerms {

    private static final int SHORT = 5;
    private static final int LONGEST_CATEGORY = 60;
    private static final int WORK = 1_000_000; // steps that are taken for a name of that length which repeats itself
    private static final Automaton BETWEEN_WORDS =
            Operations.union(" ,-_/()".chars().mapToObj(Automata::makeChar).toList());

    private SimilarTerms() {}

    /// One that accepts whatever begins so.
    static CompiledAutomaton beginning(String beginning) {
        return new CompiledAutomaton(PrefixQuery.toAutomaton(new BytesRef(beginning)), false, true, true);
    }

    /// From the closest on: what differs from a category by a mistake, what has it as a word, what has two mistakes.
    static List<CompiledAutomaton> toCategory(String name) {
        if (name.length() > LONGEST_CATEGORY) {
            return List.of();
        }
        List<CompiledAutomaton> misspelt = to(name, name.length() < SHORT ? 1 : 2);
        List<CompiledAutomaton> alike = new ArrayList<>(misspelt);
        alike.add(1, holding(name));
        return alike;
    }

    /// One that accepts what has this among its words.
    private static CompiledAutomaton holding(String words) {
        Automaton before = Operations.concatenate(List.of(Automata.makeAnyString(), BETWEEN_WORDS));
        Automaton behind = Operations.concatenate(List.of(BETWEEN_WORDS, Automata.makeAnyString()));
        Automaton holding = Operations.concatenate(
                List.of(Operations.optional(before), Automata.makeString(words), Operations.optional(behind)));
        return new CompiledAutomaton(Operations.determinize(holding, WORK), false, true, false);
    }

    /// One for each number of mistakes from one on.
    static List<CompiledAutomaton> to(String word, int mistakes) {
        var automata = new LevenshteinAutomata(word, true);
        List<CompiledAutomaton> accepting = new ArrayList<>();
        for (int most = 1; most <= mistakes; most++) {
            accepting.add(new CompiledAutomaton(automata.toAutomaton(most), false, true, false));
        }
        return accepting;
    }
}
