package dev.modalium.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modalium.access.TokenForTests;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Many clients at once lose nothing and count nothing twice.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(TokenForTests.class)
class ParallelImportsTests {

    private static final int CLIENTS = 12;

    @LocalServerPort
    private int port;

    @Autowired
    private TokenForTests token;

    @Autowired
    private JdbcClient jdbc;

    private ImportClient client;

    @BeforeEach
    void connect() {
        client = new ImportClient(port, token.bearer("admin"));
    }

    @Test
    void manifestsOfOneReleaseAllGoInAndShareAnItem() {
        List<Map<String, Object>> done = atOnce(i -> client.importBytes(
                events(i) + "Goat&sharedshare&good&0&%s\n".formatted(i % 10 + 1),
                "dataset=together&release=1.0&create=true&split=train"));

        assertThat(done).allSatisfy(job -> assertThat(job).containsEntry("state", "succeeded"));
        assertThat(client.profile("together"))
                .containsEntry("items", CLIENTS + 1)
                .containsEntry("annotations", CLIENTS + 10)
                .containsEntry("splits", Map.of("train", CLIENTS + 1));
        assertThat(rows("together", "item")).isEqualTo(CLIENTS + 1);
        assertThat(rows("together", "annotation")).isEqualTo(CLIENTS + 10);
        assertThat(rows("together", "manifest")).isEqualTo(CLIENTS);
    }

    @Test
    void manifestsOfManyDatasetsAllGoIn() {
        List<Map<String, Object>> done =
                atOnce(i -> client.importBytes(events(i), "dataset=apart-%s&release=1.0&create=true".formatted(i)));

        assertThat(done).allSatisfy(job -> assertThat(job).containsEntry("state", "succeeded"));
        for (int i = 0; i < CLIENTS; i++) {
            assertThat(client.profile("apart-" + i)).containsEntry("items", 1).containsEntry("annotations", 1);
        }
    }

    @Test
    void theSameBytesGoInOnceAndTheOthersSayThatNothingChanged() {
        List<Map<String, Object>> done =
                atOnce(i -> client.importBytes(events(99), "dataset=same&release=1.0&create=true"));

        assertThat(done).extracting(job -> job.get("state")).containsOnlyOnce("succeeded");
        assertThat(done).extracting(job -> job.get("state")).containsOnly("succeeded", "unchanged");
        assertThat(client.profile("same")).containsEntry("items", 1).containsEntry("annotations", 1);
    }

    private static String events(int i) {
        return String.format(Locale.ROOT, "Bark&%011d&good&2&5\n", i);
    }

    private static <T> List<T> atOnce(IntFunction<T> work) {
        try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
            List<Callable<T>> all = IntStream.range(0, CLIENTS)
                    .mapToObj(i -> (Callable<T>) () -> work.apply(i))
                    .toList();
            List<T> done = new ArrayList<>();
            for (Future<T> one : threads.invokeAll(all)) {
                done.add(one.get());
            }
            return done;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private int rows(String dataset, String table) {
        return jdbc.sql("select count(*) from " + table
                        + " join release on release.id = release_id join dataset on dataset.id = dataset_id"
                        + " where slug = ?")
                .param(dataset)
                .query(Integer.class)
                .single();
    }
}
