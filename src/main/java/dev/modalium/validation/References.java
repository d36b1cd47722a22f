package dev.modalium.validation;

import dev.modalium.manifest.IdSet;

/// What a manifest declares and what it refers to, in either order.
///
/// Only references to what was not declared before them take memory.
final class References {

    private final IdSet declared = new IdSet();
    private final IdSet early = new IdSet();

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

    /// Whether something was referred to that is still not declared, although something is.
    ///
    /// Where nothing is declared at all, the reader has said so, once.
    boolean hasDangling() {
        return !declared.isEmpty() && early.common(declared) < early.size();
    }
}
