package dev.modalium.language;

import java.util.Arrays;
import java.util.Collection;

/// A sentence, or a part of one, that is yet to be said in the language of whoever reads it.
@FunctionalInterface
public interface Said {

    String in(Texts texts);

    /// The text of this key; arguments that are yet to be said are said in the same language.
    static Said of(String key, Object... arguments) {
        return texts -> texts.get(
                key,
                Arrays.stream(arguments)
                        .map(argument -> argument instanceof Said said ? said.in(texts) : argument)
                        .toArray());
    }

    /// What is written alike in all languages.
    static Said plainly(String text) {
        return _ -> text;
    }

    /// Codes, one behind the other.
    static Said codes(Collection<String> codes) {
        return texts -> texts.list(
                codes.stream().map(code -> texts.get("list.code", code)).toList());
    }

    /// Names of which one may be meant.
    static Said oneOf(Collection<String> names) {
        return texts -> texts.or(
                names.stream().map(name -> texts.get("list.name", name)).toList());
    }

    default String in(Language language) {
        return in(Texts.in(language));
    }
}
