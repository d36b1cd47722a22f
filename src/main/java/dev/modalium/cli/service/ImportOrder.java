package dev.modalium.cli.service;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where the manifests of an import go, and what is said of them.
///
/// @param split where the manifests do not say it themselves
/// @param format detected where it is null
/// @param create whether the dataset is registered where it is missing
public record ImportOrder(
        String dataset,
        String release,
        @Nullable String split,
        @Nullable String format,
        boolean create) {

    /// The query of the request that imports these uploads together.
    String query(List<String> uploads) {
        List<String> parts = new ArrayList<>();
        uploads.forEach(upload -> add(parts, "upload", upload));
        add(parts, "dataset", dataset);
        add(parts, "release", release);
        add(parts, "split", split);
        add(parts, "format", format);
        if (create) {
            add(parts, "create", "true");
        }
        return String.join("&", parts);
    }

    private static void add(List<String> parts, String name, @Nullable String value) {
        if (value != null) {
            parts.add(name + "=" + encoded(value));
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
