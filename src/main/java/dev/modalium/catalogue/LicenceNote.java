package dev.modalium.catalogue;

import dev.modalium.language.Language;
import dev.modalium.language.Texts;
import dev.modalium.vocabulary.Licence;
import dev.modalium.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// What somebody must know of a licence before using a dataset, in a few words: no more than the vocabulary says, and
/// what the catalogue has in its own words, such as that the licence is that of the annotations.
public final class LicenceNote {

    private static final String UNKNOWN = "unknown";

    private final Vocabulary vocabulary;
    private final Texts texts;
    private final Map<String, Optional<String>> known = new ConcurrentHashMap<>(); // by licence of the vocabulary

    public LicenceNote(Vocabulary vocabulary, Language language) {
        this.vocabulary = vocabulary;
        this.texts = Texts.in(language);
    }

    /// Such as `CC-BY-NC-4.0: no commercial use` or `licence not known`; null where the licence restricts nothing.
    public @Nullable String of(@Nullable String slug) {
        if (slug == null || slug.equals(UNKNOWN)) {
            return known.computeIfAbsent(UNKNOWN, _ -> Optional.of(texts.get("licence.not-known")))
                    .orElse(null);
        }
        return vocabulary.licence(slug).isEmpty()
                ? null
                : known.computeIfAbsent(slug, this::find).orElse(null);
    }

    /// The same with what the catalogue says of the licence in its own words; null where there is neither.
    ///
    /// @param words null where it says nothing
    public @Nullable String of(@Nullable String slug, @Nullable String words) {
        String note = of(slug);
        if (words == null) {
            return note;
        }
        return note == null && slug != null
                ? texts.get("licence.note", name(slug), texts.get("licence.words", words))
                : texts.get("licence.note-and-words", String.valueOf(note), texts.get("licence.words", words));
    }

    private Optional<String> find(String slug) {
        return terms(slug).map(terms -> texts.get("licence.note", name(slug), terms));
    }

    /// Only what is restricted, such as `no commercial use`; empty where nothing is, or where the licence is not known.
    public Optional<String> terms(@Nullable String slug) {
        return Optional.ofNullable(slug)
                .filter(given -> !given.equals(UNKNOWN))
                .flatMap(vocabulary::licence)
                .map(LicenceNote::terms)
                .filter(terms -> !terms.isEmpty())
                .map(terms -> texts.list(
                        terms.stream().map(term -> texts.get("licence." + term)).toList()));
    }

    /// The SPDX identifier, which is shorter than the label, where there is one.
    public String name(String slug) {
        return vocabulary
                .licence(slug)
                .map(licence -> licence.spdx() == null ? texts.language().of(licence.label()) : licence.spdx())
                .orElse(slug);
    }

    private static List<String> terms(Licence licence) {
        List<String> terms = new ArrayList<>();
        List.of(Licence.COMMERCIAL_USE, "modification", "redistribution").stream()
                .filter(licence.forbids()::contains)
                .map(use -> "no-" + use)
                .forEach(terms::add);
        List.of("computational-use-only", "check-each-item").stream()
                .filter(licence.demands()::contains)
                .forEach(terms::add);
        if (terms.isEmpty() && licence.permits().isEmpty()) {
            terms.add("read-first");
        }
        return terms;
    }
}
