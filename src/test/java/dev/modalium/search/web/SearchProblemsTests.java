package dev.modalium.search.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modalium.search.IndexBehind;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What is said of an index that cannot answer.
class SearchProblemsTests {

    private final MockMvcTester http = MockMvcTester.of(
            List.of(new Asking()),
            builder -> builder.setControllerAdvice(new SearchProblems()).build());

    @RestController
    static class Asking {

        private static final long INDEXED = 11;

        @GetMapping("/asking")
        String ask(@RequestParam long written) {
            if (written > INDEXED) {
                throw new IndexBehind(written, INDEXED, Duration.ofSeconds(10));
            }
            return "the answer";
        }
    }

    @Test
    void sayThatWritesAreSafeAndWhenToAskAgain() {
        assertThat(http.get().uri("/asking?written=12"))
                .hasStatus(HttpStatus.SERVICE_UNAVAILABLE)
                .hasHeader(HttpHeaders.RETRY_AFTER, "5")
                .bodyJson()
                .hasPathSatisfying("$.type", type -> assertThat(type).isEqualTo("/problems/index-behind"))
                .hasPathSatisfying(
                        "$.detail",
                        detail -> assertThat(detail)
                                .asString()
                                .contains("is at revision 11", "revision 12", "What was written is safe"))
                .hasPathSatisfying(
                        "$.revision", revision -> assertThat(revision).isEqualTo(12))
                .hasPathSatisfying("$.indexed", indexed -> assertThat(indexed).isEqualTo(11));
    }
}
