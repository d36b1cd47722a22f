package dev.modalium.cli.service;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;

/// Watches an import to its end: by its events, and where these break off by asking.
public final class ImportWatch {

    /// Three signs of life that did not come.
    private static final Duration SILENCE = Duration.ofSeconds(45);

    private static final int ASK_EVERY_MILLIS = 1_000;

    private final Service service;
    private final Imports imports;
    private final Patience patience;

    public ImportWatch(Service service, Imports imports, Patience patience) {
        this.service = service;
        this.imports = imports;
        this.patience = patience;
    }

    /// @param seen told whenever something is new
    /// @return the import at its end
    public RemoteImport untilEnd(RemoteImport queued, Consumer<RemoteImport> seen) throws IOException {
        RemoteImport last = queued.isEnd() ? queued : listen(queued, seen);
        patience.moved();
        while (!last.isEnd()) {
            last = patience.with(() -> imports.find(queued.id()));
            patience.moved();
            seen.accept(last);
            if (!last.isEnd()) {
                Patience.sleep(ASK_EVERY_MILLIS);
            }
        }
        return last;
    }

    private RemoteImport listen(RemoteImport queued, Consumer<RemoteImport> seen) {
        RemoteImport last = queued;
        try (EventStream events = EventStream.open(service, queued.path() + "/events")) {
            for (String data = events.next(SILENCE); data != null && !last.isEnd(); data = events.next(SILENCE)) {
                if (!data.isEmpty()) {
                    RemoteImport next = RemoteImport.of(Answer.json(data));
                    last = next.id().equals(queued.id()) ? next : last;
                    seen.accept(last);
                }
            }
        } catch (IOException _) {
            // asking goes on where listening ended
        }
        return last;
    }
}
