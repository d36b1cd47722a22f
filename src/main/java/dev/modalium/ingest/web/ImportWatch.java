package dev.modalium.ingest.web;

import dev.modalium.web.Problem;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/// Lets listeners hear how imports go, on whichever instance these run: while anyone listens, one thread asks the
/// database about all imports that are listened to.
///
/// It stops before the server does, which waits for requests under way.
@Component
class ImportWatch implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ImportWatch.class);

    /// Hence at most four changes a second.
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    private static final String RETRY_AFTER_SECONDS = "10";

    private final ImportViews views;
    private final int mostListeners;
    private final Map<UUID, Channel> channels = new HashMap<>(); // this and what follows guarded by this object
    private int listeners;
    private boolean looking;
    private boolean running;

    ImportWatch(ImportViews views, @Value("${modalium.imports.max-listeners}") int mostListeners) {
        this.views = views;
        this.mostListeners = mostListeners;
    }

    /// One import, as it was last seen, for all who listen to it.
    private static final class Channel {

        private @Nullable ImportView view;
        private int listeners;
    }

    /// Listens to an import until the answer is closed.
    ///
    /// @throws Problem if too many listen already
    synchronized Listener listen(UUID id) {
        if (listeners >= mostListeners) {
            throw tooMany();
        }
        listeners++;
        Channel channel = channels.computeIfAbsent(id, _ -> new Channel());
        channel.listeners++;
        if (!looking) {
            looking = true;
            Thread.ofVirtual().name("import-watch").start(this::look);
        }
        return new Listener(id, channel);
    }

    /// Someone who wants to hear of each change of one import, and of the newest only where several have passed.
    final class Listener implements AutoCloseable {

        private final UUID id;
        private final Channel channel;
        private @Nullable ImportView heard;

        private Listener(UUID id, Channel channel) {
            this.id = id;
            this.channel = channel;
        }

        /// How the import is as soon as that differs from what was heard last; null if that takes too long.
        @Nullable
        ImportView next(Duration patience) throws InterruptedException {
            long end = System.nanoTime() + patience.toNanos();
            synchronized (ImportWatch.this) {
                while (running && (channel.view == null || channel.view.equals(heard))) {
                    long millis = Duration.ofNanos(end - System.nanoTime()).toMillis();
                    if (millis <= 0) {
                        return null;
                    }
                    ImportWatch.this.wait(millis);
                }
                heard = channel.view;
                return running ? heard : null;
            }
        }

        @Override
        public void close() {
            synchronized (ImportWatch.this) {
                listeners--;
                if (--channel.listeners == 0) {
                    channels.remove(id);
                }
            }
        }
    }

    private void look() {
        Set<UUID> wanted = wanted();
        while (!wanted.isEmpty()) {
            try {
                tell(views.of(wanted));
            } catch (RuntimeException e) { // such as a database that is not there
                log.debug("Imports cannot be watched for the moment: {}", e.getMessage());
            }
            try {
                Thread.sleep(BETWEEN_LOOKS);
            } catch (InterruptedException e) {
                return;
            }
            wanted = wanted();
        }
    }

    private synchronized Set<UUID> wanted() {
        looking = running && !channels.isEmpty();
        return looking ? Set.copyOf(channels.keySet()) : Set.of();
    }

    private synchronized void tell(List<ImportView> seen) {
        for (ImportView view : seen) {
            Channel channel = channels.get(view.id());
            if (channel != null) {
                channel.view = view;
            }
        }
        notifyAll();
    }

    private static Problem tooMany() {
        Problem problem = Problem.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "too-many-listeners",
                "Too many listen to imports",
                "So many listen already that no further one is taken (modalium.imports.max-listeners)."
                        + " Try again later, or ask for the import itself from time to time.");
        problem.getHeaders().set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        return problem;
    }

    @Override
    public synchronized void start() {
        running = true;
    }

    @Override
    public synchronized void stop() {
        running = false;
        notifyAll();
    }

    @Override
    public synchronized boolean isRunning() {
        return running;
    }
}
