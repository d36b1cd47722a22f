package dev.modalium.search.index;

import dev.modalium.vocabulary.Lexicon;
import dev.modalium.vocabulary.Token;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;

/// Words of a person as queries.
///
/// A word is found where a word begins with it; one of several parts, such as `audio-visual`, `C++` or Chinese
/// characters, where all of them follow each other.
final class FreeText {

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private FreeText() {}

    /// Each of the words stands somewhere in a dataset; words without a letter or a digit are found nowhere.
    static Query everyWord(String text) {
        BooleanQuery.Builder every = new BooleanQuery.Builder();
        for (String word : SPACE.split(text.strip(), -1)) {
            every.add(phrase(DatasetDocument.WORDS, word), Occur.FILTER);
        }
        return every.build();
    }

    /// The whole text stands in a name.
    static Query inName(String text) {
        return phrase(DatasetDocument.NAME_WORDS, text);
    }

    private static Query phrase(String field, String text) {
        List<Token> tokens = Lexicon.tokens(text);
        if (tokens.isEmpty()) {
            return new MatchNoDocsQuery("nothing to look for");
        }
        if (tokens.size() == 1) {
            return new PrefixQuery(new Term(field, tokens.getFirst().normal()));
        }
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        tokens.forEach(token -> phrase.add(new Term(field, token.normal())));
        return phrase.build();
    }
}
