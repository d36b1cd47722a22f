package dev.modalium.faults;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// Reads a dataset that was there before all the time, which no fault may change or hide.
final class Bystander implements AutoCloseable {

    static final String DATASET = "bystander";

    private static final String RELEASE = "/api/v1/datasets/" + DATASET + "/releases/1";
    private static final List<String> PATHS =
            List.of(RELEASE + "/profile", RELEASE + "/items?limit=100", "/api/v1/datasets/ave");
    private static final int PAUSE_MILLIS = 20;

    private final Client client;
    private final List<String> before = new ArrayList<>();
    private final List<String> complaints = Collections.synchronizedList(new ArrayList<>());
    private final AtomicLong readings = new AtomicLong();
    private final AtomicLong outages = new AtomicLong();
    private final Thread thread;
    private volatile boolean down;
    private volatile boolean over;

    Bystander(Client client) throws IOException, InterruptedException {
        this.client = client;
        for (String path : PATHS) {
            before.add(seen(client.get(path)));
        }
        thread = Thread.ofPlatform().daemon().name("bystander").start(this::read);
    }

    /// From here on the service may be gone; what it answers must still be right.
    void outage() {
        outages.incrementAndGet();
        down = true;
    }

    void outageIsOver() {
        down = false;
    }

    long readings() {
        return readings.get();
    }

    /// What was wrong since this was last asked.
    List<String> complaints() {
        synchronized (complaints) {
            List<String> all = List.copyOf(complaints);
            complaints.clear();
            return all;
        }
    }

    private void read() {
        for (int i = 0; !over; i = (i + 1) % PATHS.size()) {
            long outagesBefore = outages.get();
            boolean mayFail = down;
            String problem = problem(i);
            boolean excused = mayFail || outages.get() != outagesBefore;
            if (problem == null) {
                readings.incrementAndGet();
            } else if (!excused || problem.startsWith("200")) {
                complaints.add(PATHS.get(i) + " answered " + problem);
            }
            pause();
        }
    }

    private String problem(int i) {
        try {
            String now = seen(client.get(PATHS.get(i)));
            return now.equals(before.get(i)) ? null : now.substring(0, Math.min(now.length(), 200));
        } catch (IOException e) {
            return e.toString();
        } catch (InterruptedException e) {
            over = true;
            return null;
        }
    }

    private static String seen(HttpResponse<String> answer) {
        return answer.statusCode() + " " + answer.headers().firstValue("ETag").orElse("") + " " + answer.body();
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws InterruptedException {
        over = true;
        thread.join(TimeUnit.SECONDS.toMillis(10));
    }
}
