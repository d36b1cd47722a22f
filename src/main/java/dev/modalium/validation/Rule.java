package dev.modalium.validation;

import dev.modalium.manifest.Annotation;
import dev.modalium.manifest.Category;
import dev.modalium.manifest.Exclusion;
import dev.modalium.manifest.Finding;
import dev.modalium.manifest.Item;
import java.util.Optional;

/// A check over the records of one manifest that no single record can answer.
///
/// A rule reports as soon as it knows. What it cannot know before the end, such as whether the item of an annotation
/// comes later, it may look at again in a second reading, which happens only when a rule asks for one.
interface Rule {

    default void item(Item item) {}

    default void annotation(Annotation annotation) {}

    default void category(Category category) {}

    default void exclusion(Exclusion exclusion) {}

    /// What the reader itself found.
    default void finding(Finding finding) {}

    /// Called once after the last record; a rule that is returned is given all records again.
    default Optional<Rule> end() {
        return Optional.empty();
    }
}
