package dev.modalium.search.filter;

import dev.modalium.language.Language;
import dev.modalium.language.Texts;
import dev.modalium.vocabulary.Licence;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The words of fields, and of what narrows their values, that are no terms of the vocabulary, by what they are called
/// in English and Chinese.
final class WordNames {

    private static final Map<String, String> OTHERS = Map.of(
            "commercial", Licence.COMMERCIAL_USE,
            "research", "research-use",
            "商用", Licence.COMMERCIAL_USE,
            "synchronized", "synchronised",
            "扩展自", "extends",
            "被扩展", "extended-by",
            "子集", "subset-of",
            "包含", "superset-of",
            "共用媒体", "shares-media-with");

    private static final Pattern LEVEL = Pattern.compile("-level$|级别?$");

    private static final Map<Field, Map<String, String>> KNOWN = new HashMap<>();

    static {
        for (Field field : Field.values()) {
            Map<String, String> names = new HashMap<>();
            for (String word : field == Field.RELATED ? RelatedValue.WAYS : field.words()) {
                names.put(word, word);
                for (Language language : Language.values()) {
                    String label = Texts.in(language).getOr(word, field.key() + "." + word);
                    names.putIfAbsent(folded(field, label), word);
                }
            }
            KNOWN.put(field, Map.copyOf(names));
        }
    }

    private WordNames() {}

    /// The word that goes by a name, without regard to case, and to whether it is written with spaces or hyphens.
    static Optional<String> of(Field field, String name) {
        Map<String, String> names = KNOWN.getOrDefault(field, Map.of());
        String folded = folded(field, name);
        return Optional.ofNullable(names.get(OTHERS.getOrDefault(folded, folded)));
    }

    /// People say `frame-level` and `帧级` of a granularity.
    private static String folded(Field field, String name) {
        String folded = name.strip().toLowerCase(Locale.ROOT).replace(' ', '-');
        return field == Field.GRANULARITY ? LEVEL.matcher(folded).replaceFirst("") : folded;
    }
}
