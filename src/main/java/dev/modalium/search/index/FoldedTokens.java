package dev.modalium.search.index;

import dev.modalium.vocabulary.Lexicon;
import dev.modalium.vocabulary.Token;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Texts cut and folded as the vocabulary's names and people's questions are, so that the same words are found:
/// `localisation` finds `Localizations`, and Chinese is found by its characters in their order.
final class FoldedTokens extends TokenStream {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final Iterator<Token> tokens;

    FoldedTokens(List<Token> tokens) {
        this.tokens = tokens.iterator();
    }

    static FoldedTokens of(String text) {
        return new FoldedTokens(Lexicon.tokens(text));
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        if (!tokens.hasNext()) {
            return false;
        }
        term.append(tokens.next().normal());
        return true;
    }
}
