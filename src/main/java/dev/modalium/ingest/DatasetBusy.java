package dev.modalium.ingest;

/// Another import into the same dataset is under way; this one waits for its turn.
class DatasetBusy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatasetBusy(String dataset) {
        super("Another import into " + dataset + " is under way");
    }
}
