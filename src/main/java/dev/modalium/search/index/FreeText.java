package dev.modalium.search.index;

import dev.modalium.vocabulary.Lexicon;
import dev.modalium.vocabulary.Token;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
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

    /// The words between the spaces, each with its parts; words without a letter or a digit have none.
    static List<List<String>> words(String text) {
        return SPACE.splitAsStream(text.strip()).map(FreeText::parts).toList();
    }

    /// The parts stand in a name of a dataset, or in what else it says of itself: one query for each.
    static Stream<Query> anywhere(List<String> parts) {
        return Stream.of(DatasetDocument.NAME_WORDS, DatasetDocument.WORDS).map(field -> phrase(field, parts));
    }

    /// The whole text stands in a name.
    static Query inName(String text) {
        return phrase(DatasetDocument.NAME_WORDS, parts(text));
    }

    private static List<String> parts(String word) {
        return Lexicon.tokens(word).stream().map(Token::normal).toList();
    }

    private static Query phrase(String field, List<String> parts) {
        if (parts.isEmpty()) {
            return new MatchNoDocsQuery("nothing to look for");
        }
        if (parts.size() == 1) {
            return new PrefixQuery(new Term(field, parts.getFirst()));
        }
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        parts.forEach(part -> phrase.add(new Term(field, part)));
        return phrase.build();
    }
}
