package dev.modalium.web;

import org.jspecify.annotations.Nullable;

/// The name that a manifest came with, made fit to be shown: its last part, without control characters, not too long.
public final class FileName {

    private static final int LONGEST = 200;

    private FileName() {}

    public static String of(@Nullable String given) {
        if (given == null) {
            return "manifest";
        }
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("\\p{Cntrl}", "").strip();
        String shown = plain.length() > LONGEST ? plain.substring(plain.length() - LONGEST) : plain;
        return shown.isEmpty() ? "manifest" : shown;
    }
}
