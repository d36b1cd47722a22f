package dev.modalium.manifest.aist;

/// A name that is not built as AIST names are, with the part at fault.
final class MalformedName extends Exception {

    private static final long serialVersionUID = 1;

    private final String problem;
    private final int index;
    private final String expected;

    MalformedName(int index, String problem, String expected) {
        super(problem, null, false, false);
        this.problem = problem;
        this.index = index;
        this.expected = expected;
    }

    /// Where the part at fault begins, in characters from the beginning of the name.
    int index() {
        return index;
    }

    /// Which part is wrong, and how.
    String problem() {
        return problem;
    }

    String expected() {
        return expected;
    }
}
