package dev.modalium.manifest;

import static dev.modalium.manifest.Severity.ERROR;
import static dev.modalium.manifest.Severity.NOTICE;
import static dev.modalium.manifest.Severity.WARNING;

import java.util.Locale;

/// What can be found in a manifest; the code is stable, so that people can search for it and switch it off.
///
/// `docs/findings.md` is written from this list.
public enum FindingCode {
    // the file as a whole
    FILE_EMPTY(
            ERROR,
            "The file has no bytes, so there is nothing to read.",
            "Export or upload the manifest again; an empty file is usually an interrupted download."),
    FILE_NOT_TEXT(
            ERROR,
            "The file begins like an archive, an image or another binary file, where a text manifest was promised.",
            "Unpack the archive, or choose the annotation file that stands beside it."),
    PICKLE_NOT_READ(
            ERROR,
            "The file is a Python pickle; unpickling runs code that the file brings along, so it is never done.",
            "Bring the list of sequence names or a JSON export; what AIST++ is known for stands in its names."),
    ENCODING_NOT_UTF8(
            ERROR,
            "The bytes at this place are not UTF-8.",
            "Save the file as UTF-8, for example with `iconv -f latin1 -t utf-8`."),
    BYTE_ORDER_MARK(
            NOTICE,
            "The file begins with a byte order mark, which some JSON and CSV readers trip over.",
            "Save the file as UTF-8 without a byte order mark."),
    SYNTAX_BROKEN(
            ERROR,
            "The text ends or breaks off where the format does not allow it; nothing after this place was read.",
            "Export the manifest again, or mend the text at this place."),
    TRAILING_CONTENT(
            ERROR,
            "Something stands after the end of the document; it was not read.",
            "Remove what follows the last closing bracket; two files may have been joined."),
    LIMIT_EXCEEDED(
            ERROR,
            "Nesting, a number, a name or a text goes beyond a limit that no genuine manifest reaches.",
            "Look at what produced the file; nothing after this place was read, or the line was left out."),
    NO_RECORDS(
            WARNING,
            "The file was read to its end without finding an item, an annotation, a category or an exclusion.",
            "Check that this is the file that was meant."),
    NOT_THIS_FORMAT(
            ERROR,
            "The file is well-formed, but it is not what this format's manifests look like.",
            "Choose another format, or leave the choice to detection."),
    RESULTS_NOT_GROUND_TRUTH(
            ERROR,
            "The file lists the predictions of a model, not annotations; nothing of it was imported.",
            "Bring the ground truth file, an object with `images` and `annotations`."),

    // sections and fields of JSON manifests
    IMAGES_MISSING(
            ERROR,
            "The manifest has annotations but no list of images that they could belong to.",
            "Add the `images` section, with `id`, `file_name`, `width` and `height` of each image."),
    ANNOTATIONS_MISSING(
            NOTICE,
            "The manifest has no `annotations` section: it describes images only, as test sets do.",
            "Nothing to mend if this is a test set; otherwise add the section."),
    CATEGORIES_MISSING(
            WARNING,
            "Annotations name categories, but the manifest declares none, so they are known by number only.",
            "Add the `categories` section, with `id` and `name` of each category."),
    SECTION_NULL(
            ERROR,
            "A section is null where a list was expected; common readers fail on it.",
            "Write an empty list, or leave the section out."),
    SECTION_WRONG_TYPE(
            ERROR,
            "A section is not a list of objects; it was not read.",
            "Write the section as a list of objects, each with its own `id`."),
    RECORD_WRONG_TYPE(
            ERROR,
            "An entry of a list is not of the type that the list holds; it was left out.",
            "Write each entry as the format's description says."),
    DUPLICATE_KEY(
            ERROR,
            "A key stands twice in one object; readers differ in which one they keep.",
            "Keep one of the two. Here the last value of a field counts, and both copies of a section are read."),
    REQUIRED_FIELD_MISSING(
            ERROR,
            "A field is missing or null without which the record cannot be used as it should.",
            "Add the field. Without `image_id` or an image's or category's `id` the record is left out."),
    OPTIONAL_FIELD_MISSING(
            NOTICE,
            "A field that the format describes is missing or null; some tools expect it.",
            "Add the field if your tools need it; nothing else is affected."),
    FIELD_WRONG_TYPE(
            ERROR,
            "A field has a value of another type than the format describes; the value was left out.",
            "Write the value in the type that was expected."),
    NUMBER_NOT_FINITE(
            ERROR,
            "NaN or Infinity stands where JSON allows only a finite number; many readers reject the whole file.",
            "Write the number, or null where it is unknown."),

    // identifiers and references
    ID_IS_TEXT(
            NOTICE,
            "An id is a text where COCO has numbers; it is kept as it is.",
            "Nothing to mend unless a tool insists on numbers."),
    ID_NUMBER_IN_QUOTES(
            WARNING,
            "An id is a number written as a text; readers that keep types apart will not find what it refers to.",
            "Write the number without quotes."),
    ID_WRITTEN_AS_FRACTION(
            WARNING,
            "An id is a whole number written with a fraction, such as 5.0; it was read as 5.",
            "Write ids as integers; a data frame with missing values often turns them into floats."),
    ID_NOT_WHOLE(
            ERROR,
            "An id is a number with a fraction, which no reader can be expected to match; it is kept as text.",
            "Give the record a whole number as its id."),
    ID_TOO_LARGE(
            WARNING,
            "An id is beyond 2^53, where JavaScript and floating point lose its last digits.",
            "Use smaller ids, or texts."),
    ID_NEGATIVE(
            NOTICE, "An id is negative, which some tools use to mark missing values.", "Use ids from 0 or 1 upwards."),
    DUPLICATE_ITEM_ID(
            ERROR,
            "Two items have the same id; common readers silently keep only the last.",
            "Give each item an id of its own; two files with ids from 1 may have been merged."),
    DUPLICATE_ANNOTATION_ID(
            ERROR,
            "Two annotations have the same id; common readers silently keep only the last.",
            "Give each annotation an id of its own."),
    DUPLICATE_CATEGORY_ID(
            ERROR,
            "Two categories have the same id, so the class of an annotation is not certain.",
            "Give each category an id of its own."),
    DUPLICATE_CATEGORY_NAME(
            WARNING,
            "Two categories have the same name; counts by name add them up.",
            "Merge the two categories or tell them apart by name."),
    ITEM_UNDECLARED(
            ERROR,
            "An annotation belongs to an item that the manifest nowhere declares.",
            "Add the item, or remove the annotation; the file may be a subset whose annotations were not cut."),
    CATEGORY_UNDECLARED(
            ERROR,
            "An annotation names a category that the manifest nowhere declares.",
            "Declare the category, or correct the annotation; ids are often off by one."),

    // images, boxes, masks, keypoints
    ITEM_EXCLUDED(
            Severity.WARNING,
            "The item is part of a split although the dataset's own ignore list excludes it.",
            "Leave the item out when you use the split, or publish a split list without it."),
    PATH_UNSAFE(
            ERROR,
            "A file name leaves the folder of the dataset, is absolute, or holds control characters.",
            "Write names relative to the folder of the images. The name is shown, never opened."),
    SIZE_MISSING(
            WARNING,
            "The size of an image is missing or zero, so nothing that is drawn on it can be checked.",
            "Add `width` and `height` in pixels."),
    CROWD_IS_BOOLEAN(
            NOTICE,
            "`iscrowd` is true or false where COCO has 1 or 0; it was understood.",
            "Write 1 or 0; tools that compare with a number may miss it."),
    CROWD_WRONG(
            WARNING,
            "`iscrowd` is neither 0 nor 1; the annotation was read as not crowd.",
            "Write 0 for one object and 1 for a group."),
    BOX_MALFORMED(
            ERROR,
            "A box is not a list of four numbers; the annotation was read without it.",
            "Write `[left, top, width, height]` in pixels."),
    BOX_NEGATIVE(
            ERROR,
            "A box has a negative width or height; the annotation was read without it.",
            "Write `[left, top, width, height]`; corner coordinates in the wrong order give negative sizes."),
    BOX_EMPTY(
            WARNING,
            "A box has no width or no height, so it covers nothing.",
            "Remove the annotation or draw the box again."),
    BOX_OUTSIDE_ITEM(
            WARNING,
            "A box reaches over the edge of its image by more than a pixel.",
            "Cut the box at the edge; corners written as width and height are a common cause."),
    POLYGON_FLAT(
            ERROR,
            "A segmentation is one list of numbers where COCO has a list of rings.",
            "Put the list into another pair of brackets."),
    POLYGON_ODD(
            ERROR, "A polygon has an odd number of coordinates, so the last point is half.", "Write pairs of x and y."),
    POLYGON_TOO_SHORT(
            ERROR,
            "A polygon has fewer than three points; common mask tools fail on it or take it for a box.",
            "Draw the polygon again, or leave the segmentation empty."),
    POLYGON_EMPTY(
            NOTICE, "A polygon has no points at all.", "Write an empty list, `[]`, for an object without a mask."),
    SEGMENTATION_MALFORMED(
            ERROR,
            "A segmentation is neither a list of polygons nor a run-length encoding; it was left out.",
            "Write `[[x1, y1, x2, y2, …]]`, or `{\"counts\": …, \"size\": [height, width]}`."),
    RLE_SIZE_MISSING(
            ERROR,
            "A run-length encoding does not say how large the mask is, so it cannot be drawn.",
            "Add `\"size\": [height, width]`."),
    RLE_COUNTS_WRONG(
            ERROR,
            "The runs of a mask do not add up to its height × width, or cannot be decoded.",
            "Encode the mask again."),
    MASK_SIZE_DIFFERS(
            ERROR,
            "A mask has another size than its image.",
            "Encode the mask at the size of the image; height comes before width."),
    KEYPOINTS_MALFORMED(
            ERROR,
            "Keypoints are not a flat list of x, y and visibility; they were left out.",
            "Write three numbers for each point."),
    KEYPOINTS_MISCOUNTED(
            WARNING,
            "`num_keypoints` is not the number of points whose visibility is above 0.",
            "Count the labelled points again."),

    // lists of clips
    COLUMN_COUNT_WRONG(
            ERROR,
            "A line has another number of columns than the format; it was left out.",
            "Write all columns, separated as the format says."),
    HEADER_REPEATED(
            NOTICE,
            "The header line stands again inside the file; it was skipped.",
            "Remove it; two files may have been joined."),
    ROW_REPEATED(WARNING, "A line says the same as an earlier line; both were counted.", "Remove one of them."),
    CATEGORY_EMPTY(ERROR, "A line names no category; it was left out.", "Write the category in the first column."),
    MEDIA_ID_MALFORMED(
            ERROR,
            "The video's identifier is not one that YouTube gives, so the clip cannot be found; the line was left out.",
            "Write the 11 characters that follow `watch?v=`."),
    ITEM_HAS_SEVERAL_CATEGORIES(
            NOTICE,
            "The same clip stands in the file with different categories.",
            "Nothing to mend if several things are heard in it; do not use the clip's id as a key."),
    TIME_MALFORMED(ERROR, "A time is not a number; the line was left out.", "Write seconds."),
    TIME_NOT_WHOLE(
            WARNING,
            "A time has a fraction where the format has whole seconds; it was read as it is.",
            "Round it to the format's grid if your tools need that."),
    EVENT_OUTSIDE_MEDIA(
            ERROR,
            "An event begins before its clip or ends after it; the line was left out.",
            "Write times within the clip."),
    EVENT_ENDS_BEFORE_START(
            ERROR,
            "An event ends before it begins; the line was left out.",
            "Exchange the two times, or correct them."),
    EVENT_HAS_NO_LENGTH(
            WARNING,
            "An event ends where it begins, so nothing can be learnt from it; it was counted.",
            "Correct the end, or remove the event."),

    // AIST
    SEQUENCE_NAME_MALFORMED(
            ERROR,
            "A name is not built as AIST names are; the line was left out.",
            "Write `gBR_sBM_cAll_d04_mBR0_ch01` for a sequence, or the name of a video."),
    MUSIC_OF_OTHER_GENRE(
            WARNING,
            "The music's genre is not that of the dance, which no published AIST++ sequence has.",
            "Check the name."),
    OUTSIDE_PUBLISHED_RANGE(
            WARNING,
            "A part of a name is well-formed, but no published AIST++ sequence has it.",
            "Check the name; your own recordings may well use it."),
    CATEGORY_DIFFERS_FROM_NAME(
            WARNING,
            "A record gives another genre than the name of its sequence says.",
            "Correct the record; the name was taken as true."),
    CAMERA_MALFORMED(
            ERROR,
            "A camera lacks one of its parameters, or it has another shape than the format describes.",
            "Write name, size [w, h], matrix 3×3, rotation [3], translation [3] and distortions [5]."),
    CAMERA_COUNT_UNUSUAL(
            WARNING,
            "A camera setting does not have nine cameras.",
            "Check that the file is complete; AIST was recorded with nine."),
    CAMERAS_CHECKED(
            NOTICE,
            "The file describes cameras, which belong to no single sample; it was checked, and nothing was imported.",
            "Nothing to mend; bring a list of sequences to import samples.");

    private final Severity severity;
    private final String meaning;
    private final String remedy;

    FindingCode(Severity severity, String meaning, String remedy) {
        this.severity = severity;
        this.meaning = meaning;
        this.remedy = remedy;
    }

    /// The stable name, such as `syntax-broken`.
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Severity severity() {
        return severity;
    }

    /// One sentence that says what the finding means.
    public String meaning() {
        return meaning;
    }

    /// One sentence that says how to mend it.
    public String remedy() {
        return remedy;
    }
}
