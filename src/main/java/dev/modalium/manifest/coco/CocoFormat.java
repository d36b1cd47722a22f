package dev.modalium.manifest.coco;

import dev.modalium.manifest.Head;
import dev.modalium.manifest.ManifestFormat;
import dev.modalium.manifest.ManifestSource;
import dev.modalium.manifest.Recognition;
import dev.modalium.manifest.RecordSink;
import dev.modalium.manifest.Shown;
import dev.modalium.manifest.json.TopLevel;
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
    public Shown shows() {
        return new Shown(ImageReader.MODALITIES, Kinds.all());
    }

    @Override
    public Recognition recognises(Head head) {
        TopLevel top = TopLevel.of(head.text());
        return switch (top.kind()) {
            case OBJECT -> object(top, head.text());
            case LIST -> {
                boolean results = top.has("image_id")
                        && top.hasAny("category_id", "bbox", "segmentation", "keypoints", "caption", "score");
                yield results || (top.has("supercategory") && top.has("id")) ? Recognition.CERTAIN : Recognition.NO;
            }
            case OTHER -> Recognition.NO;
        };
    }

    private static Recognition object(TopLevel top, String text) {
        boolean linkedData = top.hasAny("@context", "@type", "@graph");
        if (linkedData || text.contains("\"question_id\"")) {
            return Recognition.NO; // such files may speak of images and annotations too
        }
        boolean images = top.has("images");
        boolean annotations = top.has("annotations");
        int signs = (images ? 1 : 0) + (annotations ? 1 : 0) + (top.has("categories") ? 1 : 0);
        boolean records = (images && text.contains("\"file_name\"")) || (annotations && text.contains("\"image_id\""));
        if (signs >= 2 || records) {
            return Recognition.CERTAIN;
        }
        return signs == 1 && !annotations ? Recognition.POSSIBLE : Recognition.NO;
    }

    @Override
    public void read(ManifestSource source, RecordSink sink) throws IOException {
        new CocoReader(source, sink).read();
    }
}
