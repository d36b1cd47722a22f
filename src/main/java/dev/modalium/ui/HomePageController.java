package dev.modalium.ui;

import dev.modalium.search.Questions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The first page: what this is, the question box, and ways to browse.
@Controller
class HomePageController {

    private final Overviews overviews;

    HomePageController(Overviews overviews) {
        this.overviews = overviews;
    }

    @GetMapping("/")
    String home(Model model) {
        model.addAttribute("overview", overviews.current());
        model.addAttribute("examples", Questions.EXAMPLES);
        return "home";
    }
}
