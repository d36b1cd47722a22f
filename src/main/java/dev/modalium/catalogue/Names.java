package dev.modalium.catalogue;

import dev.modalium.language.Given;
import java.util.regex.Pattern;

/// The identifiers that appear in URLs, checked: dataset slugs and release versions.
final class Names {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]([a-z0-9._-]{0,94}[a-z0-9])?");
    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9._-]{0,62}[A-Za-z0-9])?");

    private Names() {}

    static String slug(String text) {
        if (!SLUG.matcher(text).matches()) {
            throw new WrongValue(
                    "slug",
                    "'" + Given.shown(text) + "' is no slug",
                    "up to 96 of a–z, 0–9, '.', '_' and '-', beginning and ending with a letter or a digit");
        }
        return text;
    }

    static String version(String text) {
        if (!VERSION.matcher(text).matches()) {
            throw new WrongValue(
                    "version",
                    "'" + Given.shown(text) + "' is no version of a release",
                    "up to 64 letters of the Latin alphabet, digits, '.', '_' and '-', beginning and ending with a letter"
                            + " or a digit, such as 1.0");
        }
        return text;
    }
}
