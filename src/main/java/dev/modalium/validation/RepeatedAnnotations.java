package dev.modalium.validation;

import dev.modalium.manifest.Annotation;
import dev.modalium.manifest.Finding;
import dev.modalium.manifest.FindingCode;
import dev.modalium.manifest.IdSet;
import dev.modalium.manifest.Part;
import java.util.function.Consumer;

/// Annotations that have ids have ids of their own.
final class RepeatedAnnotations implements Rule {

    private final Consumer<Finding> report;
    private final IdSet seen = new IdSet();

    RepeatedAnnotations(Consumer<Finding> report) {
        this.report = report;
    }

    @Override
    public void annotation(Annotation annotation) {
        String id = annotation.id();
        if (id != null && !seen.add(id)) {
            report.accept(new Finding(
                    FindingCode.DUPLICATE_ANNOTATION_ID,
                    Part.ID.of(annotation.span(), id),
                    "The annotation id %s was given to an earlier annotation".formatted(Finding.shown(id)),
                    "an id that no other annotation has"));
        }
    }
}
