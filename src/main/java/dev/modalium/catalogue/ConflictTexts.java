package dev.modalium.catalogue;

import dev.modalium.catalogue.SupportConflict.About;
import dev.modalium.language.Language;
import dev.modalium.language.Texts;
import dev.modalium.vocabulary.AnnotationKind;
import dev.modalium.vocabulary.Label;
import dev.modalium.vocabulary.Term;
import dev.modalium.vocabulary.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Says where declarations and counts disagree.
record ConflictTexts(Texts texts, Vocabulary vocabulary) {

    SupportConflict of(ConflictRows.Row row, List<String> lacks) {
        return new SupportConflict(
                row.dataset(),
                row.name(),
                row.about(),
                row.term(),
                row.about() == About.TASK ? row.term() : null,
                label(row.about(), row.term()).map(texts.language()::of).orElse(row.term()),
                row.kind(),
                row.because(),
                lacks,
                text(row, lacks),
                row.releases(),
                row.source());
    }

    /// As it stands in a sentence.
    String name(About about, String term) {
        if (about == About.ANNOTATION && texts.language() == Language.ENGLISH) {
            return vocabulary.annotationKind(term).map(AnnotationKind::plural).orElse(term);
        }
        Function<Label, String> written = about == About.PAIR ? texts.language()::of : texts.language()::inSentence;
        return label(about, term).map(written).orElse(term);
    }

    private Optional<Label> label(About about, String term) {
        return switch (about) {
            case TASK -> vocabulary.task(term).map(Term::label);
            case MODALITY -> vocabulary.modality(term).map(Term::label);
            case ANNOTATION -> vocabulary.annotationKind(term).map(Term::label);
            case PAIR -> new Labels(vocabulary).pair(term);
        };
    }

    private String text(ConflictRows.Row row, List<String> lacks) {
        return texts.get(
                "conflict." + row.about().slug() + "." + row.kind().slug(),
                name(row.about(), row.term()),
                RequirementText.none(lacks, texts),
                texts.get("conflict.releases", row.releases().size(), texts.list(row.releases())),
                row.because() == null
                        ? ""
                        : texts.get("conflict.because." + row.because().slug()));
    }
}
