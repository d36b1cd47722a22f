package dev.modalium.manifest;

import org.jspecify.annotations.Nullable;

/// A part of a record that a rule can point at, with the names under which JSON manifests write it.
public enum Part {
    ID("id"),
    ITEM("image_id"),
    CATEGORY("category_id"),
    NAME("name"),
    PARENT("supercategory"),
    BOX("bbox"),
    AREA("area"),
    MASK_SIZE("segmentation/size"),
    KEYPOINTS("keypoints"),
    LABELLED_KEYPOINTS("num_keypoints"),
    PATH("file_name"),
    URL("coco_url"),
    LICENCE("license");

    private final String path;

    Part(String path) {
        this.path = path;
    }

    /// The names from the record down to the part, with `/` between them.
    String path() {
        return path;
    }

    /// The part of this record.
    ///
    /// @param value its text where it is known, by which lists of lines are searched
    public OfRecord of(Span record, @Nullable String value) {
        return new OfRecord(record, this, value);
    }

    public OfRecord of(Span record) {
        return new OfRecord(record, this, null);
    }

    /// A part of one record, whose place is looked up when it is to be shown and not before.
    public record OfRecord(Span record, Part part, @Nullable String value) {}
}
