package dev.modalium.search.question;

import dev.modalium.vocabulary.Vocabulary;
import java.util.List;

/// What is done with all pieces of a sentence before each is read by itself, pass by pass: each sees the
/// pieces as those above it have left them.
final class Passes {

    private final List<Pass> ofWords;
    private final List<Pass> ofClauses;

    Passes(Vocabulary vocabulary, TermItems terms, Sentence sentence, Notes notes) {
        ofWords = List.of(
                // each of the first four is about other words, and needs none of the others
                pieces -> new KnownLicences(vocabulary, sentence, pieces).left(),
                pieces -> new ItemNouns(sentence, pieces).left(),
                pieces -> new Extents(sentence, pieces).left(),
                pieces -> new Uncompared(sentence, pieces).left(),
                // before `Provenance`, which would ask for what is `not made from COCO`
                pieces -> new Origins(sentence, pieces, notes).joined());
        ofClauses = List.of(
                // before `Provenance`, for which what a dataset contains would be what others contain
                pieces -> new Contents(sentence, pieces, notes).joined(),
                // joins the names that `Origins` has left
                pieces -> new Provenance(sentence, pieces).joined(),
                // before negations are taken away: a direction is one thing only behind one
                pieces -> new ExcludedDirections(terms, sentence, pieces).joined(),
                // before `DoubleNegations`: `不需要` that forbids nothing takes back no other negation
                pieces -> new Concessions(sentence, pieces, notes).left(),
                // before `Additions`: in `not apart from` there are still two negations
                pieces -> new DoubleNegations(sentence, pieces, notes).left(),
                // before negations cover anything: `apart from images also audio` excludes nothing
                pieces -> new Additions(sentence, pieces).left(),
                // before `AnyOf`, whose `or` is of no word and so repeats none
                pieces -> new PairedOr(sentence, pieces).left(),
                // before `Negations`, for which `without any of` would cover only the first of a list
                pieces -> new AnyOf(sentence, pieces).left(),
                // what is a negation until here excludes something, or is an unknown word
                pieces -> Negations.joined(sentence, pieces),
                // behind it, for 无 of 无人机 is an unknown word by now
                pieces -> new HanRuns(sentence).joined(pieces),
                // these two look at unknown words, which are whole by now
                pieces -> new Rankings(sentence, pieces).left(),
                pieces -> new NarrowedExclusions(sentence, notes, pieces).left());
    }

    /// The pieces once it is known what their words stand for, and not yet what negations and lists cover.
    List<Piece> ofWords(List<Piece> pieces) {
        return all(ofWords, pieces);
    }

    /// Those pieces, once it is known what negations, concessions and lists cover.
    List<Piece> ofClauses(List<Piece> pieces) {
        return all(ofClauses, pieces);
    }

    private static List<Piece> all(List<Pass> passes, List<Piece> pieces) {
        List<Piece> left = pieces;
        for (Pass pass : passes) {
            left = pass.over(left);
        }
        return left;
    }
}
