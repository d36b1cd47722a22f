package dev.modalium.search;

import dev.modalium.search.filter.TermLabels;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One fact as a sentence that stands by itself.
///
/// @param detail what the fact says beside its term; for a task the whole sentence
record Reasoning(TermLabels labels, boolean derived, String detail, String source) {

    /// @param count of items or annotations, null where nobody counted
    String sentence(String kind, String term, @Nullable Long count) {
        return switch (kind) {
            case "task" -> detail;
            case "modality" -> modality(labels.modalityInSentence(term), count);
            case "pair" -> pair(families(term), count);
            case "annotation" -> annotation(term, count);
            case "licence" ->
                term.equals("unknown")
                        ? text("reason.licence-unknown", detail.isEmpty() ? "" : sourced())
                        : text("reason.licence", labels.licence(term), sourced());
            default -> text("reason.name", term);
        };
    }

    private String modality(String modality, @Nullable Long count) {
        if (!derived) {
            return text("reason.modality-declared", modality, sourced());
        }
        return count == null
                ? text("reason.modality-of-annotations", modality)
                : text("reason.modality-counted", count, modality);
    }

    private String pair(String families, @Nullable Long count) {
        String how = detail.isEmpty() ? "" : text("reason.how", detail);
        if (!derived) {
            return text("reason.pair-declared", families, how, source);
        }
        return count == null
                ? text("reason.pair-of-annotations", families, how)
                : text("reason.pair-counted", count, families, how);
    }

    private String annotation(String kind, @Nullable Long count) {
        if (!derived || count == null) {
            return text("reason.annotation-declared", labels.annotations(kind), sourced());
        }
        return text("reason.annotation-counted", labels.counted(kind, count));
    }

    private String families(String pair) {
        List<String> families =
                Arrays.stream(pair.split("\\+")).map(labels::modalityInSentence).toList();
        return labels.texts().and(families);
    }

    /// The detail, in the source's own words, and the source; neither where it is only the catalogue itself.
    private String sourced() {
        if (source.equals(Reasons.NO_SOURCE)) {
            return detail.isEmpty() ? "" : text("reason.how", detail);
        }
        return detail.isEmpty() ? text("reason.source", source) : text("reason.words-and-source", detail, source);
    }

    private String text(String key, Object... arguments) {
        return labels.texts().get(key, arguments);
    }
}
