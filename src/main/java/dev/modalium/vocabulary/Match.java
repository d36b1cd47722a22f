package dev.modalium.vocabulary;

import java.util.List;

/// A name found in a sentence.
///
/// @param terms what it means, one term a context, in the order of [TermContext]; never empty
/// @param from index of its first token
/// @param to index after its last token
public record Match(List<Term> terms, int from, int to) {

    public int length() {
        return to - from;
    }
}
