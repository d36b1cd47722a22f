package dev.modalium.search.index;

/// Where a listing stands: the rank that it had come to, the less the better, and the key of the dataset within it.
public record Position(long rank, String key) {

    static final Position BEGINNING = new Position(Long.MIN_VALUE, "");
}
