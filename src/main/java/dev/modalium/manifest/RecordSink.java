package dev.modalium.manifest;

/// Where a reader pushes what it reads, in document order: the importer, the validator and the profile are sinks.
///
/// A sink may throw to stop the reading; the reader lets the exception pass and closes its streams.
public interface RecordSink {

    void item(Item item);

    void annotation(Annotation annotation);

    void category(Category category);

    void exclusion(Exclusion exclusion);

    void finding(Finding finding);

    /// A sink for those who want what happens on the way only.
    static RecordSink nowhere() {
        return Nowhere.SINK;
    }
}
