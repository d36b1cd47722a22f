package dev.modalium.ui;

import dev.modalium.language.Texts;
import dev.modalium.search.Facet;
import java.util.List;

/// A facet as pages show it, each value leading to the list of just its datasets.
///
/// @param shown the values that are seen at once
/// @param folded those that are seen on demand
record FacetGroup(String title, boolean open, List<Facet.Value> shown, List<Facet.Value> folded) {

    private static final int SHOWN_AT_ONCE = 6;

    /// Names of facets whose values stand open; what else there is stands folded.
    private static final List<String> OPEN = List.of("pair", "task", "modality", "annotation");

    /// Those that there is something to choose in.
    static List<FacetGroup> of(List<Facet> facets, Texts texts) {
        return facets.stream()
                .filter(facet ->
                        facet.values().size() > 1 || facet.values().stream().anyMatch(Facet.Value::selected))
                .filter(facet -> !facet.name().equals("status"))
                .map(facet -> of(facet, texts))
                .toList();
    }

    private static FacetGroup of(Facet facet, Texts texts) {
        List<Facet.Value> values = facet.values().stream()
                .map(value -> new Facet.Value(
                        value.value(),
                        value.label(),
                        value.count(),
                        value.selected(),
                        value.narrowed(),
                        value.byName(),
                        DatasetListView.page(value.url())))
                .toList();
        int cut = Math.min(SHOWN_AT_ONCE, values.size());
        boolean chosen = values.stream().anyMatch(Facet.Value::selected);
        return new FacetGroup(
                texts.get("facet." + facet.name()),
                chosen || OPEN.contains(facet.name()),
                values.subList(0, cut),
                values.subList(cut, values.size()));
    }
}
