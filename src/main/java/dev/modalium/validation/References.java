package dev.modalium.validation;

import dev.modalium.manifest.Finding;
import dev.modalium.manifest.FindingCode;
import dev.modalium.manifest.IdSet;
import java.util.EnumSet;
import java.util.Set;

/// What a manifest declares and what it refers to, in either order.
///
/// Only references to what was not declared before them take memory.
final class References {

    private static final Set<FindingCode> ENDS_READING =
            EnumSet.of(FindingCode.SYNTAX_BROKEN, FindingCode.LIMIT_EXCEEDED, FindingCode.ENCODING_NOT_UTF8);

    private final IdSet declared = new IdSet();
    private final IdSet early = new IdSet();
    private boolean cutShort;

    void declare(String id) {
        declared.add(id);
    }

    void refer(String id) {
        if (!declared.contains(id)) {
            early.add(id);
        }
    }

    boolean isDeclared(String id) {
        return declared.contains(id);
    }

    /// Hears what the reader found: after a fault that ends the reading, nobody knows what would have been declared.
    void heed(Finding finding) {
        cutShort |= ENDS_READING.contains(finding.code());
    }

    /// Whether something was referred to that is still not declared, although something is.
    ///
    /// Where nothing is declared at all, the reader has said so, once.
    boolean hasDangling() {
        return !cutShort && !declared.isEmpty() && early.common(declared) < early.size();
    }
}
