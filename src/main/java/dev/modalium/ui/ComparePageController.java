package dev.modalium.ui;

import dev.modalium.catalogue.UnknownDataset;
import dev.modalium.language.Given;
import dev.modalium.language.Language;
import dev.modalium.search.DatasetSearch;
import dev.modalium.search.comparison.Comparison;
import dev.modalium.search.comparison.Comparisons;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Datasets side by side, at an address that can be shared; with less than two it helps to choose some.
@Controller
class ComparePageController {

    /// A name that no dataset has.
    ///
    /// @param shown no longer than is needed to know it again
    record Unknown(String shown, List<String> near) {

        static Unknown of(UnknownDataset unknown) {
            return new Unknown(Given.shown(unknown.slug()), unknown.near());
        }
    }

    private final Comparisons comparisons;
    private final DatasetSearch search;

    ComparePageController(Comparisons comparisons, DatasetSearch search) {
        this.comparisons = comparisons;
        this.search = search;
    }

    @GetMapping("/compare")
    String compare(@RequestParam(defaultValue = "") List<String> dataset, Language language, Model model) {
        List<String> asked = dataset.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        List<String> names = asked.stream().limit(Comparisons.MOST).toList();
        List<UnknownDataset> unknown = new ArrayList<>();
        Comparison comparison = known(names, comparisons.in(language), unknown);
        List<String> slugs =
                comparison.datasets().stream().map(Comparison.Compared::slug).toList();
        model.addAttribute("unknown", unknown.stream().map(Unknown::of).toList());
        model.addAttribute("comparison", comparison);
        model.addAttribute("names", search.names(comparison.overlaps()));
        model.addAttribute("enough", slugs.size() >= Comparisons.FEWEST);
        model.addAttribute("full", slugs.size() == Comparisons.MOST);
        model.addAttribute("leftOut", asked.size() - names.size());
        model.addAttribute(
                "without",
                slugs.stream()
                        .map(slug -> address(slugs.stream().filter(other -> !other.equals(slug))))
                        .toList());
        model.addAttribute("api", "/api/v1" + address(slugs.stream()));
        return "compare";
    }

    /// Without the names that no dataset has, which the page then says.
    private static Comparison known(List<String> names, Comparisons comparisons, List<UnknownDataset> unknown) {
        try {
            return comparisons.of(names);
        } catch (UnknownDataset e) {
            unknown.add(e);
            List<String> others =
                    names.stream().filter(name -> !name.equals(e.slug())).toList();
            return known(others, comparisons, unknown);
        }
    }

    private static String address(Stream<String> slugs) {
        String query = slugs.map(slug -> "dataset=" + Links.encoded(slug)).collect(Collectors.joining("&"));
        return query.isEmpty() ? "/compare" : "/compare?" + query;
    }
}
