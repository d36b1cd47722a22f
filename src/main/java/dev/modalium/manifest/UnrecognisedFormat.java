package dev.modalium.manifest;

import dev.modalium.manifest.text.Opening;
import java.io.IOException;

/// The format of files that no format takes for its own: it reads nothing and says what the file is instead.
record UnrecognisedFormat(Detection detection) implements ManifestFormat {

    @Override
    public String name() {
        return "unrecognised";
    }

    @Override
    public String title() {
        return "no known format";
    }

    @Override
    public String example() {
        return "";
    }

    @Override
    public Shown shows() {
        return Shown.NOTHING;
    }

    @Override
    public Recognition recognises(Head head) {
        return Recognition.NO;
    }

    @Override
    public void read(ManifestSource source, RecordSink sink) throws IOException {
        if (Opening.isText(source, sink)) {
            sink.finding(new Finding(
                    FindingCode.NOT_THIS_FORMAT,
                    Position.at(0, null),
                    detection.explanation(),
                    "a manifest in one of these formats, or the name of its format where it is one"));
        }
    }
}
