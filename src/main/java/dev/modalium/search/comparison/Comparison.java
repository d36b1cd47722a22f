package dev.modalium.search.comparison;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.modalium.search.SharedMedia;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Datasets side by side, at one revision of the catalogue.
///
/// @param datasets the columns, in the order in which they were asked for
/// @param aspects the rows; a number that is known of none of the datasets has none
/// @param overlaps pairs of them that may hold the same media, as far as the catalogue knows
public record Comparison(
        long revision, List<Compared> datasets, List<Aspect> aspects, List<SharedMedia.Link> overlaps) {

    /// @param status `listed` or `withdrawn`
    /// @param url the dataset itself
    public record Compared(
            String slug, String name, @Nullable String summary, String status, String url) {}

    /// Something that datasets can differ in.
    ///
    /// @param name such as `modality`, `licence` or `hours`
    /// @param label as people read it
    /// @param cells what each dataset has of it, in the order of the datasets
    public record Aspect(String name, String label, Agreement agreement, List<Cell> cells) {}

    /// Whether the datasets have the same.
    public enum Agreement {
        SAME,
        DIFFERENT,
        /// Of some of them it is not known, and those of which it is have the same.
        UNKNOWN;

        @JsonValue
        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// @param known whether anything is known; a cell that is known and has no entries says that there is nothing
    public record Cell(boolean known, List<Entry> entries) {}

    /// @param value a slug, a year or a number
    /// @param bases of `declared` and `derived` what it stands on; empty where it is no fact of the contents
    /// @param count how many were counted or stated, null where nobody did
    /// @param everywhere whether each of the datasets of which it is known has it
    public record Entry(
            String value,
            String label,
            List<String> bases,
            @Nullable BigDecimal count,
            boolean everywhere) {}
}
