package dev.modalium.ui;

import dev.modalium.language.Language;
import dev.modalium.language.Texts;
import dev.modalium.search.DatasetPage;
import dev.modalium.search.DatasetSearch;
import dev.modalium.search.ListRequest;
import dev.modalium.search.ValueLabels;
import dev.modalium.search.filter.Filter;
import dev.modalium.search.filter.FilterParameters;
import dev.modalium.search.filter.FilterUrl;
import dev.modalium.search.filter.FilterUrl.Parameter;
import dev.modalium.search.filter.Sort;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The list of datasets under the same filters as the API's, at addresses that can be shared.
@Controller
class DatasetListPageController {

    private static final List<String> OWN = List.of("sort", "cursor");
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
    String datasets(@RequestParam MultiValueMap<String, String> query, Language language, Model model) {
        MultiValueMap<String, String> given = GivenFilter.tidied(query);
        Filter filter = parameters.filter(given);
        Sort sort = Sort.of(String.valueOf(given.getFirst("sort"))).orElse(null);
        Texts texts = Texts.in(language);
        Unread unread = Unread.of(given, OWN, texts).andOrder(given.getOrDefault("sort", List.of()), texts);
        if (!given.equals(query) && unread.isNothing()) {
            String tidy = DatasetListView.address(FilterUrl.query(filter, sort), given.getFirst("cursor"));
            return "redirect:" + Links.in(given.getFirst("lang"), tidy);
        }
        ListRequest request = new ListRequest(
                filter, sort, PAGE_SIZE, given.getFirst("cursor"), DatasetSearch.usualFacets(), FACET_VALUES);
        PageAddress address = new PageAddress(
                "/datasets", filter, sort == null ? List.of() : List.of(new Parameter("sort", sort.key())));
        DatasetPage result = search.find(request, language, true);
        model.addAttribute("unread", unread);
        model.addAttribute("result", result);
        model.addAttribute(
                "page",
                DatasetListView.of(request, FilterCondition.of(address, labels.in(language), search), result, texts));
        return "datasets";
    }
}
