package dev.modalium.validation;

import dev.modalium.manifest.Category;
import dev.modalium.manifest.Finding;
import dev.modalium.manifest.FindingCode;
import dev.modalium.manifest.IdSet;
import dev.modalium.manifest.Part;
import java.util.function.Consumer;

/// Categories have ids and names of their own.
final class RepeatedCategories implements Rule {

    private final Consumer<Finding> report;
    private final IdSet keys = new IdSet();
    private final IdSet names = new IdSet();

    RepeatedCategories(Consumer<Finding> report) {
        this.report = report;
    }

    @Override
    public void category(Category category) {
        boolean newName = names.add(category.name());
        if (!keys.add(category.key())) {
            report(
                    Part.ID.of(category.span()),
                    FindingCode.DUPLICATE_CATEGORY_ID,
                    "The category id " + Finding.shown(category.key()));
        } else if (!newName) {
            report(
                    Part.NAME.of(category.span()),
                    FindingCode.DUPLICATE_CATEGORY_NAME,
                    "The name \"" + Finding.shown(category.name()) + "\"");
        }
    }

    private void report(Part.OfRecord place, FindingCode code, String what) {
        report.accept(
                new Finding(code, place, what + " was given to an earlier category", "one that no other category has"));
    }
}
