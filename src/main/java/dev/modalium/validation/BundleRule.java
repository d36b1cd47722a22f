package dev.modalium.validation;

import dev.modalium.manifest.Finding;
import java.io.IOException;
import java.util.List;
import java.util.function.BiConsumer;

/// A check over the files of one bundle that no single file can answer.
interface BundleRule {

    /// @param report is given each finding with the file in which it shows
    void check(List<Member> members, BiConsumer<Member, Finding> report) throws IOException;
}
