package dev.modalium.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.eclipse.jetty.http.HttpException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// People get pages that help them on, programs get problems.
@SpringBootTest
@AutoConfigureMockMvc
class PageErrorsTests {

    @Autowired
    private MockMvcTester http;

    @Test
    void anUnknownDatasetIsMetWithTheOnesThatAreSpelledLikeIt() {
        assertThat(http.get().uri("/datasets/avee"))
                .hasStatus(404)
                .hasContentTypeCompatibleWith(MediaType.TEXT_HTML)
                .bodyText()
                .contains("There is no dataset “avee”", "href=\"/datasets/ave\"");
    }

    @Test
    void anUnknownPageIsMetWithAQuestionBox() {
        assertThat(http.get().uri("/nowhere").accept(MediaType.TEXT_HTML, MediaType.ALL))
                .hasStatus(404)
                .hasContentTypeCompatibleWith(MediaType.TEXT_HTML)
                .bodyText()
                .contains("There is no such page", "name=\"q\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/?q",
                "/ask?q",
                "/datasets?q",
                "/datasets?related",
                "/datasets?like",
                "/datasets?cursor",
                "/datasets/ave?lang",
                "/compare?dataset",
                "/coverage?open",
                "/combinations?pair",
                "/imports?dataset",
                "/imports?state",
                "/rules?x"
            })
    void noPageStumblesOverACharacterThatTheDatabaseCannotHold(String parameter) {
        assertThat(http.get().uri(URI.create(parameter + "=a%00b")))
                .hasStatus(400)
                .hasContentTypeCompatibleWith(MediaType.TEXT_HTML);
    }

    @Test
    void aPageNamesTheParameterWithSuchACharacter() {
        assertThat(http.get().uri(URI.create("/compare?dataset=ave&dataset=a%00b")))
                .hasStatus(400)
                .bodyText()
                .contains("A parameter cannot be used", "&#39;dataset&#39; has the character U+0000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/nowhere", "/api/v1/datasets/avee"})
    void theApiAnswersBrowsersWithProblemsToo(String address) {
        assertThat(http.get().uri(address).accept(MediaType.TEXT_HTML, MediaType.ALL))
                .hasStatus(404)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void aProgramThatAsksForAnUnknownAddressGetsAProblem() {
        assertThat(http.get().uri("/nowhere").accept(MediaType.APPLICATION_JSON))
                .hasStatus(404)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void anAddressThatTheServerCannotDecodeIsTheCallersFault() {
        assertThat(Trouble.of(new HttpException.IllegalArgumentException(400, "Bad query"), "r-1"))
                .satisfies(trouble -> assertThat(trouble.status()).isEqualTo(400))
                .satisfies(trouble -> assertThat(trouble.title()).isEqualTo("This address cannot be read"));
    }

    @Test
    void aFaultOfOursIsAdmittedWithoutItsDetails() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
        request.addHeader("Accept", "text/html");
        MockHttpServletResponse response = new MockHttpServletResponse();
        response.addHeader("X-Request-Id", "r-1");

        IllegalStateException fault = new IllegalStateException("secret");
        fault.setStackTrace(new StackTraceElement[0]);

        var page = new PageErrors().resolveException(request, response, null, fault);

        assertThat(page).isNotNull().satisfies(shown -> {
            assertThat(shown.getStatus()).isNotNull().matches(status -> status.value() == 500);
            assertThat(shown.getModel().get("trouble")).isInstanceOfSatisfying(Trouble.class, trouble -> {
                assertThat(trouble.requestId()).isEqualTo("r-1");
                assertThat(trouble.title() + trouble.detail()).doesNotContain("secret");
            });
        });
    }
}
