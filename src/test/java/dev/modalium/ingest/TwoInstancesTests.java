package dev.modalium.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.modalium.ModaliumApplication;
import dev.modalium.access.TokenForTests;
import dev.modalium.ingest.EventStream.Event;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// An import can be watched and cancelled on another instance than the one that runs it.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(TokenForTests.class)
class TwoInstancesTests {

    /// A second on a machine that has nothing else to do.
    private static final Duration PROMPTLY = Duration.ofSeconds(5);

    /// Less than what a server gives the requests that are under way.
    private static final Duration SHUTDOWN = Duration.ofSeconds(15);

    @LocalServerPort
    private int port;

    @Autowired
    private TokenForTests token;

    @Autowired
    private Environment environment;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Manifests manifests;

    @Autowired
    private TransactionTemplate transaction;

    private String bearer = "";

    @BeforeEach
    void makeAToken() {
        bearer = token.bearer("admin");
    }

    @Test
    void aRunningImportIsSeenAndStoppedFromElsewhere() {
        try (ConfigurableApplicationContext other = startAnother()) {
            int otherPort = port(other);
            var here = new ImportClient(port, bearer);
            var there = new ImportClient(otherPort, bearer);
            transaction.executeWithoutResult(status -> {
                jdbc.sql("select number from catalogue_revision for update")
                        .query(Long.class)
                        .single();
                String id = here.queue(new StreamedCoco("far", 1_000, 9_000), "dataset=far&release=1.0&create=true");
                try (var stream = new EventStream(otherPort, id)) {
                    Event deriving = Stream.generate(() -> Objects.requireNonNull(stream.next()))
                            .filter(event -> "deriving".equals(event.data().get("phase")))
                            .findFirst()
                            .orElseThrow();
                    assertThat(deriving.progress())
                            .containsEntry("items", 1_000)
                            .containsEntry("annotations", 9_000);

                    long start = System.nanoTime();
                    assertThat(there.cancel(id)).containsEntry("state", "cancelled");
                    await().until(this::freeTurn);
                    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PROMPTLY);
                    assertThat(stream.next())
                            .isNotNull()
                            .satisfies(event -> assertThat(event.name()).isEqualTo("end"));
                    assertThat(stream.next()).isNull();
                }
            });
        }
    }

    @Test
    void listenersDoNotKeepAnInstanceFromStopping() {
        ConfigurableApplicationContext other = startAnother();
        transaction.executeWithoutResult(status -> {
            assertThat(manifests.takeTurn("endless")).isTrue();
            var here = new ImportClient(port, bearer);
            String id = here.queue(new StreamedCoco("endless", 1, 1), "dataset=endless&release=1.0&create=true");
            try (var stream = new EventStream(port(other), id)) {
                assertThat(stream.next()).isNotNull();

                long start = System.nanoTime();
                other.close();
                assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SHUTDOWN);
                assertThat(stream.next()).isNull();
            }
            here.cancel(id);
        });
    }

    private boolean freeTurn() {
        return jdbc.sql("select not exists (select from pg_locks where locktype = 'advisory' and database"
                        + " = (select oid from pg_database where datname = current_database()))")
                .query(Boolean.class)
                .single();
    }

    private static int port(ConfigurableApplicationContext instance) {
        return instance.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /// An instance over the same database and folder, which takes up no jobs.
    private ConfigurableApplicationContext startAnother() {
        return new SpringApplicationBuilder(ModaliumApplication.class)
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + environment.getProperty("spring.datasource.url"),
                        "--spring.datasource.username=" + environment.getProperty("spring.datasource.username"),
                        "--spring.datasource.password=" + environment.getProperty("spring.datasource.password"),
                        "--db-scheduler.polling-interval=1h",
                        "--db-scheduler.immediate-execution-enabled=false");
    }
}
