package dev.modalium.ui;

import dev.modalium.language.Language;
import dev.modalium.search.Questions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The first page: what this is, the question box, and ways to browse.
@Controller
class HomePageController {

    private final Overviews overviews;

    HomePageController(Overviews overviews) {
        this.overviews = overviews;
    }

    @GetMapping("/")
    String home(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String lang,
            Language language,
            Model model) {
        if (q != null && !q.isBlank()) {
            return "redirect:" + Links.in(lang, "/ask?q=" + Links.encoded(q));
        }
        model.addAttribute("overview", overviews.current(language));
        model.addAttribute("examples", Questions.examples(language));
        return "home";
    }
}
