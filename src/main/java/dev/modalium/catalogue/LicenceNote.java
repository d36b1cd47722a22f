package dev.modalium.catalogue;

import dev.modalium.vocabulary.Licence;
import dev.modalium.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What somebody must know of a licence before using a dataset, in a few words; no more than the vocabulary says.
public final class LicenceNote {

    private static final String UNKNOWN = "unknown";

    private LicenceNote() {}

    /// Such as `CC-BY-NC-4.0: no commercial use` or `licence not known`; null where the licence restricts nothing.
    public static @Nullable String of(@Nullable String slug, Vocabulary vocabulary) {
        if (slug == null || slug.equals(UNKNOWN)) {
            return "licence not known";
        }
        return terms(slug, vocabulary)
                .map(terms -> name(slug, vocabulary) + ": " + terms)
                .orElse(null);
    }

    /// Only what is restricted, such as `no commercial use`; empty where nothing is, or where the licence is not known.
    public static Optional<String> terms(@Nullable String slug, Vocabulary vocabulary) {
        return Optional.ofNullable(slug)
                .filter(given -> !given.equals(UNKNOWN))
                .flatMap(vocabulary::licence)
                .map(LicenceNote::terms)
                .filter(terms -> !terms.isEmpty())
                .map(terms -> String.join(", ", terms));
    }

    /// The SPDX identifier, which is shorter than the label, where there is one.
    public static String name(String slug, Vocabulary vocabulary) {
        return vocabulary
                .licence(slug)
                .map(licence -> licence.spdx() == null ? licence.label().en() : licence.spdx())
                .orElse(slug);
    }

    private static List<String> terms(Licence licence) {
        List<String> terms = new ArrayList<>();
        if (licence.forbids().contains("commercial-use")) {
            terms.add("no commercial use");
        }
        if (licence.forbids().contains("modification")) {
            terms.add("no changed copies");
        }
        if (licence.forbids().contains("redistribution")) {
            terms.add("no passing on");
        }
        if (licence.demands().contains("computational-use-only")) {
            terms.add("computational use only");
        }
        if (licence.demands().contains("check-each-item")) {
            terms.add("terms differ between items");
        }
        if (terms.isEmpty() && licence.permits().isEmpty()) {
            terms.add("read them before use");
        }
        return terms;
    }
}
