package dev.modalium.validation.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/// The moment up to which a request may be worked on; whatever reads on after it is stopped.
final class Deadline {

    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /// The same bytes, whose reading ends with [OutOfTime] once the moment has passed.
    InputStream over(InputStream bytes) {
        return new FilterInputStream(bytes) {

            @Override
            public int read() throws IOException {
                check();
                return super.read();
            }

            @Override
            public int read(byte[] buffer, int from, int length) throws IOException {
                check();
                return super.read(buffer, from, length);
            }
        };
    }

    private void check() throws OutOfTime {
        if (System.nanoTime() - end > 0) {
            throw new OutOfTime();
        }
    }

    /// The time is over.
    static final class OutOfTime extends IOException {

        private static final long serialVersionUID = 1L;
    }
}
