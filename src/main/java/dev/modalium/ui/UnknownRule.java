package dev.modalium.ui;

import java.util.List;

/// There is no rule of this name.
final class UnknownRule extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<String> near;

    UnknownRule(String code, List<String> near) {
        super("There is no rule '" + code + "'.");
        this.code = code;
        this.near = List.copyOf(near);
    }

    String code() {
        return code;
    }

    /// Codes of rules that may have been meant.
    List<String> near() {
        return near;
    }
}
