package dev.modalium.search.web;

import dev.modalium.search.DatasetPage;
import dev.modalium.search.DatasetSearch;
import dev.modalium.search.FilterParameters;
import dev.modalium.search.UnusableCursor;
import dev.modalium.search.UnusableParameter;
import dev.modalium.web.Page;
import dev.modalium.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `GET /api/v1/datasets`: the datasets that pass a filter, in pages.
@RestController
class DatasetsController {

    private static final int DEFAULT_LIMIT = 50;

    private final DatasetSearch search;
    private final FilterParameters parameters;

    DatasetsController(DatasetSearch search, FilterParameters parameters) {
        this.search = search;
        this.parameters = parameters;
    }

    @Operation(
            summary = "Datasets that pass a filter, by name, a page at a time",
            parameters = {
                @Parameter(
                        name = "modality",
                        in = ParameterIn.QUERY,
                        description = "a modality or family, in any of its names; repeated: each of them"),
                @Parameter(
                        name = "pair",
                        in = ParameterIn.QUERY,
                        description = "such as vision+audio; repeated: each of them"),
                @Parameter(
                        name = "task",
                        in = ParameterIn.QUERY,
                        description = "a task or family of tasks; repeated: each of them"),
                @Parameter(
                        name = "annotation",
                        in = ParameterIn.QUERY,
                        description = "a kind of annotation; repeated: each of them"),
                @Parameter(
                        name = "nature",
                        in = ParameterIn.QUERY,
                        description = "real, synthetic or mixed; repeated: any of them"),
                @Parameter(name = "licence", in = ParameterIn.QUERY, description = "a licence; repeated: any of them"),
                @Parameter(name = "year", in = ParameterIn.QUERY, description = "2018, 2015-2020, 2018- or -2018"),
                @Parameter(name = "q", in = ParameterIn.QUERY, description = "words of the name, summary or labels"),
                @Parameter(name = "limit", in = ParameterIn.QUERY, description = "from 1 to 200"),
                @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "next of the page before")
            })
    @GetMapping("/api/v1/datasets")
    DatasetPage datasets(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> query) {
        refuseUnknown(query);
        try {
            return search.find(parameters.filter(query), limit(query), query.getFirst("cursor"));
        } catch (UnusableParameter e) {
            throw problem(e);
        } catch (UnusableCursor e) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "bad-parameter", "A parameter cannot be used", messageOf(e), e)
                    .with("parameter", "cursor");
        }
    }

    private static void refuseUnknown(MultiValueMap<String, String> query) {
        List<String> known = new ArrayList<>(FilterParameters.NAMES);
        known.addAll(List.of("limit", "cursor"));
        query.keySet().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Problem.of(
                                    HttpStatus.BAD_REQUEST,
                                    "unknown-parameter",
                                    "There is no such parameter",
                                    "'%s' is no parameter of this list; it knows %s."
                                            .formatted(name, String.join(", ", known)))
                            .with("parameter", name)
                            .with("known", known);
                });
    }

    private static int limit(MultiValueMap<String, String> query) {
        String limit = query.getFirst("limit");
        if (limit == null) {
            return DEFAULT_LIMIT;
        }
        if (!limit.matches("-?\\d{1,9}")) {
            throw Problem.parameter("limit", "limit is '" + limit + "'; expected a whole number.");
        }
        Page.requireLimit(Integer.parseInt(limit));
        return Integer.parseInt(limit);
    }

    private static Problem problem(UnusableParameter unusable) {
        return Problem.of(
                        HttpStatus.BAD_REQUEST,
                        "bad-parameter",
                        "A parameter cannot be used",
                        messageOf(unusable),
                        unusable)
                .with("parameter", unusable.parameter())
                .with("value", unusable.value())
                .with("nearest", unusable.nearest())
                .with("expected", unusable.expected());
    }

    private static String messageOf(RuntimeException e) {
        String message = e.getMessage();
        return message == null ? "It cannot be used." : message;
    }
}
