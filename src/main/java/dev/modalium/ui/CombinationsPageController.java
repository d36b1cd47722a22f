package dev.modalium.ui;

import dev.modalium.language.Language;
import dev.modalium.language.Texts;
import dev.modalium.search.DatasetSearch;
import dev.modalium.search.ValueLabels;
import dev.modalium.search.combination.Combinations;
import dev.modalium.search.combination.Combined;
import dev.modalium.search.filter.Filter;
import dev.modalium.search.filter.FilterParameters;
import dev.modalium.search.filter.FilterUrl;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Sets of datasets that together give what a filter asks for, at addresses that can be shared.
@Controller
class CombinationsPageController {

    private static final int SHOWN = 10;

    /// Fields of the form that take a number, by the quantity of which there is to be so much at least.
    private static final List<String> AT_LEAST = List.of("hours", "items");

    private final Combinations combinations;
    private final FilterParameters parameters;
    private final ValueLabels labels;
    private final DatasetSearch search;

    CombinationsPageController(
            Combinations combinations, FilterParameters parameters, ValueLabels labels, DatasetSearch search) {
        this.combinations = combinations;
        this.parameters = parameters;
        this.labels = labels;
        this.search = search;
    }

    @GetMapping("/combinations")
    String combinations(@RequestParam MultiValueMap<String, String> query, Language language, Model model) {
        MultiValueMap<String, String> given = GivenFilter.tidied(query);
        AT_LEAST.forEach(quantity -> Objects.requireNonNullElse(given.remove("least-" + quantity), List.<String>of())
                .forEach(number -> given.add(quantity, number.strip().replace(",", "") + "..")));
        Filter filter = parameters.filter(given);
        PageAddress address = new PageAddress("/combinations", filter, List.of());
        Unread unread = Unread.of(given, List.of(), Texts.in(language));
        if (!given.equals(query) && unread.isNothing()) {
            return "redirect:" + Links.in(given.getFirst("lang"), address.toString());
        }
        model.addAttribute("unread", unread);
        model.addAttribute("active", FilterCondition.of(address, labels.in(language), search));
        model.addAttribute("query", FilterUrl.query(filter));
        model.addAttribute("kept", FilterUrl.parameters(filter));
        if (!filter.isEverything()) {
            Combined combined = combinations.in(language).of(filter, SHOWN);
            model.addAttribute("combined", combined);
            model.addAttribute("names", search.names(combined.overlaps()));
        }
        return "combinations";
    }
}
