package dev.modalium.catalogue;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// That what somebody declared of a dataset and what was counted in its manifests disagree about a
/// task.
///
/// @param dataset slug
/// @param task slug
/// @param label of the task
/// @param lacks what the counts lack of the task's rule, as phrases such as `captions`; empty where
/// they meet it
/// @param text a sentence for a person
/// @param releases versions that were counted
/// @param source of the declaration or, where there is none, of the counts
public record SupportConflict(
        String dataset,
        String name,
        String task,
        String label,
        Kind kind,
        List<String> lacks,
        String text,
        List<String> releases,
        String source) {

    /// How they disagree.
    public enum Kind {
        /// Declared, and a release that takes in nothing more lacks it: one of the two is wrong.
        CONFLICT,
        /// Declared, and only drafts were counted, which lack it so far: the manifests that show it
        /// may be to come.
        NOT_SHOWN,
        /// Counted, and nobody has declared it: news, and no conflict.
        NOT_DECLARED;

        @JsonValue
        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Kind> of(String slug) {
            return Arrays.stream(values())
                    .filter(kind -> kind.slug().equals(slug))
                    .findFirst();
        }
    }
}
