package dev.modalium.language;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/// Our sentences in one language, from the files under `texts`.
public final class Texts {

    /// Names of the files, each with the same keys in every language.
    static final List<String> FILES = List.of(
            "texts/values", "texts/answers", "texts/questions", "texts/pages", "texts/imports", "texts/problems");

    private static final MessageSource SOURCE = source();
    private static final Texts ENGLISH = new Texts(Language.ENGLISH);
    private static final Texts CHINESE = new Texts(Language.CHINESE);

    private final Language language;

    private Texts(Language language) {
        this.language = language;
    }

    public static Texts in(Language language) {
        return switch (language) {
            case ENGLISH -> ENGLISH;
            case CHINESE -> CHINESE;
        };
    }

    public Language language() {
        return language;
    }

    /// The text of this key with its arguments in their places.
    ///
    /// @throws org.springframework.context.NoSuchMessageException if there is no such text
    public String get(String key, Object... arguments) {
        return SOURCE.getMessage(key, arguments, language.locale());
    }

    /// The text of this key, or another one where there is none.
    public String getOr(String otherwise, String key) {
        String text = SOURCE.getMessage(key, null, null, language.locale());
        return text == null ? otherwise : text;
    }

    /// `video, audio and text`.
    public String and(Collection<String> words) {
        return joined(words, "list.and");
    }

    /// `video, audio or text`.
    public String or(Collection<String> words) {
        return joined(words, "list.or");
    }

    /// Words one behind the other, without a last one that is joined in another way.
    public String list(Collection<String> words) {
        return words.stream()
                .reduce((one, other) -> get("list.comma", one, other))
                .orElse("");
    }

    private String joined(Collection<String> words, String last) {
        List<String> all = List.copyOf(words);
        return all.size() < 2 ? list(all) : get(last, list(all.subList(0, all.size() - 1)), all.getLast());
    }

    static MessageSource messages() {
        return SOURCE;
    }

    private static MessageSource source() {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasenames(FILES.toArray(String[]::new));
        source.setDefaultEncoding(StandardCharsets.UTF_8.name());
        source.setFallbackToSystemLocale(false);
        source.setAlwaysUseMessageFormat(true); // so that an apostrophe is written alike in each text
        return source;
    }
}
