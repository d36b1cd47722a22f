package dev.modalium.search.web;

import dev.modalium.language.Language;
import dev.modalium.language.Said;
import dev.modalium.search.comparison.Comparison;
import dev.modalium.search.comparison.Comparisons;
import dev.modalium.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `GET /api/v1/compare`: two to six datasets side by side.
@RestController
class CompareController {

    private final Comparisons comparisons;

    CompareController(Comparisons comparisons) {
        this.comparisons = comparisons;
    }

    @Operation(
            summary = "Two to six datasets side by side",
            description =
                    "What each has, where they differ, and which may hold the same media. What nobody knows is marked as"
                            + " not known, which is no difference.")
    @GetMapping("/api/v1/compare")
    Comparison compare(
            @Parameter(description = "slug or another name of a dataset; two to six of them")
                    @RequestParam(defaultValue = "")
                    List<String> dataset,
            Language language) {
        List<String> given = dataset.stream().filter(name -> !name.isBlank()).toList();
        List<String> names = given.stream().distinct().toList();
        if (given.size() < Comparisons.FEWEST || names.size() > Comparisons.MOST) {
            throw refused("parameter.compared", given.size());
        }
        Comparison comparison = comparisons.in(language).of(names);
        if (comparison.datasets().size() < Comparisons.FEWEST) {
            throw refused("parameter.compared-same", given.size());
        }
        return comparison;
    }

    private static Problem refused(String why, int given) {
        return Problem.parameter("dataset", Said.of(why, given, Comparisons.FEWEST, Comparisons.MOST));
    }
}
