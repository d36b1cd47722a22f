package dev.modalium.validation.report;

import dev.modalium.manifest.Finding;
import dev.modalium.manifest.Head;
import dev.modalium.manifest.ManifestSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/// Cuts the pieces of lines out of a manifest that its findings are about, in one pass.
///
/// A COCO file is often a single line of hundreds of megabytes, so a piece is bounded on both sides.
final class Excerpts {

    /// In bytes, so that the place stands well inside a terminal's 120 columns.
    private static final int BEFORE = 48;

    private static final int AFTER = 64;

    private final InputStream in;
    private byte[] held = new byte[0];
    private long heldFrom;

    private Excerpts(InputStream in) {
        this.in = in;
    }

    /// One excerpt for each finding, in their order, which must be that of their offsets; of binary files none.
    static List<Excerpt> of(ManifestSource source, List<Finding> findings) throws IOException {
        if (findings.isEmpty()) {
            return List.of();
        }
        if (!Head.of(source).isText()) {
            return Collections.nCopies(findings.size(), Excerpt.NONE);
        }
        List<Excerpt> excerpts = new ArrayList<>(findings.size());
        try (InputStream in = source.open()) {
            var cutter = new Excerpts(in);
            for (Finding finding : findings) {
                excerpts.add(cutter.at(finding.position().offset()));
            }
        }
        return excerpts;
    }

    private Excerpt at(long offset) throws IOException {
        long from = Math.max(0, offset - BEFORE);
        hold(from, (int) (offset - from) + AFTER);
        int place = (int) Math.min(offset - from, held.length);
        int start = place;
        while (start > 0 && !isLineEnd(held[start - 1])) {
            start--;
        }
        while (start < place && isContinuation(held[start])) {
            start++;
        }
        int end = place;
        while (end < held.length && !isLineEnd(held[end])) {
            end++;
        }
        String before = text(start, place);
        String after = text(place, end);
        return before.isEmpty() && after.isEmpty()
                ? Excerpt.NONE
                : new Excerpt(before + after, before.codePointCount(0, before.length()));
    }

    /// Moves the window of bytes that are at hand; `from` never goes back.
    private void hold(long from, int length) throws IOException {
        long end = heldFrom + held.length;
        byte[] kept = new byte[0];
        if (from < end) {
            kept = Arrays.copyOfRange(held, (int) (from - heldFrom), held.length);
        } else {
            in.skip(from - end);
        }
        byte[] read = kept.length < length ? in.readNBytes(length - kept.length) : new byte[0];
        held = Arrays.copyOf(kept, kept.length + read.length);
        System.arraycopy(read, 0, held, kept.length, read.length);
        heldFrom = from;
    }

    /// A character cut in two at the end of the window is left out with the replacement that stands for it.
    private String text(int start, int end) {
        String decoded = new String(held, start, end - start, StandardCharsets.UTF_8);
        var shown = new StringBuilder(decoded.length());
        decoded.codePoints()
                .filter(character -> character != 0xFEFF)
                .map(character -> isShowable(character) ? character : ' ')
                .forEach(shown::appendCodePoint);
        while (end == held.length && !shown.isEmpty() && shown.charAt(shown.length() - 1) == '\uFFFD') {
            shown.setLength(shown.length() - 1);
        }
        return shown.toString();
    }

    private static boolean isShowable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    private static boolean isLineEnd(byte read) {
        return read == '\n' || read == '\r';
    }

    private static boolean isContinuation(byte read) {
        return (read & 0xC0) == 0x80;
    }
}
