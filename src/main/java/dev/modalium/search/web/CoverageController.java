package dev.modalium.search.web;

import dev.modalium.language.Given;
import dev.modalium.language.Language;
import dev.modalium.language.Said;
import dev.modalium.search.coverage.CellKey;
import dev.modalium.search.coverage.Coverage;
import dev.modalium.search.coverage.CoverageMap;
import dev.modalium.search.coverage.Neighbourhood;
import dev.modalium.search.coverage.Substitutes;
import dev.modalium.search.filter.FilterParameters;
import dev.modalium.vocabulary.Vocabulary;
import dev.modalium.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `GET /api/v1/coverage`: how many datasets there are for which task on which pair, and what to
/// take where there is none.
@RestController
class CoverageController {

    private static final String BY = "by";
    private static final String FORMAT = "format";
    private static final String CELL = "cell";
    private static final String CSV = "text/csv";

    private final CoverageMap map;
    private final Neighbourhood neighbourhood;
    private final FilterParameters parameters;
    private final Vocabulary vocabulary;

    CoverageController(
            CoverageMap map, Neighbourhood neighbourhood, FilterParameters parameters, Vocabulary vocabulary) {
        this.map = map;
        this.neighbourhood = neighbourhood;
        this.parameters = parameters;
        this.vocabulary = vocabulary;
    }

    @Operation(
            summary = "Datasets, items and hours by task and pair of modalities",
            description =
                    "Takes the filters of the list of datasets. The number of a cell is the total of the list at its"
                            + " address. What is not known is not counted, and how often that is so is said.")
    @Parameter(
            name = BY,
            in = ParameterIn.QUERY,
            description = "what the rows are: task, which is meant where nothing is said, or family")
    @Parameter(name = FORMAT, in = ParameterIn.QUERY, description = "csv, for those who cannot send `Accept: text/csv`")
    @FilterDocumentation
    @GetMapping(path = "/api/v1/coverage", produces = MediaType.APPLICATION_JSON_VALUE)
    Coverage coverage(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> query, Language language) {
        ListParameters.refuseOthers(query, List.of(BY, FORMAT, "lang"));
        String format = query.getFirst(FORMAT);
        if (format != null && !format.equals("csv")) {
            throw Problem.parameter(FORMAT, Said.of("parameter.format", Given.shown(format)));
        }
        return ListParameters.reading(() -> map.in(language).of(parameters.filter(query), rows(query)));
    }

    @Operation(
            summary = "The same as CSV, a line for each cell",
            description = "With `Accept: text/csv`. A number that is not known is empty.")
    @Parameter(name = BY, in = ParameterIn.QUERY, description = "task or family")
    @FilterDocumentation
    @GetMapping(path = "/api/v1/coverage", produces = CSV)
    String lines(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> query) {
        return CoverageCsv.of(coverage(query, Language.ENGLISH)); // there are no labels in it
    }

    @Operation(hidden = true)
    @GetMapping(path = "/api/v1/coverage", params = FORMAT + "=csv", produces = CSV)
    ResponseEntity<String> file(@RequestParam MultiValueMap<String, String> query) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"coverage.csv\"")
                .body(lines(query));
    }

    @Operation(
            summary = "What is nearest to a place of the map, with a reason for each",
            description =
                    "The same task on a neighbouring pair, tasks of the same family, datasets that lack one thing, and"
                            + " less of the filter; the nearest first.")
    @Parameter(
            name = CELL,
            in = ParameterIn.QUERY,
            required = true,
            description = "a task or family with two families of modalities that it joins, such as"
                    + " localization@audio+vision")
    @FilterDocumentation
    @GetMapping("/api/v1/coverage/substitutes")
    Substitutes substitutes(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> query, Language language) {
        ListParameters.refuseOthers(query, List.of(CELL, "lang"));
        String cell = query.getFirst(CELL);
        if (cell == null || cell.isBlank()) {
            throw Problem.parameter(CELL, Said.of("parameter.no-cell"));
        }
        CellKey key = CellKey.parse(cell, vocabulary)
                .orElseThrow(() -> Problem.parameter(CELL, Said.of("parameter.cell", Given.shown(cell))));
        return ListParameters.reading(() -> neighbourhood.in(language).of(key, parameters.filter(query)));
    }

    private List<String> rows(MultiValueMap<String, String> query) {
        String by = query.getFirst(BY);
        return switch (by) {
            case "task" -> map.tasks();
            case "family" -> map.families();
            case null -> map.tasks();
            default -> throw Problem.parameter(BY, Said.of("parameter.by", Given.shown(by)));
        };
    }
}
