package dev.modalium.catalogue;

import dev.modalium.manifest.Distribution;
import dev.modalium.manifest.ItemGroup;
import dev.modalium.manifest.Measure;
import dev.modalium.manifest.Profile;
import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Profiles of small and of well-known manifests, for tests.
final class Profiles {

    static final Profile AVE = of(
            4097,
            4143,
            Map.of("vision.video", 4097L, "audio", 4097L),
            Map.of("vision+audio", 4097L),
            Map.of("temporal-segment", 4143L, "class-label", 4143L),
            "audio+vision.video",
            28,
            new Distribution(4143, new BigDecimal(34352), 0.0, 10.0, "", new TreeMap<>(Map.of(8L, 4143L))));

    static final Profile CAPTIONED_IMAGES = of(
            2,
            10,
            Map.of("vision.image", 2L, "text.caption", 2L),
            Map.of("vision+text", 2L),
            Map.of("caption", 10L),
            "vision.image",
            0,
            Distribution.EMPTY);

    static final Profile BOXED_IMAGES = boxedImages(5);

    static final Profile MASKED_IMAGES = of(
            5,
            10,
            Map.of("vision.image", 5L),
            Map.of(),
            Map.of("rle-mask", 10L),
            "vision.image",
            0,
            Distribution.EMPTY);

    static final Profile SILENT_VIDEOS =
            of(7, 0, Map.of("vision.video", 7L), Map.of(), Map.of(), "vision.video", 0, Distribution.EMPTY);

    private Profiles() {}

    /// Two boxes on each.
    static Profile boxedImages(long images) {
        return of(
                images,
                2 * images,
                Map.of("vision.image", images),
                Map.of(),
                Map.of("bounding-box", 2 * images, "class-label", 2 * images),
                "vision.image",
                3,
                Distribution.EMPTY);
    }

    private static Profile of(
            long items,
            long annotations,
            Map<String, Long> modalities,
            Map<String, Long> pairs,
            Map<String, Long> kinds,
            String group,
            int categories,
            Distribution events) {
        SortedMap<String, Long> byCategory = new TreeMap<>();
        IntStream.range(0, categories).forEach(i -> byCategory.put("category " + i, 1L));
        return new Profile(
                        items,
                        annotations,
                        new TreeMap<>(Map.of("", items)),
                        new TreeMap<>(modalities),
                        new TreeMap<>(pairs),
                        new TreeMap<>(kinds),
                        new TreeMap<>(Map.of(group, new ItemGroup(items, annotations, new TreeMap<>(kinds)))),
                        byCategory,
                        new TreeMap<>(),
                        new TreeMap<>(),
                        new TreeMap<>())
                .with(Measure.EVENT_SECONDS, events);
    }
}
