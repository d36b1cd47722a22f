package dev.modalium.manifest;

/// What is measured on items and annotations, each of which has a [Distribution] in a [Profile].
public enum Measure {
    ITEM_WIDTH("itemWidth", "px", true),
    ITEM_HEIGHT("itemHeight", "px", true),
    ITEM_SECONDS("itemSeconds", "s", false),
    ITEM_FRAME_RATE("itemFrameRate", "/s", false),
    ANNOTATIONS_PER_ITEM("annotationsPerItem", "", true),
    BOX_AREA("boxArea", "px²", false),
    /// Width by height.
    BOX_ASPECT("boxAspect", "", false),
    EVENT_SECONDS("eventSeconds", "s", false),
    EVENT_START("eventStart", "s", false),
    /// In characters, as Unicode counts them.
    CAPTION_LENGTH("captionLength", "", true),
    LABELLED_KEYPOINTS("labelledKeypoints", "", true);

    private final String key;
    private final String unit;
    private final boolean whole;

    Measure(String key, String unit, boolean whole) {
        this.key = key;
        this.unit = unit;
        this.whole = whole;
    }

    /// Its name in stored profiles and over HTTP.
    public String key() {
        return key;
    }

    /// Such as `px`; empty for plain numbers.
    public String unit() {
        return unit;
    }

    /// Whether its values are whole numbers.
    public boolean isWhole() {
        return whole;
    }
}
