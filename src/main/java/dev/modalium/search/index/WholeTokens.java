package dev.modalium.search.index;

import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/// Terms that stand as they are in one field of a dataset: a single field with all of them costs less than one for
/// each.
final class WholeTokens extends TokenStream {

    private static final FieldType TYPE = new FieldType();

    static {
        TYPE.setIndexOptions(IndexOptions.DOCS);
        TYPE.setOmitNorms(true);
        TYPE.freeze();
    }

    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final Iterator<BytesRef> terms;

    private WholeTokens(Iterator<BytesRef> terms) {
        this.terms = terms;
    }

    static Field field(String name, List<BytesRef> terms) {
        return new Field(name, new WholeTokens(terms.iterator()), TYPE);
    }

    @Override
    public boolean incrementToken() {
        if (!terms.hasNext()) {
            return false;
        }
        term.setBytesRef(terms.next());
        return true;
    }
}
