package dev.modalium.search.question;

/// What a question consists of once its words are understood: things that are asked for, and `or` between them.
sealed interface Element permits Item, Element.Or, Element.NotBoth {

    record Or(Piece piece) implements Element {}

    /// Of the alternatives before it, a dataset must not have all.
    record NotBoth(Piece piece) implements Element {}
}
