package dev.modalium.ingest;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The hashes of uploads that this instance received bytes of lately; a lost one only costs reading the bytes again.
@Component
class RunningHashes {

    private static final int MOST = 1_000;

    private final Map<UUID, RunningHash> hashes = new LinkedHashMap<>();

    /// The hash of an upload, for the caller who has its file open.
    synchronized RunningHash take(UUID upload) {
        RunningHash known = hashes.remove(upload);
        return known == null ? new RunningHash() : known;
    }

    synchronized void giveBack(UUID upload, RunningHash hash) {
        hashes.put(upload, hash);
        if (hashes.size() > MOST) {
            hashes.remove(hashes.keySet().iterator().next());
        }
    }
}
