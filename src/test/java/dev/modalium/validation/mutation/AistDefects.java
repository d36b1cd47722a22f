package dev.modalium.validation.mutation;

import static dev.modalium.manifest.FindingCode.*;

import dev.modalium.manifest.FindingCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;

/// Every sort of defect in AIST's names, and in the JSON files beside them.
final class AistDefects {

    private final List<Defect> all = new ArrayList<>();

    static List<Defect> all() {
        var defects = new AistDefects();
        defects.addNames();
        defects.addRanges();
        defects.addLines();
        defects.addSequences();
        defects.addCameras();
        return defects.all;
    }

    private void name(String what, FindingCode code, String name) {
        all.add(new Defect(what, code, "names.txt", random -> {
            var draft = new AistDraft(random);
            draft.lines().insert((random.nextBoolean() ? "some/folder/" : "") + name);
            return draft.text();
        }));
    }

    private void line(String what, FindingCode code, Consumer<AistDraft> plant) {
        all.add(new Defect(what, code, "names.txt", random -> {
            var draft = new AistDraft(random);
            plant.accept(draft);
            return draft.text();
        }));
    }

    private void addNames() {
        name("an unknown genre", SEQUENCE_NAME_MALFORMED, "‸gXX_sBM_cAll_d04_mBR0_ch01");
        name("an unknown situation", SEQUENCE_NAME_MALFORMED, "gBR_‸sXX_cAll_d04_mBR0_ch01");
        name("a battle with a genre", SEQUENCE_NAME_MALFORMED, "gBR_‸sBT_cAll_d04_mBR0_ch01");
        name("a dance without genre", SEQUENCE_NAME_MALFORMED, "‸sBM_cAll_d04_mBR0_ch01");
        name("an eleventh camera", SEQUENCE_NAME_MALFORMED, "gBR_sBM_‸c11_d04_mBR0_ch01");
        name("no camera", SEQUENCE_NAME_MALFORMED, "gBR_sBM_‸d04_mBR0_ch01");
        name("no dancer", SEQUENCE_NAME_MALFORMED, "gBR_sBM_cAll_‸mBR0_ch01");
        name("a dancer of one digit", SEQUENCE_NAME_MALFORMED, "gBR_sBM_cAll_‸d4_mBR0_ch01");
        name("no music", SEQUENCE_NAME_MALFORMED, "gBR_sBM_cAll_d04_‸ch01");
        name("a seventh piece of music", SEQUENCE_NAME_MALFORMED, "gBR_sBM_cAll_d04_‸mBR6_ch01");
        name("music of an unknown genre", SEQUENCE_NAME_MALFORMED, "gBR_sBM_cAll_d04_‸mXX0_ch01");
        name("a choreography of one digit", SEQUENCE_NAME_MALFORMED, "gBR_sBM_cAll_d04_mBR0_‸ch1");
        name("no choreography", SEQUENCE_NAME_MALFORMED, "gBR_sBM_cAll_d04_mBR0‸");
        name("something after the name", SEQUENCE_NAME_MALFORMED, "gBR_sBM_cAll_d04_mBR0_ch01_‸copy");
        name("no variation", SEQUENCE_NAME_MALFORMED, "sBT_c02_d31_‸x5");
        name("no name of AIST", SEQUENCE_NAME_MALFORMED, "‸hello");
    }

    private void addRanges() {
        name("music of another genre", MUSIC_OF_OTHER_GENRE, "gBR_sBM_cAll_d04_‸mPO0_ch01");
        name("a dancer of another genre", OUTSIDE_PUBLISHED_RANGE, "gBR_sBM_cAll_‸d10_mBR0_ch01");
        name("an eleventh basic choreography", OUTSIDE_PUBLISHED_RANGE, "gBR_sBM_cAll_d04_mBR0_‸ch11");
        name("a forty-first dancer", OUTSIDE_PUBLISHED_RANGE, "gBR_sGR_c01_d04_‸d41_mBR0_ch01");
        name("a situation of the page's example", OUTSIDE_PUBLISHED_RANGE, "gBR_‸sBA_cAll_d04_mBR0_ch01");
    }

    private void addLines() {
        line(
                "a name twice",
                ROW_REPEATED,
                draft ->
                        draft.lines().add("‸" + draft.lines().line(draft.lines().any() % 10)));
        line(
                "a byte that is not UTF-8",
                ENCODING_NOT_UTF8,
                draft -> draft.lines().insert("gBR_sBM_cAll_d04_mBR0_ch01‸" + Marked.STRAY_BYTE));
        line("a line end of old Macs", LINE_ENDS_CR, draft -> draft.lines().insert("gBR_sBM_cAll_d04_mBR0_ch01‸\rx"));
        line("a line without end", LIMIT_EXCEEDED, draft -> draft.lines().insert("‸" + "gBR_".repeat(20_000)));
    }

    private void sequence(String what, FindingCode code, String field) {
        all.add(new Defect(what, code, "sequences.json", random -> {
            List<String> fields = new ArrayList<>();
            for (int n = 1; n <= 8; n++) {
                fields.add(String.format(
                        Locale.ROOT,
                        "\"gPO_sBM_cAll_d10_mPO1_ch%02d\": {\"category_id\": \"gPO\", \"video\": \"x\"}",
                        n));
            }
            fields.add(1 + random.nextInt(8), field);
            return "{" + new JsonDraft(random).joined(fields) + "}";
        }));
    }

    private void addSequences() {
        sequence("a genre that is not the name's", CATEGORY_DIFFERS_FROM_NAME, """
                "gPO_sBM_cAll_d10_mPO2_ch01": {"category_id": ‸"gLO"}""");
        sequence("a sequence of an unknown genre", SEQUENCE_NAME_MALFORMED, """
                "‸gXX_sBM_cAll_d10_mPO2_ch01": {"category_id": "gPO"}""");
        sequence("a sequence of a strange dancer", OUTSIDE_PUBLISHED_RANGE, """
                "gPO_sBM_cAll_‸d04_mPO2_ch01": {"category_id": "gPO"}""");
        sequence("a number in place of a sequence", NOT_THIS_FORMAT, """
                "gPO_sBM_cAll_d10_mPO2_ch01": ‸5""");
    }

    private void camera(String what, FindingCode code, Consumer<JsonRecord> plant) {
        all.add(new Defect(what, code, "setting1.json", random -> {
            var json = new JsonDraft(random);
            List<JsonRecord> cameras = new ArrayList<>();
            for (int n = 1; n <= 9; n++) {
                cameras.add(camera(n));
            }
            plant.accept(cameras.get(1 + random.nextInt(8)));
            return "["
                    + json.joined(
                            cameras.stream().map(camera -> camera.text(json)).toList()) + "]";
        }));
    }

    private static JsonRecord camera(int number) {
        return new JsonRecord()
                .with("name", "\"c0" + number + '"')
                .with("size", "[1920, 1080]")
                .with("matrix", "[[1, 0, 0], [0, 1, 0], [0, 0, 1]]")
                .with("rotation", "[0.1, 0.2, 0.3]")
                .with("translation", "[1, 2, 3]")
                .with("distortions", "[0, 0, 0, 0, 0]");
    }

    private void addCameras() {
        camera("a camera without matrix", CAMERA_MALFORMED, camera -> camera.leaveOut("matrix"));
        camera("a camera of three sizes", CAMERA_MALFORMED, camera -> camera.set("size", "‸[1, 2, 3]"));
        camera("a matrix of two rows", CAMERA_MALFORMED, camera -> camera.set("matrix", "‸[[1, 0, 0], [0, 1, 0]]"));
        camera("a rotation in words", CAMERA_MALFORMED, camera -> camera.set("rotation", "‸\"left\""));
        camera("four distortions", CAMERA_MALFORMED, camera -> camera.set("distortions", "‸[0, 0, 0, 0]"));
        camera("an unknown camera", CAMERA_MALFORMED, camera -> camera.set("name", "‸\"c11\""));
        camera("a camera that is a number", CAMERA_MALFORMED, camera -> camera.replaceBy("‸7"));
        camera("a camera twice", CAMERA_REPEATED, camera -> camera.set("name", "‸\"c01\""));
        all.add(new Defect("a lonely camera", CAMERA_COUNT_UNUSUAL, "setting1.json", AistDefects::lonelyCamera));
    }

    private static String lonelyCamera(Random random) {
        return " ".repeat(random.nextInt(9)) + "‸[" + camera(1).text(new JsonDraft(random)) + "]";
    }
}
