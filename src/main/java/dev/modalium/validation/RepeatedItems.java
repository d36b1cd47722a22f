package dev.modalium.validation;

import dev.modalium.manifest.Finding;
import dev.modalium.manifest.FindingCode;
import dev.modalium.manifest.IdSet;
import dev.modalium.manifest.Item;
import dev.modalium.manifest.Part;
import java.util.function.Consumer;

/// Items have ids of their own, and files of their own.
final class RepeatedItems implements Rule {

    private final Consumer<Finding> report;
    private final IdSet ids = new IdSet();
    private final FileNames files = new FileNames();

    RepeatedItems(Consumer<Finding> report) {
        this.report = report;
    }

    @Override
    public void item(Item item) {
        String path = item.media().path();
        if (!ids.add(item.id())) {
            report.accept(new Finding(
                    FindingCode.DUPLICATE_ITEM_ID,
                    Part.ID.of(item.span(), item.id()),
                    "The item id %s was given to an earlier item".formatted(Finding.shown(item.id())),
                    "an id that no other item has"));
        } else if (path != null && !files.add(path)) {
            report.accept(new Finding(
                    FindingCode.DUPLICATE_FILE_NAME,
                    Part.PATH.of(item.span(), path),
                    "The file \"%s\" belongs to an earlier item".formatted(Finding.shown(path)),
                    "a file that no other item has"));
        }
    }
}
