package dev.modalium.validation;

import dev.modalium.manifest.Annotation;
import dev.modalium.manifest.Category;
import dev.modalium.manifest.Finding;
import dev.modalium.manifest.FindingCode;
import dev.modalium.manifest.Part;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Annotations have as many keypoints as their category names.
final class KeypointLengths implements Rule {

    /// Real sets name keypoints of up to some dozens of categories.
    private static final int MOST_CATEGORIES = 25_000;

    private final Consumer<Finding> report;
    private final Map<String, Integer> lengths = new HashMap<>();
    private boolean someCameEarly;

    KeypointLengths(Consumer<Finding> report) {
        this.report = report;
    }

    @Override
    public void category(Category category) {
        if (category.keypoints() != null && lengths.size() < MOST_CATEGORIES) {
            lengths.putIfAbsent(category.key(), category.keypoints());
        }
    }

    @Override
    public void annotation(Annotation annotation) {
        if (annotation.keypoints() != null && annotation.category() != null) {
            Integer expected = lengths.get(annotation.category());
            someCameEarly |= expected == null;
            check(annotation, expected == null ? annotation.keypoints() : expected);
        }
    }

    @Override
    public Optional<Rule> end() {
        return someCameEarly && !lengths.isEmpty() ? Optional.of(new Again()) : Optional.empty();
    }

    private void check(Annotation annotation, int expected) {
        if (annotation.keypoints() != null && annotation.keypoints() != expected) {
            report.accept(new Finding(
                    FindingCode.KEYPOINTS_OF_OTHER_LENGTH,
                    Part.KEYPOINTS.of(annotation.span()),
                    String.format(
                            Locale.ROOT,
                            "There are %d keypoints, and category %s names %d",
                            annotation.keypoints(),
                            Finding.shown(String.valueOf(annotation.category())),
                            expected),
                    String.format(Locale.ROOT, "%d × 3 numbers", expected)));
        }
    }

    /// Checks the annotations that came before their categories.
    private final class Again implements Rule {

        private final Set<String> passed = new HashSet<>();

        @Override
        public void category(Category category) {
            if (lengths.containsKey(category.key())) {
                passed.add(category.key());
            }
        }

        @Override
        public void annotation(Annotation annotation) {
            Integer expected = lengths.get(String.valueOf(annotation.category()));
            if (expected != null && !passed.contains(String.valueOf(annotation.category()))) {
                check(annotation, expected);
            }
        }
    }
}
