package dev.modalium.cli.service;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The server-sent events of a service, read by a thread of their own so that nobody waits for a dead connection.
final class EventStream implements AutoCloseable {

    /// An import with the first finding of every code has a fifth of it.
    private static final int LONGEST_EVENT = 1 << 20;

    /// So many events wait to be taken; then the service has to.
    private static final int WAITING = 16;

    private final InputStream in;
    private final BlockingQueue<Optional<String>> data = new ArrayBlockingQueue<>(WAITING);
    private final Thread reader;

    private EventStream(InputStream in) {
        this.in = new BufferedInputStream(in);
        this.reader = Thread.ofVirtual().name("events").unstarted(this::read);
    }

    /// @throws Refused if there are none
    static EventStream open(Service service, String path) throws IOException {
        HttpResponse<InputStream> response = service.open(
                service.request(path).header("Accept", "text/event-stream").build());
        if (response.statusCode() != 200) {
            response.body().close();
            throw new Refused(Problem.of(new Answer(response.statusCode(), response.headers(), "")));
        }
        var stream = new EventStream(response.body());
        stream.reader.start();
        return stream;
    }

    /// The data of the next event, whatever its name; null where the stream has ended or broken, or is silent so long.
    @Nullable
    String next(Duration most) {
        try {
            Optional<String> next = data.poll(most.toMillis(), TimeUnit.MILLISECONDS);
            return next == null ? null : next.orElse(null);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    @Override
    public void close() {
        reader.interrupt();
        try {
            in.close();
        } catch (IOException _) {
            // nothing is wanted of it any more
        }
    }

    private void read() {
        try {
            var event = new StringBuilder();
            for (String line = line(); line != null; line = line()) {
                if (line.startsWith("data:")) {
                    event.append(line.substring("data:".length()).strip()).append('\n');
                } else if (line.startsWith(":")) {
                    data.put(Optional.of("")); // a sign of life
                } else if (line.isEmpty() && !event.isEmpty()) {
                    data.put(Optional.of(event.toString()));
                    event.setLength(0);
                }
                if (event.length() > LONGEST_EVENT) {
                    break;
                }
            }
        } catch (IOException _) {
            // whoever waits is told that it has ended
        } catch (InterruptedException _) {
            return;
        }
        data.offer(Optional.empty());
    }

    private @Nullable String line() throws IOException {
        var line = new ByteArrayOutputStream();
        int next = in.read();
        if (next < 0) {
            return null;
        }
        while (next >= 0 && next != '\n') {
            if (line.size() > LONGEST_EVENT) {
                throw new IOException("an event is too long");
            }
            if (next != '\r') {
                line.write(next);
            }
            next = in.read();
        }
        return line.toString(StandardCharsets.UTF_8);
    }
}
