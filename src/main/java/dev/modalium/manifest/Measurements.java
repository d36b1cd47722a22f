package dev.modalium.manifest;

import java.util.SortedMap;
import java.util.TreeMap;

/// Measures items and annotations as they come; what a record does not say is not counted.
final class Measurements {

    private final Counter itemWidth = new Counter();
    private final Counter itemHeight = new Counter();
    private final Counter itemSeconds = new Counter();
    private final Counter itemFrameRate = new Counter();
    private final Counter boxArea = new Counter();
    private final Counter boxAspect = new Counter();
    private final Counter eventSeconds = new Counter();
    private final Counter eventStart = new Counter();
    private final Counter captionLength = new Counter();
    private final Counter labelledKeypoints = new Counter();

    void item(Media media) {
        if (media.width() != null) {
            itemWidth.add(media.width());
        }
        if (media.height() != null) {
            itemHeight.add(media.height());
        }
        if (media.seconds() != null) {
            itemSeconds.add(media.seconds());
        }
        if (media.frameRate() != null) {
            itemFrameRate.add(media.frameRate());
        }
    }

    void annotation(Annotation annotation) {
        Box box = annotation.box();
        if (box != null) {
            boxArea.add(box.width() * box.height());
            boxAspect.add(box.width() / box.height()); // of a box without height it is no number, and not counted
        }
        TimeSpan time = annotation.time();
        if (time != null) {
            eventSeconds.add(time.seconds());
            eventStart.add(time.start());
        }
        String text = annotation.text();
        if (text != null) {
            captionLength.add(text.codePointCount(0, text.length()));
        }
        if (annotation.labelledKeypoints() != null) {
            labelledKeypoints.add(annotation.labelledKeypoints());
        }
    }

    SortedMap<String, Distribution> distributions(Distribution annotationsPerItem) {
        SortedMap<String, Distribution> all = new TreeMap<>();
        for (Measure measure : Measure.values()) {
            all.put(
                    measure.key(),
                    switch (measure) {
                        case ITEM_WIDTH -> itemWidth.counted();
                        case ITEM_HEIGHT -> itemHeight.counted();
                        case ITEM_SECONDS -> itemSeconds.counted();
                        case ITEM_FRAME_RATE -> itemFrameRate.counted();
                        case ANNOTATIONS_PER_ITEM -> annotationsPerItem;
                        case BOX_AREA -> boxArea.counted();
                        case BOX_ASPECT -> boxAspect.counted();
                        case EVENT_SECONDS -> eventSeconds.counted();
                        case EVENT_START -> eventStart.counted();
                        case CAPTION_LENGTH -> captionLength.counted();
                        case LABELLED_KEYPOINTS -> labelledKeypoints.counted();
                    });
        }
        all.values().removeIf(Distribution::isEmpty);
        return all;
    }
}
