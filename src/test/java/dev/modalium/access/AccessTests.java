package dev.modalium.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest
@AutoConfigureMockMvc
@Import(TokenForTests.class)
class AccessTests {

    @Autowired
    private MockMvcTester http;

    @Autowired
    private TokenForTests token;

    @Autowired
    private AccessTokens tokens;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void everyoneMayRead() {
        assertThat(http.get().uri("/api/v1/imports")).hasStatusOk();
    }

    @Test
    void everyoneMayHaveAManifestChecked() {
        assertThat(http.post().uri("/api/v1/validations").content("Bark&RUhOCu3LNXM&good&0&10\n"))
                .hasStatusOk()
                .bodyText()
                .contains("\"format\": \"ave\"");
        assertThat(http.post().uri("/api/v1/validations/").content("Bark&RUhOCu3LNXM&good&0&10\n"))
                .hasStatus(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void writingWithoutATokenSaysHowToSendOne() {
        assertThat(http.post().uri("/api/v1/imports"))
                .hasStatus(HttpStatus.UNAUTHORIZED)
                .hasContentType("application/problem+json")
                .bodyText()
                .contains("/problems/token-needed", "Authorization: Bearer");
    }

    @Test
    void aTokenThatNobodyMadeOpensNothing() {
        assertThat(http.post().uri("/api/v1/imports").header("Authorization", "Bearer mdl_wrong"))
                .hasStatus(HttpStatus.UNAUTHORIZED)
                .bodyText()
                .contains("not known or was revoked");
    }

    @Test
    void aTokenOfALesserRoleIsToldWhichOneIsNeeded() {
        assertThat(http.post().uri("/api/v1/imports").header("Authorization", token.bearer("reader")))
                .hasStatus(HttpStatus.FORBIDDEN)
                .bodyText()
                .contains("/problems/role-needed", "admin");
    }

    @Test
    void anAdministratorsTokenPasses() {
        assertThat(http.post().uri("/api/v1/imports").header("Authorization", token.bearer("admin")))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains("dataset");
    }

    @Test
    void aRevokedTokenOpensNothing() {
        String bearer = token.bearer("admin");
        jdbc.sql("update access_token set revoked_at = now() where id = (select max(id) from access_token)")
                .update();

        assertThat(http.post().uri("/api/v1/imports").header("Authorization", bearer))
                .hasStatus(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void theFirstTokenIsMadeOnceAndNeverAgain() {
        jdbc.sql("delete from access_token").update();

        assertThat(tokens.createFirst())
                .hasValueSatisfying(
                        first -> assertThat(tokens.find(first)).hasValue(new AccessTokens.Bearer("admin", "admin")));
        assertThat(tokens.createFirst()).isEmpty();
    }

    @Test
    void noTokenIsKeptAsItIs() {
        token.bearer("admin");

        assertThat(jdbc.sql("select octet_length(hash) from access_token")
                        .query(Integer.class)
                        .list())
                .isNotEmpty()
                .containsOnly(32);
    }
}
