package dev.modalium.catalogue;

import dev.modalium.language.Given;
import java.util.List;

/// A change names a field that a dataset does not have, or that cannot be changed by hand.
public final class UnknownField extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;

    UnknownField(String field) {
        super("'" + Given.shown(field) + "' is no field that can be changed by hand; these are: "
                + String.join(", ", CuratedField.slugs()) + ".");
        this.field = field;
    }

    public String field() {
        return field;
    }

    public List<String> known() {
        return CuratedField.slugs();
    }
}
