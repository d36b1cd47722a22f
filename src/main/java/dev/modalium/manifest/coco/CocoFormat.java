package dev.modalium.manifest.coco;

import dev.modalium.manifest.Head;
import dev.modalium.manifest.ManifestFormat;
import dev.modalium.manifest.ManifestSource;
import dev.modalium.manifest.Recognition;
import dev.modalium.manifest.RecordSink;
import java.io.IOException;

/// The format of MSCOCO's JSON files: instances, keypoints, captions, panoptic, stuff, image information, results.
///
/// Public because [java.util.ServiceLoader] cannot make an instance of anything else on the class path; the readers
/// that do the work are not.
public final class CocoFormat implements ManifestFormat {

    @Override
    public String name() {
        return "coco";
    }

    @Override
    public String title() {
        return "MSCOCO annotations (JSON)";
    }

    @Override
    public String example() {
        return "{\"images\": [{\"id\": 139, \"file_name\": \"000000000139.jpg\", …";
    }

    @Override
    public Recognition recognises(Head head) {
        String text = head.text().stripLeading();
        if (text.startsWith("{")) {
            boolean images = text.contains("\"images\"");
            boolean annotations = text.contains("\"annotations\"") || text.contains("\"image_id\"");
            boolean categories = text.contains("\"categories\"") || text.contains("\"category_id\"");
            int signs = (images ? 1 : 0) + (annotations ? 1 : 0) + (categories ? 1 : 0);
            if (signs >= 2 || (images && text.contains("\"file_name\""))) {
                return Recognition.CERTAIN;
            }
            return signs == 1 ? Recognition.POSSIBLE : Recognition.NO;
        }
        if (text.startsWith("[")) {
            boolean results = text.contains("\"image_id\"");
            boolean categories = text.contains("\"supercategory\"") && text.contains("\"id\"");
            return results || categories ? Recognition.CERTAIN : Recognition.NO;
        }
        return Recognition.NO;
    }

    @Override
    public void read(ManifestSource source, RecordSink sink) throws IOException {
        new CocoReader(source, sink).read();
    }
}
