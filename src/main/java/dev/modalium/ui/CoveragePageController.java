package dev.modalium.ui;

import dev.modalium.language.Language;
import dev.modalium.language.Texts;
import dev.modalium.search.DatasetSearch;
import dev.modalium.search.ValueLabels;
import dev.modalium.search.coverage.CellKey;
import dev.modalium.search.coverage.Coverage;
import dev.modalium.search.coverage.CoverageMap;
import dev.modalium.search.coverage.Neighbourhood;
import dev.modalium.search.filter.Filter;
import dev.modalium.search.filter.FilterParameters;
import dev.modalium.search.filter.FilterUrl.Parameter;
import dev.modalium.vocabulary.TaskFamily;
import dev.modalium.vocabulary.Term;
import dev.modalium.vocabulary.Vocabulary;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The map of tasks and pairs under the filters of the list, with what is unfolded in it, at
/// addresses that can be shared.
@Controller
class CoveragePageController {

    /// Parameters of the page itself: unfolded families, one modality of the pairs, the number
    /// shown, the place chosen.
    private static final List<String> OWN = List.of("open", "with", "show", "cell");

    private final CoverageMap map;
    private final Neighbourhood neighbourhood;
    private final FilterParameters parameters;
    private final ValueLabels labels;
    private final DatasetSearch search;
    private final Vocabulary vocabulary;

    CoveragePageController(
            CoverageMap map,
            Neighbourhood neighbourhood,
            FilterParameters parameters,
            ValueLabels labels,
            DatasetSearch search,
            Vocabulary vocabulary) {
        this.map = map;
        this.neighbourhood = neighbourhood;
        this.parameters = parameters;
        this.labels = labels;
        this.search = search;
        this.vocabulary = vocabulary;
    }

    @GetMapping("/coverage")
    String coverage(@RequestParam MultiValueMap<String, String> query, Language language, Model model) {
        MultiValueMap<String, String> given = GivenFilter.tidied(query);
        Filter filter = parameters.filter(given);
        PageAddress address = new PageAddress("/coverage", filter, own(given));
        Unread unread = Unread.of(given, OWN, Texts.in(language));
        if (!given.equals(query) && unread.isNothing()) {
            return "redirect:" + Links.in(given.getFirst("lang"), address.toString());
        }
        List<String> roots = vocabulary.taskFamilies().stream()
                .filter(family -> family.parent() == null)
                .map(TaskFamily::slug)
                .filter(map.families()::contains)
                .toList();
        List<String> open = given.getOrDefault("open", List.of());
        List<String> rows = roots.stream()
                .flatMap(root -> open.contains(root)
                        ? Stream.concat(Stream.of(root), map.tasksIn(root).stream())
                        : Stream.of(root))
                .toList();
        Coverage coverage = map.in(language).of(filter, rows);
        CoverageView page = CoverageView.of(coverage, address, modalities());
        model.addAttribute("unread", unread);
        model.addAttribute("coverage", coverage);
        model.addAttribute("page", page);
        model.addAttribute("active", FilterCondition.of(address, labels.in(language), search));
        CellKey.parse(Objects.requireNonNullElse(given.getFirst("cell"), ""), vocabulary)
                .ifPresent(cell ->
                        model.addAttribute("near", neighbourhood.in(language).of(cell, filter)));
        return "coverage";
    }

    private List<String> modalities() {
        return vocabulary.modalities().stream()
                .filter(modality -> modality.isFamily())
                .map(Term::slug)
                .toList();
    }

    private static List<Parameter> own(MultiValueMap<String, String> given) {
        return OWN.stream()
                .flatMap(name -> given.getOrDefault(name, List.of()).stream().map(value -> new Parameter(name, value)))
                .toList();
    }
}
