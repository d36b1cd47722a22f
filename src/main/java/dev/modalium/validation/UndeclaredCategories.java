package dev.modalium.validation;

import dev.modalium.manifest.Annotation;
import dev.modalium.manifest.Category;
import dev.modalium.manifest.Finding;
import dev.modalium.manifest.FindingCode;
import dev.modalium.manifest.Part;
import java.util.Optional;
import java.util.function.Consumer;

/// The category of every annotation is declared, before it or after it.
final class UndeclaredCategories implements Rule {

    private final Consumer<Finding> report;
    private final References categories = new References();

    UndeclaredCategories(Consumer<Finding> report) {
        this.report = report;
    }

    @Override
    public void category(Category category) {
        categories.declare(category.key());
    }

    @Override
    public void annotation(Annotation annotation) {
        if (annotation.category() != null) {
            categories.refer(annotation.category());
        }
    }

    @Override
    public void finding(Finding finding) {
        categories.heed(finding);
    }

    @Override
    public Optional<Rule> end() {
        return categories.hasDangling() ? Optional.of(new Again()) : Optional.empty();
    }

    private final class Again implements Rule {

        @Override
        public void annotation(Annotation annotation) {
            if (annotation.category() != null && !categories.isDeclared(annotation.category())) {
                report.accept(new Finding(
                        FindingCode.CATEGORY_UNDECLARED,
                        Part.CATEGORY.of(annotation.span(), annotation.category()),
                        "The annotation names category %s, which is not declared"
                                .formatted(Finding.shown(annotation.category())),
                        "the id of a category of this manifest"));
            }
        }
    }
}
