package dev.modalium.search.question;

import java.util.List;

/// One look at all pieces of a sentence, which joins some or takes them for something else.
@FunctionalInterface
interface Pass {

    /// The pieces, with those that it was about changed, in the order of the sentence.
    List<Piece> over(List<Piece> pieces);
}
