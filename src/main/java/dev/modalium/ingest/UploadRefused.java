package dev.modalium.ingest;

import java.time.Instant;
import java.util.UUID;

/// What was asked of a resumable upload cannot be done; the upload stays as it was.
public abstract sealed class UploadRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private UploadRefused(String message) {
        super(message);
    }

    /// There is none with this id, any more at least.
    public static final class Unknown extends UploadRefused {
        private static final long serialVersionUID = 1L;

        Unknown(UUID id) {
            super("There is no upload " + id
                    + "; it may have been imported, ended or removed. Begin another with POST /api/v1/uploads.");
        }
    }

    /// Nothing came for too long, and it is about to be removed.
    public static final class Expired extends UploadRefused {
        private static final long serialVersionUID = 1L;

        Expired(UUID id, Instant at) {
            super("The upload " + id + " expired at " + at + "; begin another with POST /api/v1/uploads.");
        }
    }

    /// It is somebody else's.
    public static final class NotYours extends UploadRefused {
        private static final long serialVersionUID = 1L;

        NotYours(UUID id) {
            super("The upload " + id + " was begun with another token; only that one can go on with it or end it.");
        }
    }

    /// Another request is at it.
    public static final class Busy extends UploadRefused {
        private static final long serialVersionUID = 1L;

        Busy(UUID id) {
            super("Another request is at the upload " + id
                    + ". Try again in a moment; one whose connection broke is given up after 30 seconds.");
        }
    }

    /// The bytes are not those that come next.
    public static final class WrongOffset extends UploadRefused {
        private static final long serialVersionUID = 1L;

        private final long expected;

        WrongOffset(long given, long expected) {
            super("The bytes sent begin at " + given + ", and " + expected + " are here; send those from " + expected
                    + " on.");
            this.expected = expected;
        }

        public long expected() {
            return expected;
        }
    }

    /// More bytes came than the upload has left.
    public static final class TooLong extends UploadRefused {
        private static final long serialVersionUID = 1L;

        TooLong(long length, long offset) {
            super("The request has more bytes than the " + (length - offset) + " that are left of the " + length
                    + " announced in Upload-Length; none of them were kept.");
        }
    }

    /// The bytes are not those of which the client made the checksum.
    public static final class WrongChecksum extends UploadRefused {
        private static final long serialVersionUID = 1L;

        WrongChecksum(Checksum checksum, long offset) {
            super("The bytes that came do not have the " + checksum.algorithm() + " " + checksum.value()
                    + " of the header Upload-Checksum; none of them were kept. Send them from " + offset
                    + " on again.");
        }
    }

    /// It cannot be imported yet.
    public static final class Incomplete extends UploadRefused {
        private static final long serialVersionUID = 1L;

        Incomplete(UUID id, long offset, long length) {
            super("Of the upload " + id + " " + offset + " of " + length
                    + " bytes are here; send the rest before its import.");
        }
    }
}
