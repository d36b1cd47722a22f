package dev.modalium.ui;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Addresses that pages link to: our own pages, and elsewhere only what is surely a web address.
final class Links {

    private Links() {}

    /// The address itself where it is an absolute http or https URL, otherwise null: it is then shown as text.
    static @Nullable String web(@Nullable String address) {
        if (address == null) {
            return null;
        }
        try {
            URI uri = new URI(address);
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null ? address : null;
        } catch (URISyntaxException _) {
            return null;
        }
    }

    /// Where a paper such as `arXiv:1803.08842` or `doi:10.1145/1` can be read.
    static @Nullable String paper(String reference) {
        String lower = reference.toLowerCase(Locale.ROOT);
        if (lower.startsWith("arxiv:")) {
            return web("https://arxiv.org/abs/" + reference.substring("arxiv:".length()));
        }
        if (lower.startsWith("doi:")) {
            return web("https://doi.org/" + reference.substring("doi:".length()));
        }
        return web(reference);
    }

    /// The list of datasets filtered by one value.
    static String filteredBy(String parameter, String value) {
        return "/datasets?" + parameter + "=" + encoded(value);
    }

    /// The same page in the language that this address asks for, if it does.
    static String in(@Nullable String language, String address) {
        return language == null || language.isBlank()
                ? address
                : address + (address.contains("?") ? "&" : "?") + "lang=" + encoded(language);
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
