package dev.modalium.search.filter;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Names of languages in English and Chinese, as the Java platform knows them, with their codes.
public final class Languages {

    private static final Map<String, String> CODES = new HashMap<>();

    static {
        for (String code : Locale.getISOLanguages()) {
            Locale language = Locale.of(code);
            for (Locale in : new Locale[] {Locale.ENGLISH, Locale.CHINESE, language}) {
                CODES.putIfAbsent(language.getDisplayLanguage(in).toLowerCase(Locale.ROOT), code);
            }
        }
        CODES.put("mandarin", "zh");
    }

    private Languages() {}

    /// Such as `en` for `English`, `英语` or `en`.
    public static Optional<String> codeOf(String name) {
        return Optional.ofNullable(CODES.get(name.toLowerCase(Locale.ROOT)));
    }
}
