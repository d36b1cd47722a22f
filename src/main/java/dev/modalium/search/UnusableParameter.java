package dev.modalium.search;

import java.util.List;

/// A parameter of a filter that is unknown itself, or has a value that nothing goes by.
public final class UnusableParameter extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String parameter;
    private final String value;
    private final transient List<String> nearest;
    private final String list;

    UnusableParameter(String parameter, String value, String message, List<String> nearest, String list) {
        super(message);
        this.parameter = parameter;
        this.value = value;
        this.nearest = List.copyOf(nearest);
        this.list = list;
    }

    public String parameter() {
        return parameter;
    }

    public String value() {
        return value;
    }

    /// The known names that are written most like it.
    public List<String> nearest() {
        return nearest;
    }

    /// What would have been right: the address of a list, or a form in words.
    public String expected() {
        return list;
    }
}
