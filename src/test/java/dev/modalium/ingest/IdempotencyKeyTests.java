package dev.modalium.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modalium.access.TokenForTests;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// A request that comes again with its key is the request that came before.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(TokenForTests.class)
class IdempotencyKeyTests {

    private static final String EVENTS = "Bark&abcdefghijk&good&2&5\n";
    private static final String TO = "dataset=keys&release=1.0&create=true";

    @LocalServerPort
    private int port;

    @Autowired
    private TokenForTests token;

    @Autowired
    private SentRequests requests;

    @Autowired
    private JdbcClient jdbc;

    private final JsonMapper json = new JsonMapper();
    private TusClient client;

    @BeforeEach
    void connect() {
        client = new TusClient(port, token.bearer("admin"));
    }

    @Test
    void theSameRequestAgainAnswersTheSameImport() throws Exception {
        String first = id(send("again", TO, EVENTS));

        assertThat(id(send("again", TO, EVENTS))).isEqualTo(first);
        assertThat(id(send("", TO, EVENTS))).isNotEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void tenAtOnceMakeOneImport(boolean resumable) throws Exception {
        String key = UUID.randomUUID().toString();
        String dataset = resumable ? "ten-resumable" : "ten";
        String to = "dataset=" + dataset + "&release=1.0&create=true";
        UUID upload = client.whole(EVENTS, "filename YQ==");
        List<Future<HttpResponse<String>>> sent = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(10)) {
            for (int i = 0; i < 10; i++) {
                sent.add(threads.submit(() -> resumable
                        ? client.importOf(upload, to, Map.of("Idempotency-Key", key))
                        : send(key, to, EVENTS)));
            }
        }

        Set<String> imports = new HashSet<>();
        for (Future<HttpResponse<String>> answer : sent) {
            imports.add(id(answer.get()));
        }
        assertThat(imports).hasSize(1);
        assertThat(jdbc.sql("select count(*) from import where dataset = ?")
                        .param(dataset)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "dataset=keys&release=1.0&create=true, 'Goat&abcdefghijk&good&2&5\n'",
        "dataset=keys&release=2.0&create=true, 'Bark&abcdefghijk&good&2&5\n'",
        "dataset=keys&release=1.0&create=true&split=train, 'Bark&abcdefghijk&good&2&5\n'",
        "dataset=keys&release=1.0&create=true&fileName=b.txt, 'Bark&abcdefghijk&good&2&5\n'",
    })
    void anotherRequestWithTheKeyIsRefused(String query, String manifest) throws Exception {
        id(send("taken", TO, EVENTS));

        HttpResponse<String> other = send("taken", query, manifest);

        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("key-taken", "'taken'", "24 hours");
    }

    @Test
    void anUploadThatWasImportedIsAnsweredAgainThoughItIsGone() throws Exception {
        UUID upload = client.whole(EVENTS, "filename YQ==");
        Map<String, String> key = Map.of("Idempotency-Key", "uploaded");

        String first = id(client.importOf(upload, TO, key));

        assertThat(id(client.importOf(upload, TO, key))).isEqualTo(first);
        assertThat(client.importOf(upload, TO, Map.of()).statusCode()).isEqualTo(404);
    }

    @Test
    void somebodyElseMayHaveTheSameKey() throws Exception {
        String mine = id(send("shared", TO, EVENTS));
        client = new TusClient(port, token.bearer("admin", "somebody else"));

        assertThat(id(send("shared", TO, EVENTS))).isNotEqualTo(mine);
    }

    @Test
    void aKeyIsForgottenAfterADay() throws Exception {
        String first = id(send("old", TO, EVENTS));
        jdbc.sql("update import_key set created_at = now() - interval '25 hours' where key = 'old'")
                .update();

        assertThat(id(send("old", TO, EVENTS))).isNotEqualTo(first);

        jdbc.sql("update import_key set created_at = now() - interval '25 hours' where key = 'old'")
                .update();
        requests.forgetOld();
        assertThat(jdbc.sql("select count(*) from import_key where key = 'old'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aRequestThatWasRefusedDoesNotUseItsKeyUp() throws Exception {
        assertThat(send("refused", "dataset=not-there-yet&release=1.0", EVENTS).statusCode())
                .isEqualTo(404);

        assertThat(send("refused", "dataset=not-there-yet&release=1.0&create=true", EVENTS)
                        .statusCode())
                .isEqualTo(202);
    }

    @Test
    void aKeyThatCannotBeUsedIsNamed() throws Exception {
        for (String key : List.of("k".repeat(256), "a\tb")) {
            HttpResponse<String> answer = send(key, TO, EVENTS);

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("\"header\":\"Idempotency-Key\"", "up to 255 characters");
        }
    }

    private HttpResponse<String> send(String key, String query, String manifest) throws Exception {
        return client.send(
                "POST", "/api/v1/imports?" + query, Map.of("Idempotency-Key", key), BodyPublishers.ofString(manifest));
    }

    private String id(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return json.readTree(answer.body()).get("id").asString();
    }
}
