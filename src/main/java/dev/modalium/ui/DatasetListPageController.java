package dev.modalium.ui;

import dev.modalium.search.DatasetPage;
import dev.modalium.search.DatasetSearch;
import dev.modalium.search.ListRequest;
import dev.modalium.search.ValueLabels;
import dev.modalium.search.filter.Filter;
import dev.modalium.search.filter.FilterParameters;
import dev.modalium.search.filter.FilterUrl;
import dev.modalium.search.filter.Sort;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The list of datasets under the same filters as the API's, at addresses that can be shared.
@Controller
class DatasetListPageController {

    private static final int PAGE_SIZE = 50;
    private static final int FACET_VALUES = 40;

    private final DatasetSearch search;
    private final FilterParameters parameters;
    private final ValueLabels labels;

    DatasetListPageController(DatasetSearch search, FilterParameters parameters, ValueLabels labels) {
        this.search = search;
        this.parameters = parameters;
        this.labels = labels;
    }

    @GetMapping("/datasets")
    String datasets(@RequestParam MultiValueMap<String, String> query, Model model) {
        MultiValueMap<String, String> given = tidied(query);
        Filter filter = parameters.filter(given);
        if (!given.equals(query)) {
            return "redirect:" + DatasetListView.address(FilterUrl.query(filter), given.getFirst("cursor"));
        }
        Sort sort = Sort.of(String.valueOf(given.getFirst("sort"))).orElse(null);
        ListRequest request = new ListRequest(
                filter, sort, PAGE_SIZE, given.getFirst("cursor"), DatasetSearch.usualFacets(), FACET_VALUES);
        DatasetPage result = search.find(request);
        model.addAttribute("result", result);
        model.addAttribute(
                "page", DatasetListView.of(request, request.order(), FilterCondition.of(filter, labels), result));
        return "datasets";
    }

    /// A form sends each of its fields; those left blank, or saying the same again, stay out of the address.
    private static MultiValueMap<String, String> tidied(MultiValueMap<String, String> query) {
        MultiValueMap<String, String> given = new LinkedMultiValueMap<>();
        query.forEach((name, values) ->
                values.stream().filter(value -> !value.isBlank()).distinct().forEach(value -> given.add(name, value)));
        return given;
    }
}
