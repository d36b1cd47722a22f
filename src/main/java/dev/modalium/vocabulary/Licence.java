package dev.modalium.vocabulary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A licence that datasets carry, with what it permits, demands and forbids; what is in none of them is not known.
///
/// @param spdx the SPDX identifier, where there is one
/// @param permits of `commercial-use`, `modification`, `redistribution`, `research-use`
/// @param demands of `attribution`, `notice`, `share-alike`, `state-changes`, `disclose-source`, `agreement`,
/// `check-each-item`, `computational-use-only`
/// @param forbids of `commercial-use`, `modification`, `redistribution`
public record Licence(
        String slug,
        Label label,
        List<String> abbreviations,
        List<String> aliases,
        String description,
        String source,
        @Nullable String spdx,
        @Nullable String url,
        List<String> permits,
        List<String> demands,
        List<String> forbids)
        implements Term {

    /// One of the uses that licences permit or forbid.
    public static final String COMMERCIAL_USE = "commercial-use";

    static final List<String> USES = List.of(COMMERCIAL_USE, "modification", "redistribution", "research-use");
    static final List<String> DUTIES = List.of(
            "attribution",
            "notice",
            "share-alike",
            "state-changes",
            "disclose-source",
            "agreement",
            "check-each-item",
            "computational-use-only");
}
