package dev.modalium.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.modalium.access.TokenForTests;
import dev.modalium.ingest.EventStream.Event;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/// Whoever listens to an import hears how far it is, and at last how it ended.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"modalium.imports.max-listeners=2", "modalium.imports.max-queued=2"})
@Import(TokenForTests.class)
class ImportEventsTests {

    private static final String EVENTS = "Bark&abcdefghijk&good&2&5\n";

    @LocalServerPort
    private int port;

    @Autowired
    private TokenForTests token;

    @Autowired
    private Manifests manifests;

    @Autowired
    private TransactionTemplate transaction;

    private ImportClient client;

    @BeforeEach
    void connect() {
        client = new ImportClient(port, token.bearer("admin"));
    }

    @Test
    void tellsHowFarAnImportIsUntilItsEnd() {
        String id = client.queue(new StreamedCoco("told", 120_000, 1_080_000), "dataset=told&release=1.0&create=true");

        List<Event> events = listen(id);

        assertThat(events).hasSizeGreaterThan(3);
        assertThat(events.subList(0, events.size() - 1)).extracting(Event::name).containsOnly("progress");
        for (String growing : List.of("bytesRead", "items", "annotations")) {
            assertThat(events).extracting(event -> event.number(growing)).isSorted();
        }
        assertThat(events).extracting(event -> event.data().get("phase")).contains("reading");
        assertThat(events)
                .filteredOn(event -> "reading".equals(event.data().get("phase")))
                .anySatisfy(event -> {
                    assertThat(event.progress())
                            .extractingByKey("bytesPerSecond")
                            .isNotNull();
                    assertThat(event.progress()).extractingByKey("secondsLeft").isNotNull();
                });
        Event end = events.getLast();
        assertThat(end.name()).isEqualTo("end");
        assertThat(end.data())
                .isEqualTo(client.importOf(id))
                .containsEntry("state", "succeeded")
                .containsEntry("phase", null);
        assertThat(end.progress())
                .containsEntry("bytesRead", end.data().get("size"))
                .containsEntry("bytesTotal", end.data().get("size"))
                .containsEntry("items", 120_000)
                .containsEntry("annotations", 1_080_000);
    }

    @Test
    void tellsTheEndOfAnImportThatHasEndedAtOnce() {
        Map<String, Object> rejected =
                client.importBytes("Bark&abcdefghijk&good&0&12\n", "dataset=over&release=1.0&create=true");

        List<Event> events = listen(String.valueOf(rejected.get("id")));

        assertThat(events).extracting(Event::name).containsExactly("end");
        assertThat(events.getFirst().data())
                .containsEntry("state", "rejected")
                .extractingByKey("findings", ImportClient.RECORDS)
                .singleElement()
                .satisfies(finding -> assertThat(finding)
                        .containsEntry("code", "event-outside-media")
                        .extractingByKey("first", InstanceOfAssertFactories.map(String.class, Object.class))
                        .containsEntry("line", 1)
                        .containsEntry("column", 25)
                        .containsEntry("byteOffset", 24)
                        .containsEntry("message", "The event lasts from 0 to 12 s"));
    }

    @Test
    void neitherKeepsProxiesNorBrowsersFromPassingItOn() {
        try (var stream = opened(queued("headers"))) {
            assertThat(stream.header("Content-Type")).isEqualTo("text/event-stream;charset=utf-8");
            assertThat(stream.header("Cache-Control")).contains("no-store");
        }
    }

    @Test
    void knowsNoImportThatThereIsNot() {
        try (var stream = new EventStream(port, "6d1f6b0c-6c1e-4b0e-9f0a-3f1d2c9b8a77")) {
            assertThat(stream.status()).isEqualTo(404);
            assertThat(stream.header("Content-Type")).isEqualTo("application/problem+json");
        }
    }

    @Test
    void forgetsListenersWhoAreGoneAndTakesNoMoreThanItCan() {
        transaction.executeWithoutResult(status -> {
            assertThat(manifests.takeTurn("listened")).isTrue();
            String id = queued("listened");
            try (var first = new EventStream(port, id);
                    var second = new EventStream(port, id)) {
                assertThat(List.of(first.status(), second.status())).containsOnly(200);
                try (var third = new EventStream(port, id)) {
                    assertThat(third.status()).isEqualTo(503);
                    assertThat(third.header("Retry-After")).isNotEmpty();
                }
            }
            client.cancel(id);
            await().atMost(Duration.ofSeconds(5))
                    .untilAsserted(
                            () -> assertThat(listen(id)).extracting(Event::name).containsExactly("end"));
        });
    }

    @Test
    void takesNoMoreImportsThanMayWait() {
        transaction.executeWithoutResult(status -> {
            assertThat(manifests.takeTurn("full")).isTrue();
            List<String> waiting = List.of(queued("full"), queued("full"));

            assertThat(client.problem(EVENTS, "dataset=full&release=1.0&create=true"))
                    .containsEntry("status", 429)
                    .containsEntry("type", "/problems/queue-full")
                    .containsEntry("limit", 2);
            assertThat(client.get("/api/v1/imports?dataset=full&state=queued"))
                    .extractingByKey("items", ImportClient.RECORDS)
                    .hasSize(2);
            assertThat(client.get("/api/v1/imports?dataset=full&state=running&state=failed"))
                    .extractingByKey("items", ImportClient.RECORDS)
                    .isEmpty();

            waiting.forEach(client::cancel);
            client.cancel(queued("full"));
        });
    }

    private String queued(String dataset) {
        return client.queue(new StreamedCoco(dataset, 1, 1), "dataset=" + dataset + "&release=1.0&create=true");
    }

    /// Those who listened in the test before may need a moment to be noticed as gone.
    private EventStream opened(String id) {
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> new EventStream(port, id), stream -> stream.status() != 503);
    }

    private List<Event> listen(String id) {
        List<Event> events = new ArrayList<>();
        try (var stream = opened(id)) {
            for (Event event = stream.next(); event != null; event = stream.next()) {
                events.add(event);
            }
        }
        return events;
    }
}
