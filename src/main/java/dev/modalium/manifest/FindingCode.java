package dev.modalium.manifest;

import static dev.modalium.manifest.Severity.ERROR;
import static dev.modalium.manifest.Severity.NOTICE;
import static dev.modalium.manifest.Severity.WARNING;

import java.util.Locale;

/// What can be found in a manifest; the code is stable, so that people can search for it and switch it off.
///
/// Its words stand in `findings.properties`, and `docs/findings.md` is written from both.
public enum FindingCode {
    // the file as a whole
    FILE_EMPTY(ERROR),
    FILE_NOT_TEXT(ERROR),
    ARCHIVE_BROKEN(ERROR),
    PICKLE_NOT_READ(ERROR),
    ENCODING_NOT_UTF8(ERROR),
    BYTE_ORDER_MARK(NOTICE),
    LINE_ENDS_CR(ERROR),
    SYNTAX_BROKEN(ERROR),
    TRAILING_CONTENT(ERROR),
    LIMIT_EXCEEDED(ERROR),
    NO_RECORDS(WARNING),
    NOT_THIS_FORMAT(ERROR),
    RESULTS_NOT_GROUND_TRUTH(NOTICE),

    // sections and fields of JSON manifests
    IMAGES_MISSING(ERROR),
    ANNOTATIONS_MISSING(NOTICE),
    CATEGORIES_MISSING(WARNING),
    SECTION_NULL(ERROR),
    SECTION_WRONG_TYPE(ERROR),
    RECORD_WRONG_TYPE(ERROR),
    DUPLICATE_KEY(ERROR),
    REQUIRED_FIELD_MISSING(ERROR),
    OPTIONAL_FIELD_MISSING(NOTICE),
    FIELD_WRONG_TYPE(ERROR),
    NUMBER_NOT_FINITE(ERROR),

    // identifiers and references
    ID_IS_TEXT(NOTICE),
    ID_NUMBER_IN_QUOTES(WARNING),
    ID_WRITTEN_AS_FRACTION(WARNING),
    ID_NOT_WHOLE(ERROR),
    ID_TOO_LARGE(WARNING),
    ID_NEGATIVE(NOTICE),
    DUPLICATE_ITEM_ID(ERROR),
    DUPLICATE_ANNOTATION_ID(ERROR),
    DUPLICATE_CATEGORY_ID(ERROR),
    DUPLICATE_CATEGORY_NAME(WARNING),
    ITEM_UNDECLARED(ERROR),
    CATEGORY_UNDECLARED(ERROR),

    // images, boxes, masks, keypoints
    CONTROL_CHARACTER(WARNING),
    PATH_UNSAFE(ERROR),
    PATH_WITH_BACKSLASH(WARNING),
    DUPLICATE_FILE_NAME(WARNING),
    SIZE_MISSING(WARNING),
    CROWD_IS_BOOLEAN(NOTICE),
    CROWD_WRONG(WARNING),
    BOX_MALFORMED(ERROR),
    BOX_NEGATIVE(ERROR),
    BOX_EMPTY(WARNING),
    BOX_OUTSIDE_ITEM(WARNING),
    POLYGON_FLAT(ERROR),
    POLYGON_ODD(ERROR),
    POLYGON_TOO_SHORT(ERROR),
    POLYGON_EMPTY(NOTICE),
    SEGMENTATION_MALFORMED(ERROR),
    RLE_SIZE_MISSING(ERROR),
    RLE_COUNTS_WRONG(ERROR),
    MASK_SIZE_DIFFERS(ERROR),
    KEYPOINTS_MALFORMED(ERROR),
    KEYPOINTS_MISCOUNTED(WARNING),
    KEYPOINTS_OF_OTHER_LENGTH(ERROR),
    AREA_FAR_OFF(WARNING),
    CAPTION_EMPTY(WARNING),
    SCORE_OUT_OF_RANGE(WARNING),

    // lists of clips
    COLUMN_COUNT_WRONG(ERROR),
    HEADER_REPEATED(NOTICE),
    ROW_REPEATED(WARNING),
    CATEGORY_EMPTY(ERROR),
    MEDIA_ID_MALFORMED(ERROR),
    ITEM_HAS_SEVERAL_CATEGORIES(NOTICE),
    TIME_MALFORMED(ERROR),
    TIME_NOT_WHOLE(WARNING),
    EVENT_OUTSIDE_MEDIA(ERROR),
    EVENT_ENDS_BEFORE_START(ERROR),
    EVENT_HAS_NO_LENGTH(WARNING),
    EVENTS_OVERLAP(WARNING),
    QUALITY_UNKNOWN(WARNING),

    // AIST
    SEQUENCE_NAME_MALFORMED(ERROR),
    MUSIC_OF_OTHER_GENRE(WARNING),
    OUTSIDE_PUBLISHED_RANGE(WARNING),
    CATEGORY_DIFFERS_FROM_NAME(WARNING),
    CAMERA_MALFORMED(ERROR),
    CAMERA_REPEATED(ERROR),
    CAMERA_COUNT_UNUSUAL(WARNING),
    CAMERAS_CHECKED(NOTICE),

    // between the files of one dataset
    ITEM_EXCLUDED(WARNING),
    ITEM_IN_TWO_SPLITS(WARNING),
    ITEM_UNKNOWN_TO_OTHER_FILE(WARNING),
    LISTED_ITEM_UNKNOWN(ERROR),
    MUSIC_IN_TWO_SPLITS(WARNING),
    CHOREOGRAPHY_IN_TWO_SPLITS(WARNING);

    private final Severity severity;

    FindingCode(Severity severity) {
        this.severity = severity;
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
        return meaning(Locale.ENGLISH);
    }

    public String meaning(Locale locale) {
        return FindingWords.of(slug() + ".meaning", locale);
    }

    /// One sentence that says how to mend it.
    public String remedy() {
        return remedy(Locale.ENGLISH);
    }

    public String remedy(Locale locale) {
        return FindingWords.of(slug() + ".remedy", locale);
    }
}
