package dev.modalium.manifest;

import java.io.IOException;

/// A format of annotation manifests: it recognises its files by their head and reads them as a stream of records.
///
/// Implementations are found by [java.util.ServiceLoader], hold no state and are package-private in a package a format.
public interface ManifestFormat {

    /// The name in URLs and on the command line, in lower case, such as `coco`.
    String name();

    /// What the format is called in prose, such as `MSCOCO annotations (JSON)`.
    String title();

    /// The beginning of a file that this format recognises, short enough to show in an error message.
    String example();

    /// All that a manifest of this format can tell of a dataset, be it in one file or not.
    Shown shows();

    /// How sure this format is that a file with this head is one of its own.
    Recognition recognises(Head head);

    /// Reads the whole source, one record at a time in document order, and closes what it opened.
    ///
    /// What is wrong with the data goes to the sink as findings; broken syntax is one last finding.
    ///
    /// @throws IOException when the bytes cannot be read, which says nothing about the data
    void read(ManifestSource source, RecordSink sink) throws IOException;
}
