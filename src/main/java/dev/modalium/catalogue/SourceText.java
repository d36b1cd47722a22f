package dev.modalium.catalogue;

import dev.modalium.language.Language;
import dev.modalium.language.Texts;
import dev.modalium.vocabulary.SupportRule;
import dev.modalium.vocabulary.Task;
import dev.modalium.vocabulary.Vocabulary;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The source of what is derived, said anew.
///
/// The catalogue keeps it in English only, as [Derivation] writes it.
public record SourceText(Texts texts, Vocabulary vocabulary) {

    private static final Pattern DERIVED =
            Pattern.compile("(?:rule of (\\S+) \\(.*\\), )?counted in (.+?)(?: and (\\d+) more)?");

    /// @param source of a fact that is derived
    public String of(String source) {
        Matcher derived = DERIVED.matcher(source);
        if (texts.language() == Language.ENGLISH || !derived.matches()) {
            return source;
        }
        String manifests = texts.list(List.of(derived.group(2).split(", ")));
        String counted = derived.group(3) == null
                ? texts.get("source.counted-in", manifests)
                : texts.get("source.counted-in-more", manifests, derived.group(3));
        return derived.group(1) == null ? counted : texts.get("source.rule", rule(derived.group(1)), counted);
    }

    private String rule(String task) {
        return vocabulary
                .task(task)
                .map(known -> known.rule() == null
                        ? name(known)
                        : texts.get("source.rule-of", name(known), asked(known.rule())))
                .orElse(task);
    }

    private String name(Task task) {
        return texts.language().of(task.label());
    }

    private String asked(SupportRule rule) {
        var requirement = new RequirementText(texts, vocabulary);
        return texts.and(rule.wholes().map(requirement::of).toList());
    }
}
