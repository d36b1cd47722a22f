package dev.modalium.catalogue;

/// A value given for a field is not one that the field can have.
public final class WrongValue extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String expected;

    WrongValue(String field, String wrong, String expected) {
        super(field + ": " + wrong + "; expected " + expected);
        this.field = field;
        this.expected = expected;
    }

    /// The name of the field, or of a part of it, such as `licence.slug`.
    public String field() {
        return field;
    }

    public String expected() {
        return expected;
    }
}
