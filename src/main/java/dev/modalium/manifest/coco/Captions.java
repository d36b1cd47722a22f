package dev.modalium.manifest.coco;

import dev.modalium.manifest.FindingCode;
import dev.modalium.manifest.json.JsonCursor;
import dev.modalium.manifest.json.Values;
import org.jspecify.annotations.Nullable;

/// Reads `caption`, a sentence about an image.
final class Captions {

    private Captions() {}

    static @Nullable String read(JsonCursor cursor) {
        String caption = Values.text(cursor);
        if (caption != null && caption.isBlank()) {
            cursor.report(FindingCode.CAPTION_EMPTY, "The caption says nothing", "a sentence about the image");
        }
        return caption;
    }
}
