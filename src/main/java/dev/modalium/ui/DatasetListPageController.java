package dev.modalium.ui;

import dev.modalium.search.DatasetFilter;
import dev.modalium.search.DatasetPage;
import dev.modalium.search.DatasetSearch;
import dev.modalium.search.FilterParameters;
import dev.modalium.search.FilterUrl;
import java.util.List;
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

    private final DatasetSearch search;
    private final FilterParameters parameters;
    private final FilterChoices choices;
    private final Words words;

    DatasetListPageController(DatasetSearch search, FilterParameters parameters, FilterChoices choices, Words words) {
        this.search = search;
        this.parameters = parameters;
        this.choices = choices;
        this.words = words;
    }

    @GetMapping("/datasets")
    String datasets(@RequestParam MultiValueMap<String, String> query, Model model) {
        MultiValueMap<String, String> given = tidied(query);
        DatasetFilter filter = parameters.filter(given);
        if (!given.equals(query)) {
            return "redirect:" + DatasetListView.address(FilterUrl.query(filter), given.getFirst("cursor"));
        }
        String cursor = given.getFirst("cursor");
        DatasetPage result = search.find(filter, PAGE_SIZE, cursor);
        List<FilterCondition> conditions = FilterCondition.of(filter, words);
        model.addAttribute("result", result);
        model.addAttribute("page", DatasetListView.of(filter, conditions, result, cursor, choices.of(conditions)));
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
