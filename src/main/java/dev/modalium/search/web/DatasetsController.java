package dev.modalium.search.web;

import dev.modalium.language.Language;
import dev.modalium.search.DatasetLines;
import dev.modalium.search.DatasetPage;
import dev.modalium.search.DatasetSearch;
import dev.modalium.search.filter.FilterParameters;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `GET /api/v1/datasets`: the datasets that pass a filter, in pages or as a stream of all.
@RestController
class DatasetsController {

    private static final String LINES = "application/x-ndjson";

    private final DatasetSearch search;
    private final FilterParameters parameters;

    DatasetsController(DatasetSearch search, FilterParameters parameters) {
        this.search = search;
        this.parameters = parameters;
    }

    @Operation(
            summary = "Datasets that pass a filter, with facets, a page at a time",
            description = "Each parameter of the filter takes any name of its term in English or Chinese. `query` takes"
                    + " the query language, such as `modality:vision AND NOT licence:nc`.")
    @FilterDocumentation
    @ListDocumentation
    @GetMapping(path = "/api/v1/datasets", produces = MediaType.APPLICATION_JSON_VALUE)
    DatasetPage datasets(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> query, Language language) {
        return ListParameters.reading(() ->
                search.find(ListParameters.request(query, parameters), language, ListParameters.isExplained(query)));
    }

    @Operation(
            summary = "All datasets that pass a filter, a line each",
            description =
                    "With `Accept: application/x-ndjson`. Everything is of one moment of the catalogue. With a cursor the list"
                            + " goes on behind it. `limit` says how many lines there are at most; without it all come."
                            + " `facets`, `facetValues` and `explain` mean nothing here and are refused.")
    @FilterDocumentation
    @ListDocumentation
    @GetMapping(path = "/api/v1/datasets", produces = LINES)
    void lines(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> query,
            Language language,
            HttpServletResponse answer)
            throws IOException {
        try (DatasetLines lines =
                ListParameters.reading(() -> search.lines(ListParameters.lines(query, parameters), language))) {
            answer.setContentType(LINES);
            OutputStream out = answer.getOutputStream();
            lines.forEach(line -> write(line, out));
            out.flush();
        } catch (UncheckedIOException e) { // whoever asked has gone
            throw e.getCause();
        }
    }

    private static void write(byte[] line, OutputStream out) {
        try {
            out.write(line);
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
