package dev.modalium.ui;

import dev.modalium.catalogue.Basis;
import dev.modalium.catalogue.DatasetDetails;
import dev.modalium.catalogue.DatasetDetails.SupportDetails;
import dev.modalium.catalogue.ReleaseStatus;
import dev.modalium.catalogue.RequirementText;
import dev.modalium.catalogue.SupportConflict;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A task with what is declared of it and what was counted, side by side.
///
/// @param declared null where nobody declares it
/// @param derived null where no count shows it
/// @param verdict `agree`, `not-countable` where no count could show the task, or the kind of the
/// disagreement
/// @param lacks what the counts lack, to stand behind a `no`
record SupportAgreement(
        String slug,
        String label,
        @Nullable SupportDetails declared,
        @Nullable SupportDetails derived,
        String verdict,
        String lacks) {

    /// Those that disagree first; none where nothing was counted, since then there is nothing to
    /// set side by side.
    static List<SupportAgreement> of(DatasetDetails dataset, List<SupportConflict> conflicts, Words words) {
        if (dataset.releases().stream().noneMatch(SupportAgreement::isCounted)) {
            return List.of();
        }
        return dataset.support().stream()
                .map(SupportDetails::task)
                .distinct()
                .map(task -> of(task, dataset, conflicts, words))
                .sorted((one, other) -> Integer.compare(order(one), order(other)))
                .toList();
    }

    private static SupportAgreement of(
            String task, DatasetDetails dataset, List<SupportConflict> conflicts, Words words) {
        SupportDetails declared = fact(task, Basis.DECLARED, dataset);
        SupportDetails derived = fact(task, Basis.DERIVED, dataset);
        Optional<SupportConflict> conflict =
                conflicts.stream().filter(one -> one.task().equals(task)).findFirst();
        String otherwise = declared != null && derived != null ? "agree" : "not-countable";
        return new SupportAgreement(
                task,
                words.task(task),
                declared,
                derived,
                conflict.map(one -> one.kind().slug()).orElse(otherwise),
                RequirementText.none(conflict.map(SupportConflict::lacks).orElse(List.of()), words.texts()));
    }

    private static @Nullable SupportDetails fact(String task, Basis basis, DatasetDetails dataset) {
        return dataset.support().stream()
                .filter(fact -> fact.task().equals(task) && fact.basis() == basis)
                .findFirst()
                .orElse(null);
    }

    private static boolean isCounted(DatasetDetails.ReleaseDetails release) {
        return release.status() != ReleaseStatus.WITHDRAWN
                && release.profile() != null
                && release.profile().items() > 0;
    }

    private static int order(SupportAgreement agreement) {
        return List.of("conflict", "not-shown", "not-declared", "agree", "not-countable")
                .indexOf(agreement.verdict());
    }
}
