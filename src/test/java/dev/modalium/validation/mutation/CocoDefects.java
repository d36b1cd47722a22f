package dev.modalium.validation.mutation;

import static dev.modalium.manifest.FindingCode.*;

import dev.modalium.manifest.FindingCode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Every sort of defect that a COCO document is known to have in the wild.
final class CocoDefects {

    private final List<Defect> all = new ArrayList<>();

    static List<Defect> all() {
        var defects = new CocoDefects();
        defects.addStructure();
        defects.addIds();
        defects.addImages();
        defects.addAnnotations();
        defects.addBoxes();
        defects.addMasks();
        defects.addRuns();
        defects.addPoses();
        defects.addCategories();
        return defects.all;
    }

    private void add(String name, FindingCode code, Consumer<CocoDraft> plant) {
        all.add(new Defect(name, code, "instances.json", random -> {
            var draft = new CocoDraft(random);
            plant.accept(draft);
            return draft.text();
        }));
    }

    private void addStructure() {
        add("images are null", SECTION_NULL, draft -> draft.json().replace("images", "‸null"));
        add(
                "annotations are an object",
                SECTION_WRONG_TYPE,
                draft -> draft.json().replace("annotations", "‸{}"));
        add("categories are a text", SECTION_WRONG_TYPE, draft -> draft.json().replace("categories", "‸\"cup\""));
        add(
                "an image is a number",
                RECORD_WRONG_TYPE,
                draft -> draft.lonelyImage().replaceBy("‸7"));
        add(
                "an annotation is a list",
                RECORD_WRONG_TYPE,
                draft -> draft.anyAnnotation().replaceBy("‸[{\"id\": 1}]"));
        add(
                "a key stands twice in a record",
                DUPLICATE_KEY,
                draft -> draft.anyAnnotation().repeat("image_id"));
        add("a section stands twice", DUPLICATE_KEY, draft -> draft.json().append("‸\"annotations\": []"));
        add(
                "something follows the document",
                TRAILING_CONTENT,
                draft -> draft.json().follow("‸{}"));
        add("a comma trails", SYNTAX_BROKEN, draft -> draft.anyAnnotation().endWith(",‸"));
        add("single quotes", SYNTAX_BROKEN, draft -> draft.image().set("file_name", "‸'a.jpg'"));
        add("a comma is missing", SYNTAX_BROKEN, draft -> draft.image().set("width", "10 ‸\"x\": 1"));
        add(
                "a byte that is not UTF-8",
                ENCODING_NOT_UTF8,
                draft -> draft.caption().set("caption", "\"caf‸" + Marked.STRAY_BYTE + " noir\""));
        add(
                "a key that is not UTF-8",
                ENCODING_NOT_UTF8,
                draft -> draft.image().endWith(", \"caf‸" + Marked.STRAY_BYTE + "\": 1"));
        add("a number of 2,000 digits", LIMIT_EXCEEDED, draft -> draft.shape().set("area", "‸" + "1".repeat(2_000)));
        add(
                "a fraction of 2,000 digits",
                LIMIT_EXCEEDED,
                draft -> draft.instance().set("bbox", "[1, 1, ‸0." + "1".repeat(2_000) + ", 2]"));
        add(
                "a file name of 4,001 characters",
                LIMIT_EXCEEDED,
                draft -> draft.lonelyImage().set("file_name", "‸\"" + "1".repeat(4_001) + "\""));
        add(
                "nesting beyond the limit",
                LIMIT_EXCEEDED,
                draft -> draft.shape().set("note", "[".repeat(61) + "‸[[1]]" + "]".repeat(61)));
    }

    private void addIds() {
        add("an id is a text", ID_IS_TEXT, draft -> draft.lonelyImage().set("id", "‸\"token\""));
        add(
                "an id is in quotes",
                ID_NUMBER_IN_QUOTES,
                draft -> draft.anyAnnotation().set("id", "‸\"77\""));
        add(
                "an id is 5.0",
                ID_WRITTEN_AS_FRACTION,
                draft -> draft.anyAnnotation().set("image_id", "‸5.0"));
        add("an id is 5.5", ID_NOT_WHOLE, draft -> draft.anyAnnotation().set("id", "‸5.5"));
        add("an id beyond 2^53", ID_TOO_LARGE, draft -> draft.anyAnnotation().set("id", "‸9007199254740993"));
        add("an id beyond 2^63", ID_TOO_LARGE, draft -> draft.lonelyImage().set("id", "‸92233720368547758080"));
        add("an id is negative", ID_NEGATIVE, draft -> draft.anyAnnotation().set("id", "‸-3"));
        add("an id is a list", FIELD_WRONG_TYPE, draft -> draft.anyAnnotation().set("id", "‸[1]"));
        add("an id is blank", FIELD_WRONG_TYPE, draft -> draft.anyAnnotation().set("id", "‸\" \""));
    }

    private void addImages() {
        add(
                "an image has no id",
                REQUIRED_FIELD_MISSING,
                draft -> draft.lonelyImage().leaveOut("id"));
        add(
                "an image has no file name",
                REQUIRED_FIELD_MISSING,
                draft -> draft.image().leaveOut("file_name"));
        add("an image has no width", SIZE_MISSING, draft -> draft.image().leaveOut("width"));
        add("an image's height is 0", SIZE_MISSING, draft -> draft.image().set("height", "‸0"));
        add("a width is a text", FIELD_WRONG_TYPE, draft -> draft.image().set("width", "‸\"640\""));
        add("a width is 10.5", FIELD_WRONG_TYPE, draft -> draft.image().set("width", "‸10.5"));
        add("a height is negative", FIELD_WRONG_TYPE, draft -> draft.image().set("height", "‸-5"));
        add("a file name is absolute", PATH_UNSAFE, draft -> draft.image().set("file_name", "‸\"/etc/passwd\""));
        add("a file name climbs", PATH_UNSAFE, draft -> draft.image().set("file_name", "‸\"a/../../b.jpg\""));
        add("a file name is of Windows", PATH_UNSAFE, draft -> draft.image().set("file_name", "‸\"C:\\\\a.jpg\""));
        add(
                "a file name has a backslash",
                PATH_WITH_BACKSLASH,
                draft -> draft.image().set("file_name", "‸\"a\\\\b.jpg\""));
        add("a file name is a number", FIELD_WRONG_TYPE, draft -> draft.image().set("file_name", "‸139"));
        add(
                "a file name rings a bell",
                CONTROL_CHARACTER,
                draft -> draft.image().set("file_name", "‸\"a\\u0007.jpg\""));
        add(
                "two images of one file",
                DUPLICATE_FILE_NAME,
                draft -> draft.lonelyImage()
                        .set("file_name", "‸" + draft.otherLonelyImage().get("file_name")));
        add(
                "two images of one id",
                DUPLICATE_ITEM_ID,
                draft -> draft.lonelyImage().set("id", "‸" + draft.image().get("id")));
    }

    private void addAnnotations() {
        add(
                "an annotation has no id",
                REQUIRED_FIELD_MISSING,
                draft -> draft.anyAnnotation().leaveOut("id"));
        add(
                "an annotation has no image",
                REQUIRED_FIELD_MISSING,
                draft -> draft.anyAnnotation().leaveOut("image_id"));
        add(
                "an annotation has no category",
                REQUIRED_FIELD_MISSING,
                draft -> draft.shape().leaveOut("category_id"));
        add(
                "an annotation has no box",
                OPTIONAL_FIELD_MISSING,
                draft -> draft.shape().leaveOut("bbox"));
        add(
                "two annotations of one id",
                DUPLICATE_ANNOTATION_ID,
                draft -> draft.lastAnnotation().set("id", "‸" + draft.shape().get("id")));
        add(
                "an image that is not there",
                ITEM_UNDECLARED,
                draft -> draft.anyAnnotation().set("image_id", "‸404"));
        add(
                "a category that is not there",
                CATEGORY_UNDECLARED,
                draft -> draft.shape().set("category_id", "‸404"));
        add("iscrowd is true", CROWD_IS_BOOLEAN, draft -> draft.shape().set("iscrowd", "‸true"));
        add("iscrowd is 2", CROWD_WRONG, draft -> draft.shape().set("iscrowd", "‸2"));
        add("iscrowd is a text", CROWD_WRONG, draft -> draft.shape().set("iscrowd", "‸\"no\""));
        add("an area is a text", FIELD_WRONG_TYPE, draft -> draft.shape().set("area", "‸\"12\""));
        add("an area is NaN", NUMBER_NOT_FINITE, draft -> draft.shape().set("area", "‸NaN"));
        add("an area is negative", AREA_FAR_OFF, draft -> draft.shape().set("area", "‸-4"));
        add(
                "an area is larger than its box",
                AREA_FAR_OFF,
                draft -> draft.pose().set("area", "‸9999"));
        add("an area is not its mask's", AREA_FAR_OFF, draft -> draft.packed().set("area", "‸2000"));
        add("a caption is empty", CAPTION_EMPTY, draft -> draft.caption().set("caption", "‸\"  \""));
        add("a caption is a number", FIELD_WRONG_TYPE, draft -> draft.caption().set("caption", "‸12"));
    }

    private void addBoxes() {
        add("a box of 3 values", BOX_MALFORMED, draft -> draft.shape().set("bbox", "‸[1, 2, 3]"));
        add("a box of 5 values", BOX_MALFORMED, draft -> draft.shape().set("bbox", "‸[1, 1, 2, 2, 2]"));
        add("a box is a text", BOX_MALFORMED, draft -> draft.shape().set("bbox", "‸\"1,1,2,2\""));
        add("a box holds a text", BOX_MALFORMED, draft -> draft.shape().set("bbox", "[1, ‸\"1\", 2, 2]"));
        add("a box is infinite", NUMBER_NOT_FINITE, draft -> draft.shape().set("bbox", "[1, 1, ‸Infinity, 2]"));
        add("a box of negative width", BOX_NEGATIVE, draft -> draft.shape().set("bbox", "‸[6, 1, -3, 2]"));
        add("a box of no height", BOX_EMPTY, draft -> draft.runs().set("bbox", "‸[1, 1, 3, 0]"));
        add("a box over the edge", BOX_OUTSIDE_ITEM, draft -> draft.shape().set("bbox", "‸[8, 1, 6, 2]"));
        add("a box left of its image", BOX_OUTSIDE_ITEM, draft -> draft.shape().set("bbox", "‸[-3, 1, 6, 2]"));
    }

    private void addMasks() {
        add("a flat polygon", POLYGON_FLAT, draft -> draft.instance().set("segmentation", "‸[1, 1, 3, 1, 3, 3]"));
        add(
                "a polygon of 7 numbers",
                POLYGON_ODD,
                draft -> draft.instance().set("segmentation", "[[1, 1, 3, 1, 3, 3], ‸[1, 1, 3, 1, 3, 3, 1]]"));
        add(
                "a polygon of 2 points",
                POLYGON_TOO_SHORT,
                draft -> draft.instance().set("segmentation", "[‸[1, 1, 3, 3]]"));
        add("a polygon of no points", POLYGON_EMPTY, draft -> draft.instance().set("segmentation", "[‸[]]"));
        add(
                "a polygon holds a text",
                SEGMENTATION_MALFORMED,
                draft -> draft.instance().set("segmentation", "[[1, 1, ‸\"3\", 1, 3, 3]]"));
        add(
                "a polygon holds NaN",
                NUMBER_NOT_FINITE,
                draft -> draft.instance().set("segmentation", "[[1, 1, 3, ‸NaN, 3, 3]]"));
        add(
                "a segmentation is a number",
                SEGMENTATION_MALFORMED,
                draft -> draft.instance().set("segmentation", "‸1"));
        add(
                "a segmentation holds a text",
                SEGMENTATION_MALFORMED,
                draft -> draft.instance().set("segmentation", "[‸\"a\"]"));
    }

    private void addRuns() {
        add(
                "runs of another sum",
                RLE_COUNTS_WRONG,
                draft -> draft.runs().set("segmentation", "{\"size\": [5, 10], \"counts\": ‸[0, 20, 29]}"));
        add(
                "a negative run",
                RLE_COUNTS_WRONG,
                draft -> draft.runs().set("segmentation", "{\"counts\": ‸[0, -20, 70], \"size\": [5, 10]}"));
        add(
                "packed runs of another sum",
                RLE_COUNTS_WRONG,
                draft -> draft.packed().set("segmentation", "{\"counts\": ‸\"0d0m0\", \"size\": [5, 10]}"));
        add(
                "packed runs that break off",
                RLE_COUNTS_WRONG,
                draft -> draft.packed().set("segmentation", "{\"counts\": ‸\"0d0n\", \"size\": [5, 10]}"));
        add("no runs", RLE_COUNTS_WRONG, draft -> draft.runs().set("segmentation", "‸{\"size\": [5, 10]}"));
        add("no size", RLE_SIZE_MISSING, draft -> draft.runs().set("segmentation", "‸{\"counts\": [0, 20, 30]}"));
        add(
                "a size of three",
                RLE_SIZE_MISSING,
                draft -> draft.runs().set("segmentation", "{\"counts\": [0, 20, 30], \"size\": ‸[5, 10, 3]}"));
        add(
                "a mask turned on its side",
                MASK_SIZE_DIFFERS,
                draft -> draft.runs().set("segmentation", "{\"counts\": [0, 20, 30], \"size\": ‸[10, 5]}"));
    }

    private void addPoses() {
        add("keypoints of 5 numbers", KEYPOINTS_MALFORMED, draft -> draft.pose().set("keypoints", "‸[1, 1, 2, 0, 0]"));
        add("keypoints as a text", KEYPOINTS_MALFORMED, draft -> draft.pose().set("keypoints", "‸\"1 1 2\""));
        add(
                "keypoints in pairs",
                KEYPOINTS_MALFORMED,
                draft -> draft.pose().set("keypoints", "[‸[1, 1, 2], [0, 0, 0]]"));
        add("keypoints hold NaN", NUMBER_NOT_FINITE, draft -> draft.pose().set("keypoints", "[1, ‸NaN, 2, 0, 0, 0]"));
        add(
                "keypoints of a third point",
                KEYPOINTS_OF_OTHER_LENGTH,
                draft -> draft.pose().set("keypoints", "‸[1, 1, 2, 0, 0, 0, 0, 0, 0]"));
        add("keypoints miscounted", KEYPOINTS_MISCOUNTED, draft -> draft.pose().set("num_keypoints", "‸2"));
        add(
                "a count of keypoints is a text",
                FIELD_WRONG_TYPE,
                draft -> draft.pose().set("num_keypoints", "‸\"1\""));
    }

    private void addCategories() {
        add(
                "a category has no id",
                REQUIRED_FIELD_MISSING,
                draft -> draft.lonelyCategory().leaveOut("id"));
        add(
                "a category has no name",
                REQUIRED_FIELD_MISSING,
                draft -> draft.lonelyCategory().leaveOut("name"));
        add(
                "a category's name is a number",
                FIELD_WRONG_TYPE,
                draft -> draft.lonelyCategory().set("name", "‸3"));
        add(
                "two categories of one id",
                DUPLICATE_CATEGORY_ID,
                draft -> draft.lonelyCategory().set("id", "‸1"));
        add(
                "two categories of one name",
                DUPLICATE_CATEGORY_NAME,
                draft -> draft.lonelyCategory().set("name", "‸\"cup\""));
    }
}
