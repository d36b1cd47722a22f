package dev.modalium.catalogue;

import dev.modalium.vocabulary.Vocabulary;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A licence as it is stored: a slug of the vocabulary, and what the source says in its own words.
record GivenLicence(@Nullable String slug, @Nullable String note) {

    /// Reads a new value over this one: a slug replaces both parts, an object only the parts that it has.
    GivenLicence changedBy(GivenValue given, Vocabulary vocabulary) {
        return switch (given.value()) {
            case null -> new GivenLicence(null, null);
            case String _ -> new GivenLicence(known(given, vocabulary), null);
            case Map<?, ?> parts -> {
                if (!List.of("slug", "note").containsAll(parts.keySet())) {
                    throw given.wrong("an object of slug and note");
                }
                yield new GivenLicence(
                        parts.containsKey("slug") ? known(part(parts, "slug"), vocabulary) : slug,
                        parts.containsKey("note") ? part(parts, "note").text() : note);
            }
            default -> throw given.wrong("the slug of a licence, or an object of slug and note, or null");
        };
    }

    private static GivenValue part(Map<?, ?> parts, String name) {
        return new GivenValue("licence." + name, parts.get(name));
    }

    private static @Nullable String known(GivenValue given, Vocabulary vocabulary) {
        String slug = given.line();
        if (slug != null && vocabulary.licence(slug).isEmpty()) {
            throw given.wrong("a licence of the vocabulary, such as cc-by-4.0 or unknown");
        }
        return slug;
    }
}
