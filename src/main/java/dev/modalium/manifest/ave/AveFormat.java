package dev.modalium.manifest.ave;

import dev.modalium.manifest.Head;
import dev.modalium.manifest.ManifestFormat;
import dev.modalium.manifest.ManifestSource;
import dev.modalium.manifest.Recognition;
import dev.modalium.manifest.RecordSink;
import dev.modalium.manifest.Shown;
import java.io.IOException;
import java.util.Optional;

/// The format of AVE's `Annotations.txt` and its split files.
///
/// Public because [java.util.ServiceLoader] cannot make an instance of anything else on the class path; the reader that
/// does the work is not.
public final class AveFormat implements ManifestFormat {

    @Override
    public String name() {
        return "ave";
    }

    @Override
    public String title() {
        return "AVE event list (text, & between columns)";
    }

    @Override
    public String example() {
        return "Church bell&RUhOCu3LNXM&good&0&10";
    }

    @Override
    public Shown shows() {
        return new Shown(AveReader.MODALITIES, AveReader.KINDS);
    }

    @Override
    public Recognition recognises(Head head) {
        Optional<String> first =
                head.text().lines().filter(line -> !line.isBlank()).findFirst();
        if (first.isEmpty()) {
            return Recognition.NO;
        }
        if (AveRow.isHeader(first.get()) || AveRow.looksLikeOne(first.get())) {
            return Recognition.CERTAIN;
        }
        return head.text().lines().limit(100).anyMatch(AveRow::looksLikeOne) ? Recognition.POSSIBLE : Recognition.NO;
    }

    @Override
    public void read(ManifestSource source, RecordSink sink) throws IOException {
        new AveReader(source, sink).read();
    }
}
