package dev.modalium.manifest.coco;

import java.util.LinkedHashSet;
import java.util.Set;

/// The annotation kinds that a COCO record can be of at once, gathered in a bit mask so that each set is made once.
final class Kinds {

    static final int CLASS_LABEL = 1;
    static final int BOUNDING_BOX = 2;
    static final int POLYGON = 4;
    static final int RLE_MASK = 8;
    static final int PIXEL_MASK = 16;
    static final int KEYPOINTS = 32;
    static final int CAPTION = 64;

    private static final String[] SLUGS = {
        "class-label", "bounding-box", "polygon", "rle-mask", "pixel-mask", "keypoints", "caption"
    };

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of sets, filled here and nowhere else
    private static final Set<String>[] SETS = new Set[1 << SLUGS.length];

    static {
        for (int mask = 0; mask < SETS.length; mask++) {
            Set<String> slugs = new LinkedHashSet<>();
            for (int bit = 0; bit < SLUGS.length; bit++) {
                if ((mask & 1 << bit) != 0) {
                    slugs.add(SLUGS[bit]);
                }
            }
            SETS[mask] = Set.copyOf(slugs);
        }
    }

    private Kinds() {}

    /// All that there are.
    static Set<String> all() {
        return SETS[SETS.length - 1];
    }

    static Set<String> of(int mask) {
        return SETS[mask];
    }
}
