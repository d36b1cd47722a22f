package dev.modalium.platform;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Says in two sentences why the service did not start, where otherwise a stack trace would stand.
class DataFolderUnusableAnalyzer extends AbstractFailureAnalyzer<DataFolderUnusable> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DataFolderUnusable cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Stop the other instance, or give this one a folder of its own: --modalium.data=/path/to/folder,"
                        + " or a database of its own: --spring.datasource.url=jdbc:postgresql://…",
                cause);
    }
}
