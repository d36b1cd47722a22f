package dev.modalium.validation;

import dev.modalium.manifest.Finding;
import dev.modalium.manifest.FindingCode;
import dev.modalium.manifest.IdSet;
import dev.modalium.manifest.Item;
import java.util.function.Consumer;

/// Items have ids of their own.
final class RepeatedItems implements Rule {

    private final Consumer<Finding> report;
    private final IdSet seen = new IdSet();

    RepeatedItems(Consumer<Finding> report) {
        this.report = report;
    }

    @Override
    public void item(Item item) {
        if (!seen.add(item.id())) {
            report.accept(new Finding(
                    FindingCode.DUPLICATE_ITEM_ID,
                    item.span().position(),
                    "The item id %s was given to an earlier item".formatted(item.id()),
                    "an id that no other item has"));
        }
    }
}
