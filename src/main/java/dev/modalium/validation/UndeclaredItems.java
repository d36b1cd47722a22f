package dev.modalium.validation;

import dev.modalium.manifest.Annotation;
import dev.modalium.manifest.Finding;
import dev.modalium.manifest.FindingCode;
import dev.modalium.manifest.Item;
import dev.modalium.manifest.Part;
import dev.modalium.manifest.Span;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The item of every annotation is declared, before it or after it.
final class UndeclaredItems implements Rule {

    private final Consumer<Finding> report;
    private final References items = new References();

    UndeclaredItems(Consumer<Finding> report) {
        this.report = report;
    }

    @Override
    public void item(Item item) {
        items.declare(item.id());
    }

    @Override
    public void annotation(Annotation annotation) {
        items.refer(annotation.itemId());
    }

    @Override
    public void finding(Finding finding) {
        items.heed(finding);
    }

    @Override
    public Optional<Rule> end() {
        return items.hasDangling() ? Optional.of(new Again()) : Optional.empty();
    }

    private final class Again implements Rule {

        /// The parts of a record share its item, of which it is said once.
        private @Nullable Span said;

        @Override
        public void annotation(Annotation annotation) {
            Span record = annotation.span().whole();
            if (!record.equals(said) && !items.isDeclared(annotation.itemId())) {
                said = record;
                report.accept(new Finding(
                        FindingCode.ITEM_UNDECLARED,
                        Part.ITEM.of(record, annotation.itemId()),
                        "The annotation belongs to item %s, which is not declared"
                                .formatted(Finding.shown(annotation.itemId())),
                        "the id of an item of this manifest"));
            }
        }
    }
}
