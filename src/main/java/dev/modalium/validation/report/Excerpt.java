package dev.modalium.validation.report;

/// A piece of a line of a manifest round the place of a finding.
///
/// @param text on one line, without control characters
/// @param caret how many characters of the text stand before the place
public record Excerpt(String text, int caret) {

    static final Excerpt NONE = new Excerpt("", 0);

    public boolean isEmpty() {
        return text.isEmpty();
    }
}
