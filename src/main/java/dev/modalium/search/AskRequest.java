package dev.modalium.search;

import java.util.List;

/// What an answer is to have.
///
/// @param limit how many datasets it lists at most, the first in its order
/// @param facets names of the facets that are wanted
/// @param facetValues how many values of each facet are given at most
/// @param explained whether it tells how it came about
public record AskRequest(String question, int limit, List<String> facets, int facetValues, boolean explained) {

    /// As many datasets as usual, without facets and explanation.
    public static AskRequest of(String question) {
        return new AskRequest(question, Questions.USUAL, List.of(), 0, false);
    }
}
