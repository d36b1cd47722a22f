package dev.modalium.language;

import dev.modalium.vocabulary.Label;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A language that people read us in; names, slugs and codes are the same in all of them.
public enum Language {
    ENGLISH(Locale.ENGLISH),
    CHINESE(Locale.CHINESE);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /// `en` or `zh`, as addresses and pages have it.
    public String tag() {
        return locale.getLanguage();
    }

    public Locale locale() {
        return locale;
    }

    /// The name of a term.
    public String of(Label label) {
        return this == CHINESE ? label.zh() : label.en();
    }

    /// The name of a term inside a sentence: `Video` becomes `video`.
    public String inSentence(Label label) {
        return this == CHINESE ? label.zh() : label.inSentence();
    }

    /// What a language such as `ja` is called.
    public String nameOf(String code) {
        return Locale.forLanguageTag(code).getDisplayName(locale);
    }

    public static Optional<Language> of(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag().equals(tag))
                .findFirst();
    }

    /// English where it is none of ours.
    public static Language of(Locale locale) {
        return of(locale.getLanguage()).orElse(ENGLISH);
    }
}
