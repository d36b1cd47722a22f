package dev.modalium.cli.service;

import dev.modalium.cli.service.UploadMemory.Begun;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Has a service import files, which are uploaded first as far as it does not have them.
public final class Imports {

    private final Service service;
    private final Patience patience;
    private final Uploads uploads;
    private final UploadMemory memory;

    public Imports(Service service, Patience patience, Uploads uploads, UploadMemory memory) {
        this.service = service;
        this.patience = patience;
        this.uploads = uploads;
        this.memory = memory;
    }

    /// Finds out before anything large is sent whether the dataset is there.
    ///
    /// @throws Refused if it is not
    public void requireDataset(String slug) throws IOException {
        String path = "/api/v1/datasets/" + ImportOrder.encoded(slug);
        patience.with(() -> service.get(path).accepted());
        patience.moved();
    }

    /// Queues one import of all these files.
    ///
    /// A command that was killed after its request was sent finds the import that this request made: its key is the
    /// same when it runs again.
    public RemoteImport queue(List<UploadSource> sources, ImportOrder order) throws IOException {
        List<String> whole = remembered(sources);
        if (whole.size() == sources.size()) {
            try {
                return queued(sources, whole, order);
            } catch (Refused e) {
                forgetGone(sources, e);
            }
        }
        List<String> ids = new ArrayList<>();
        for (UploadSource source : sources) {
            ids.add(uploads.upload(source));
        }
        return queued(sources, ids, order);
    }

    RemoteImport find(String id) throws IOException {
        return RemoteImport.of(service.get("/api/v1/imports/" + id).accepted().json());
    }

    private List<String> remembered(List<UploadSource> sources) {
        return sources.stream()
                .map(memory::find)
                .flatMap(Optional::stream)
                .filter(Begun::whole)
                .map(Begun::upload)
                .toList();
    }

    private RemoteImport queued(List<UploadSource> sources, List<String> ids, ImportOrder order) throws IOException {
        String query = order.query(ids);
        String key = "modalium-import-" + Digest.of(query.getBytes(StandardCharsets.UTF_8));
        RemoteImport queued =
                patience.with(() -> RemoteImport.of(service.send(service.request("/api/v1/imports?" + query)
                                .header("Idempotency-Key", key)
                                .POST(BodyPublishers.noBody())
                                .build())
                        .accepted()
                        .json()));
        patience.moved();
        sources.forEach(memory::forget);
        return queued;
    }

    private void forgetGone(List<UploadSource> sources, Refused e) throws Refused {
        if (!e.problem().isGone()) {
            throw e;
        }
        sources.forEach(memory::forget);
    }
}
