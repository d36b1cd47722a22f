package dev.modalium.catalogue;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.modalium.vocabulary.Modality;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// That what somebody declared of a dataset and what was counted in its manifests disagree.
///
/// @param dataset slug
/// @param term slug of the task, modality, pair or annotation kind
/// @param task the same where it is a task, null otherwise
/// @param label of the term
/// @param because why it is no conflict though declared and not shown, null otherwise
/// @param lacks what the counts lack, as phrases such as `captions`; empty where they show it
/// @param text a sentence for a person
/// @param releases versions that were counted
/// @param source of the declaration or, where there is none, of the counts
public record SupportConflict(
        String dataset,
        String name,
        About about,
        String term,
        @Nullable String task,
        String label,
        Kind kind,
        @Nullable Because because,
        List<String> lacks,
        String text,
        List<String> releases,
        String source) {

    /// How they disagree.
    public enum Kind {
        /// Declared, and a release that takes in nothing more lacks it: one of the two is wrong.
        CONFLICT,
        /// Declared, and the counts lack it, which so far says little.
        NOT_SHOWN,
        /// Counted, and nobody has declared it: news, and no conflict.
        NOT_DECLARED;

        @JsonValue
        public String slug() {
            return slugOf(this);
        }

        public static Optional<Kind> of(String slug) {
            return Arrays.stream(values())
                    .filter(kind -> kind.slug().equals(slug))
                    .findFirst();
        }
    }

    /// What a declaration and a count can disagree about.
    public enum About {
        ANNOTATION,
        MODALITY,
        PAIR,
        TASK;

        /// Kinds that say the same in different ways: which of them a manifest has is a matter of its format.
        private static final Set<String> MASKS = Set.of("polygon", "rle-mask", "pixel-mask");

        @JsonValue
        public String slug() {
            return slugOf(this);
        }

        public static Optional<About> of(String slug) {
            return Arrays.stream(values())
                    .filter(about -> about.slug().equals(slug))
                    .findFirst();
        }

        /// Whether a count of one bears a declaration of the other out: a count may be of something
        /// finer or coarser than what is declared.
        public boolean bearsOut(String one, String other) {
            return one.equals(other)
                    || switch (this) {
                        case TASK, PAIR -> false;
                        case MODALITY -> Modality.covers(one, other) || Modality.covers(other, one);
                        case ANNOTATION -> MASKS.contains(one) && MASKS.contains(other);
                    };
        }
    }

    /// Why a declaration that counts do not show is not called a conflict.
    public enum Because {
        /// No manifest that was counted is in a format that could show it.
        FORMAT,
        /// Only drafts were counted: the manifests that show it may be to come.
        DRAFT,
        /// Fewer items were counted than the dataset is said to have.
        IN_PART;

        @JsonValue
        public String slug() {
            return slugOf(this);
        }
    }

    private static String slugOf(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
