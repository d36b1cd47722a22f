package dev.modalium.validation.report;

import java.nio.charset.StandardCharsets;

/// Writes the name of a file as a URI reference (RFC 3986), relative where the name is.
final class FileUri {

    private static final String UNRESERVED = "-._~/!$&'()*+,;=@";

    private FileUri() {}

    static String of(String file) {
        var uri = new StringBuilder(file.startsWith("/") ? "file://" : "");
        for (byte b : file.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (b & 0xFF);
            if (character < 0x80 && (Character.isLetterOrDigit(character) || UNRESERVED.indexOf(character) >= 0)) {
                uri.append(character);
            } else {
                uri.append('%')
                        .append(Character.toUpperCase(Character.forDigit(b >> 4 & 0xF, 16)))
                        .append(Character.toUpperCase(Character.forDigit(b & 0xF, 16)));
            }
        }
        return uri.toString();
    }
}
