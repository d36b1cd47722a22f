package dev.modalium.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A filter as the address of the list that it filters; `FilterParameters` reads it back.
public final class FilterUrl {

    private static final String LIST = "/api/v1/datasets";

    private FilterUrl() {}

    /// Such as `/api/v1/datasets?pair=vision%2Baudio&task=localization`.
    public static String of(DatasetFilter filter) {
        String query = query(filter);
        return query.isEmpty() ? LIST : LIST + "?" + query;
    }

    /// Only the part after the question mark; equal for equal filters.
    public static String query(DatasetFilter filter) {
        List<String> parts = new ArrayList<>();
        add(parts, "modality", filter.modalities());
        add(parts, "pair", filter.pairs());
        add(parts, "task", filter.tasks());
        add(parts, "annotation", filter.annotations());
        add(parts, "nature", filter.natures());
        add(parts, "licence", filter.licences());
        years(filter.yearFrom(), filter.yearTo()).ifPresent(years -> add(parts, "year", List.of(years)));
        add(parts, "q", filter.text().isEmpty() ? List.of() : List.of(filter.text()));
        return String.join("&", parts);
    }

    /// Such as `2018`, `2015-2020`, `2018-` or `-2015`.
    static Optional<String> years(@Nullable Integer from, @Nullable Integer to) {
        if (from == null && to == null) {
            return Optional.empty();
        }
        if (from != null && from.equals(to)) {
            return Optional.of(from.toString());
        }
        return Optional.of((from == null ? "" : from) + "-" + (to == null ? "" : to));
    }

    private static void add(List<String> parts, String parameter, List<String> values) {
        for (String value : values) {
            parts.add(parameter + "="
                    + URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20"));
        }
    }
}
