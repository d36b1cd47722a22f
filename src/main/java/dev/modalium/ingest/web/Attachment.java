package dev.modalium.ingest.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// The header `Content-Disposition` that has a client save an answer under a name, whatever characters that has.
final class Attachment {

    private Attachment() {}

    /// The name comes plain for old clients and whole for those that know RFC 8187; neither can end the header.
    static String named(String fileName) {
        String plain = fileName.replaceAll("[^A-Za-z0-9 ._+,@()=-]", "_");
        String header = "attachment; filename=\"" + plain + "\"";
        return plain.equals(fileName) ? header : header + "; filename*=UTF-8''" + encoded(fileName);
    }

    private static String encoded(String fileName) {
        return URLEncoder.encode(fileName, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }
}
