package dev.modalium.cli.service;

import dev.modalium.validation.report.TerminalText;

/// Text that a service sent, made fit for a terminal: on one line, without escapes, not too long.
final class Foreign {

    /// As long as the messages of findings may be.
    private static final int LONGEST = 2_000;

    private Foreign() {}

    static String text(String sent) {
        String cut = sent.length() <= LONGEST ? sent : sent.substring(0, LONGEST) + "…";
        return TerminalText.oneLine(cut);
    }
}
