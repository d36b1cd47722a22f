package dev.modalium.ui;

import dev.modalium.catalogue.Basis;
import dev.modalium.catalogue.DatasetDetails;
import dev.modalium.catalogue.ReleaseStatus;
import dev.modalium.catalogue.RequirementText;
import dev.modalium.catalogue.SupportConflict;
import dev.modalium.catalogue.SupportConflict.About;
import dev.modalium.language.Texts;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is declared of one thing and what was counted, side by side.
///
/// @param declared the source of the declaration, null where nobody declares it
/// @param derived what was counted, null where no count shows it
/// @param verdict `agree`, `not-countable` where no count could show it, or the kind of the
/// disagreement
/// @param group what the table calls these
/// @param said the verdict for a person
/// @param how what the counts lack and why, to stand behind the verdict; empty where they agree
record Agreement(
        About about,
        String group,
        String label,
        @Nullable String declared,
        @Nullable String derived,
        String verdict,
        String said,
        String how) {

    private static final List<String> ORDER =
            List.of("conflict", "not-shown", "not-declared", "agree", "not-countable");

    /// Tasks first, then what they rest on; of each, those that disagree first. None where nothing
    /// was counted, since then there is nothing to set side by side.
    static List<Agreement> of(DatasetDetails dataset, List<SupportConflict> conflicts, Words words) {
        if (dataset.releases().stream().noneMatch(Agreement::isCounted)) {
            return List.of();
        }
        return Stream.of(About.TASK, About.MODALITY, About.PAIR, About.ANNOTATION)
                .flatMap(about -> of(about, StatedFact.of(about, dataset, words), conflicts, words))
                .toList();
    }

    private static Stream<Agreement> of(
            About about, List<StatedFact> facts, List<SupportConflict> conflicts, Words words) {
        Set<String> terms = new LinkedHashSet<>(terms(facts, Basis.DECLARED));
        terms(facts, Basis.DERIVED).stream()
                .filter(term -> terms.stream().noneMatch(declared -> about.bearsOut(term, declared)))
                .toList()
                .forEach(terms::add);
        return terms.stream()
                .map(term -> of(
                        about,
                        facts.stream()
                                .filter(fact -> about.bearsOut(fact.term(), term))
                                .toList(),
                        conflicts.stream()
                                .filter(one ->
                                        one.about() == about && one.term().equals(term))
                                .findFirst()
                                .orElse(null),
                        label(about, term, words),
                        words.texts()))
                .sorted(Comparator.comparingInt(one -> ORDER.indexOf(one.verdict())));
    }

    private static Agreement of(
            About about, List<StatedFact> facts, @Nullable SupportConflict conflict, String label, Texts texts) {
        String declared = first(facts, Basis.DECLARED, StatedFact::source);
        String derived = first(facts, Basis.DERIVED, StatedFact::text);
        String otherwise = declared != null && derived != null ? "agree" : "not-countable";
        String verdict = conflict == null ? otherwise : conflict.kind().slug();
        return new Agreement(
                about,
                texts.get("agreement.about." + about.slug()),
                label,
                declared,
                derived,
                verdict,
                texts.get("agreement.verdict." + verdict),
                conflict == null ? "" : how(conflict, texts));
    }

    private static String how(SupportConflict conflict, Texts texts) {
        if (conflict.kind() == SupportConflict.Kind.NOT_DECLARED) {
            return texts.get("agreement.news.how");
        }
        String lacks =
                texts.get("agreement.lacks." + conflict.about().slug(), RequirementText.none(conflict.lacks(), texts));
        return conflict.because() == null
                ? lacks
                : texts.get(
                        "agreement.because",
                        lacks,
                        texts.get("conflict.because." + conflict.because().slug()));
    }

    private static String label(About about, String term, Words words) {
        return switch (about) {
            case TASK -> words.task(term);
            case MODALITY, PAIR -> words.modalityOrPair(term);
            case ANNOTATION -> words.annotation(term);
        };
    }

    private static List<String> terms(List<StatedFact> facts, Basis basis) {
        return facts.stream()
                .filter(fact -> fact.basis() == basis)
                .map(StatedFact::term)
                .toList();
    }

    private static @Nullable String first(List<StatedFact> facts, Basis basis, Function<StatedFact, String> text) {
        return facts.stream()
                .filter(fact -> fact.basis() == basis)
                .map(text)
                .findFirst()
                .orElse(null);
    }

    private static boolean isCounted(DatasetDetails.ReleaseDetails release) {
        return release.status() != ReleaseStatus.WITHDRAWN
                && release.profile() != null
                && release.profile().items() > 0;
    }
}
