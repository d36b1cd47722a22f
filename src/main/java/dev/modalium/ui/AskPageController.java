package dev.modalium.ui;

import dev.modalium.language.Language;
import dev.modalium.language.Texts;
import dev.modalium.search.Answer;
import dev.modalium.search.AskRequest;
import dev.modalium.search.DatasetSearch;
import dev.modalium.search.Questions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The answers to a question, at an address that can be shared.
@Controller
class AskPageController {

    private static final int FACET_VALUES = 20;

    private final Questions questions;

    AskPageController(Questions questions) {
        this.questions = questions;
    }

    @GetMapping("/ask")
    String ask(@RequestParam(required = false) @Nullable String q, Language language, Model model) {
        if (q == null) {
            return "redirect:/";
        }
        Answer answer = questions.answer(
                new AskRequest(q, Questions.USUAL, DatasetSearch.usualFacets(), FACET_VALUES, true), language);
        model.addAttribute("answer", answer);
        model.addAttribute("page", AnswerPage.of(answer, Texts.in(language)));
        return "answers";
    }
}
