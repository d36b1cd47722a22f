package dev.modalium.search.filter;

import java.util.Locale;

/// A filter that asks for more at once than is read.
public final class TooMuchAsked extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String what;
    private final int given;
    private final int most;

    /// @param what there are too many of: `conditions`, or `characters` of the filter's address
    TooMuchAsked(String what, int given, int most) {
        super(
                what.equals("conditions")
                        ? String.format(Locale.ROOT, "The filter has %,d conditions; up to %,d are read.", given, most)
                        : String.format(
                                Locale.ROOT,
                                "The filter has %,d characters, written as an address with the names that terms have here;"
                                        + " up to %,d are read.",
                                given,
                                most));
        this.what = what;
        this.given = given;
        this.most = most;
    }

    public String what() {
        return what;
    }

    public int given() {
        return given;
    }

    public int most() {
        return most;
    }
}
