package dev.modalium.search.web;

import dev.modalium.language.Language;
import dev.modalium.language.Said;
import dev.modalium.search.Answer;
import dev.modalium.search.AskRequest;
import dev.modalium.search.Questions;
import dev.modalium.search.question.UnusableQuestion;
import dev.modalium.web.Problem;
import io.swagger.v3.oas.annotations.Parameter;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `GET /api/v1/ask`: a question in words, answered.
@RestController
class AskController {

    private final Questions questions;

    AskController(Questions questions) {
        this.questions = questions;
    }

    @GetMapping("/api/v1/ask")
    Answer ask(
            @RequestParam(name = "q", defaultValue = "") String question,
            @Parameter(
                            description =
                                    "true for how the answer came about: what each word was taken for, the filter as a"
                                            + " tree, and why each dataset stands where it does")
                    @RequestParam(name = "explain", defaultValue = "false")
                    boolean explained,
            @RequestParam(name = "limit", defaultValue = "" + Questions.USUAL) int limit,
            @Parameter(
                            description =
                                    "what the matching datasets have, counted: all, usual (all but `related`), none, or"
                                            + " names of facets with commas between them")
                    @RequestParam(name = "facets", defaultValue = "none")
                    String facets,
            @Parameter(description = "how many values of each facet, from 1 to 1000")
                    @RequestParam(name = "facetValues", defaultValue = "" + ListParameters.USUAL_FACET_VALUES)
                    int facetValues,
            Language language) {
        if (limit < 1 || limit > Questions.MOST) {
            throw Problem.parameter(
                    "limit", Said.of("parameter.range", "limit", String.valueOf(limit), Questions.MOST));
        }
        var request = new AskRequest(
                question, limit, ListParameters.facets(facets), ListParameters.facetValues(facetValues), explained);
        try {
            return questions.answer(request, language);
        } catch (UnusableQuestion e) {
            throw Problem.parameter("q", e.said(), e);
        }
    }
}
