package dev.modalium.manifest.aist;

import dev.modalium.manifest.Head;
import dev.modalium.manifest.ManifestFormat;
import dev.modalium.manifest.ManifestSource;
import dev.modalium.manifest.Recognition;
import dev.modalium.manifest.RecordSink;
import dev.modalium.manifest.Shown;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/// The format of AIST's and AIST++'s lists of names, split files, ignore list and camera files.
///
/// Public because [java.util.ServiceLoader] cannot make an instance of anything else on the class path; the readers
/// that do the work are not.
public final class AistFormat implements ManifestFormat {

    private static final Pattern GENRE_KEY =
            Pattern.compile("\\{\\s*\"g[A-Z]{2}(_s[A-Z]{2}_[^\"]*)?\"\\s*:.*", Pattern.DOTALL);
    private static final int LINES = 100;

    @Override
    public String name() {
        return "aist";
    }

    @Override
    public String title() {
        return "AIST and AIST++ sequence lists, splits and cameras (text, JSON)";
    }

    @Override
    public String example() {
        return "gBR_sBM_cAll_d04_mBR0_ch01";
    }

    @Override
    public Shown shows() {
        return new Shown(Sequences.OF_SEQUENCE, Sequences.KINDS);
    }

    @Override
    public Recognition recognises(Head head) {
        String text = head.text().stripLeading();
        if (text.startsWith("{") || text.startsWith("[")) {
            boolean cameras = text.startsWith("[") && text.contains("\"distortions\"") && text.contains("\"rotation\"");
            return cameras || GENRE_KEY.matcher(text).matches() ? Recognition.CERTAIN : Recognition.NO;
        }
        List<String> lines =
                text.lines().filter(line -> !line.isBlank()).limit(LINES).toList();
        if (lines.isEmpty() || lines.stream().noneMatch(AistFormat::isName)) {
            return Recognition.NO;
        }
        return isName(lines.getFirst()) ? Recognition.CERTAIN : Recognition.POSSIBLE;
    }

    @Override
    public void read(ManifestSource source, RecordSink sink) throws IOException {
        new AistReader(source, sink).read();
    }

    private static boolean isName(String line) {
        try {
            AistName.parse(ListedName.of(line).name());
            return true;
        } catch (MalformedName e) {
            return false;
        }
    }
}
