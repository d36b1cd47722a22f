package dev.modalium.search.index;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

/// Accepts what is written with at most so many mistakes, two neighbours in each other's place being one.
final class SimilarTerms {

    private SimilarTerms() {}

    /// One that accepts whatever begins so.
    static CompiledAutomaton beginning(String beginning) {
        return new CompiledAutomaton(PrefixQuery.toAutomaton(new BytesRef(beginning)), false, true, true);
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
