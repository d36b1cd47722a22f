package dev.modalium.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
                        ? "Its licence is not known."
                        : "Its licence is " + labels.licence(term) + sourced() + ".";
            case "nature" -> "Its data are " + term + sourced() + ".";
            case "year" -> "It is of " + term + sourced() + ".";
            default -> "It is called " + term + ".";
        };
    }

    private String modality(String modality, @Nullable Long count) {
        if (!derived) {
            return "It is declared to have " + modality + sourced() + ".";
        }
        return count == null
                ? "Its annotations add " + modality + "."
                : items(count) + (count == 1 ? " has " : " have ") + modality + ".";
    }

    private String pair(String families, @Nullable Long count) {
        String inBrackets = detail.isEmpty() ? "" : " (" + detail + ")";
        if (!derived) {
            return "It is declared to have " + families + " in the same items" + inBrackets + ": " + source + ".";
        }
        return count == null
                ? "Its items have " + families + " together" + inBrackets + "."
                : items(count) + (count == 1 ? " has " : " have ") + families + " together" + inBrackets + ".";
    }

    private String annotation(String kind, @Nullable Long count) {
        if (!derived || count == null) {
            return "It is declared to be annotated with " + labels.annotations(kind) + sourced() + ".";
        }
        return count == 1
                ? "It has 1 " + labels.annotationInSentence(kind) + "."
                : String.format(Locale.ROOT, "It has %,d %s.", count, labels.annotations(kind));
    }

    private static String items(long count) {
        return String.format(Locale.ROOT, "%,d of its items", count);
    }

    private String families(String pair) {
        List<String> families =
                Arrays.stream(pair.split("\\+")).map(labels::modalityInSentence).toList();
        return TermLabels.list(families, "and");
    }

    /// The detail, in the source's own words, and the source; neither where it is only the catalogue itself.
    private String sourced() {
        if (source.equals(Reasons.NO_SOURCE)) {
            return detail.isEmpty() ? "" : " (" + detail + ")";
        }
        return " (" + (detail.isEmpty() ? "" : detail + "; ") + "source: " + source + ")";
    }
}
