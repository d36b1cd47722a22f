package dev.modalium.search.web;

import dev.modalium.language.Language;
import dev.modalium.search.combination.Combinations;
import dev.modalium.search.combination.Combined;
import dev.modalium.search.filter.FilterParameters;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import java.util.List;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `GET /api/v1/combinations`: the smallest sets of datasets that together give what a filter asks
/// for.
@RestController
class CombinationsController {

    private static final String LIMIT = "limit";
    private static final int USUAL_LIMIT = 10;
    private static final int LARGEST_LIMIT = 50;

    private final Combinations combinations;
    private final FilterParameters parameters;

    CombinationsController(Combinations combinations, FilterParameters parameters) {
        this.combinations = combinations;
        this.parameters = parameters;
    }

    @Operation(
            summary = "The smallest sets of datasets that together give what a filter asks for",
            description = "Several `task` are supported by the members together, and a size from something on, such as"
                    + " `hours=100..`, is reached by them together; all else holds of each member. Media that members"
                    + " share by their relations count once. Sets have up to 6 members, and none can lose one.")
    @Parameter(name = LIMIT, in = ParameterIn.QUERY, description = "how many sets, from 1 to 50; 10 unless given")
    @FilterDocumentation
    @GetMapping("/api/v1/combinations")
    Combined combinations(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> query, Language language) {
        ListParameters.refuseOthers(query, List.of(LIMIT, "lang"));
        int limit = ListParameters.number(query, LIMIT, USUAL_LIMIT, LARGEST_LIMIT);
        return ListParameters.reading(() -> combinations.in(language).of(parameters.filter(query), limit));
    }
}
