package dev.modalium.search.index;

import dev.modalium.vocabulary.Lexicon;
import dev.modalium.vocabulary.Token;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// Texts cut and folded as the vocabulary's names and people's questions are, so that the same words are found:
/// `localisation` finds `Localizations`, and Chinese is found by its characters in their order.
///
/// No phrase goes on from one text to the next, and of a word without end the beginning is found.
final class FoldedTokens extends TokenStream {

    private static final int GAP = 100; // positions, more than a phrase has
    private static final int LONGEST = 255; // characters of a word

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute position = addAttribute(PositionIncrementAttribute.class);
    private final Iterator<String> texts;
    private Iterator<Token> tokens = List.<Token>of().iterator();

    private FoldedTokens(List<String> texts) {
        this.texts = texts.iterator();
    }

    static FoldedTokens of(List<String> texts) {
        return new FoldedTokens(texts);
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        while (!tokens.hasNext()) {
            if (!texts.hasNext()) {
                return false;
            }
            tokens = Lexicon.tokens(texts.next()).iterator();
            position.setPositionIncrement(GAP);
        }
        String word = tokens.next().normal();
        term.append(word, 0, Math.min(word.length(), LONGEST));
        return true;
    }
}
