package dev.modalium.cli.service;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import javax.net.ssl.SSLHandshakeException;

/// Tries again what failed for a passing reason, later each time, until nothing has come of it for too long.
///
/// A service that has never answered is not waited for: its address is wrong more often than it is being started.
public final class Patience {

    private static final long FIRST_MILLIS = 500;
    private static final long LONGEST_MILLIS = 15_000;
    private static final Duration LONGEST_ASKED = Duration.ofSeconds(60);

    /// A fault of the service mostly stays, but one in the middle of a restart passes.
    private static final Duration WITH_FAULTS = Duration.ofSeconds(30);

    private final Service service;
    private final Duration limit;
    private final Consumer<String> told;
    private long movedAt = System.nanoTime();
    private long delay = FIRST_MILLIS;

    /// @param limit how long it goes on without success
    /// @param told what a person should know when waiting begins
    public Patience(Service service, Duration limit, Consumer<String> told) {
        this.service = service;
        this.limit = limit;
        this.told = told;
    }

    /// Something that may fail for a passing reason.
    interface Attempt<T> {
        T run() throws IOException;
    }

    /// @throws ServiceException if it is refused for good, or the patience is at its end
    <T> T with(Attempt<T> attempt) throws ServiceException {
        while (true) {
            try {
                return attempt.run();
            } catch (IOException e) {
                rest(e);
            }
        }
    }

    /// Something has come of it: patience begins anew.
    void moved() {
        movedAt = System.nanoTime();
        delay = FIRST_MILLIS;
    }

    /// Waits a while after a failure.
    ///
    /// @throws ServiceException if it is of no use to wait
    void rest(IOException failure) throws ServiceException {
        if (!isPassing(failure) || !service.isMet()) {
            throw failure instanceof ServiceException said ? said : new ServiceException(service.why(failure), failure);
        }
        long waited = System.nanoTime() - movedAt;
        Duration most = status(failure) == 500 && WITH_FAULTS.compareTo(limit) < 0 ? WITH_FAULTS : limit;
        if (waited > most.toNanos()) {
            throw failure instanceof Refused refused
                    ? refused
                    : new ServiceException(
                            "%s; nothing came of trying again for %s seconds"
                                    .formatted(service.why(failure), waited / 1_000_000_000),
                            failure);
        }
        if (delay == FIRST_MILLIS) {
            told.accept(service.why(failure) + "; trying again");
        }
        sleep(Math.max(delay + ThreadLocalRandom.current().nextLong(delay / 2), asked(failure)));
        delay = Math.min(LONGEST_MILLIS, 2 * delay);
    }

    static void sleep(long millis) throws ServiceException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServiceException("interrupted", e);
        }
    }

    private static boolean isPassing(IOException failure) {
        return switch (failure) {
            case Refused refused -> refused.problem().isPassing();
            case ServiceException _, SSLHandshakeException _, InterruptedIOException _ -> false;
            default -> true;
        };
    }

    private static int status(IOException failure) {
        return failure instanceof Refused refused ? refused.problem().status() : 0;
    }

    private static long asked(IOException failure) {
        Duration asked = failure instanceof Refused refused ? refused.problem().retryAfter() : null;
        return asked == null ? 0 : Math.min(asked.toMillis(), LONGEST_ASKED.toMillis());
    }
}
