package dev.modalium.catalogue.web;

import dev.modalium.web.Problem;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// The header `If-Match`: which revisions of a dataset a change of it, or of one of its releases, was made for.
record ExpectedRevision(Set<String> tags) {

    private static final String ANY = "*";

    static ExpectedRevision of(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Problem.of(
                    HttpStatus.PRECONDITION_REQUIRED,
                    "precondition-required",
                    "The request must say what it changes",
                    "A change needs the header If-Match with the ETag that the dataset was read with, such as"
                            + " If-Match: \"17\", so that nobody overwrites what somebody else changed meanwhile.");
        }
        return new ExpectedRevision(Stream.of(ifMatch.split(",", -1))
                .map(tag -> tag.strip().replaceFirst("^W/", "")) // compressing proxies weaken the tags they pass on
                .collect(Collectors.toSet()));
    }

    static String eTag(long revision) {
        return "\"" + revision + "\"";
    }

    boolean allows(long revision) {
        return tags.contains(ANY) || tags.contains(eTag(revision));
    }
}
