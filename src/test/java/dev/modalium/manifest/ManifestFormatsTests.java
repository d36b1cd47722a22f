package dev.modalium.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManifestFormatsTests {

    private final ManifestFormats formats = ManifestFormats.installed();

    @Test
    void findsTheFormatsOnTheClassPath() {
        assertThat(formats.all()).extracting(ManifestFormat::name).containsExactly("aist", "ave", "coco");
        assertThat(formats.named("COCO")).isPresent();
        assertThat(formats.named("yolo")).isEmpty();
    }

    @Test
    void recognisesEachFormatByItsOwnExample() {
        for (ManifestFormat format : formats.all()) {
            assertThat(formats.detect(head("example", format.example()))).isEqualTo(new Detection.Recognised(format));
        }
    }

    @Test
    void answersAnUnknownFileWithWhatItKnows() {
        assertThat(formats.detect(head("notes.txt", "Dear diary")).explanation())
                .startsWith("notes.txt is in no known format.")
                .contains("- ave (AVE event list", "Church bell&RUhOCu3LNXM&good&0&10", "- coco", "- aist");
        assertThat(formats.detect(head("nothing.txt", "")).explanation()).startsWith("nothing.txt is empty.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    a.json   | {"@context": {"cr": "http://mlcommons.org/croissant/"}, "images": [], "annotations": []}    | a Croissant description of a dataset
                    a.json   | {"@type": "Person", "images": [], "categories": []}                                       | a JSON-LD document
                    a.json   | [{"token": "f7da", "modality": "camera"}]                                                 | a table of nuScenes
                    a.json   | [{"video_id": "28", "question_id": 7, "image_id": 3}]                                     | a list of questions and answers
                    a.json   | {"annotations": [{"question_id": 1, "image_id": 3, "answers": []}]}                       | a list of questions and answers
                    a.json   | {"language": ["found"], "annotations": ["found"]}                                         | a JSON document of another kind
                    a.json   | {"info": {"images": 1, "annotations": 2, "categories": 3}}                                | a JSON document of another kind
                    a.jsonl  | {"qid": 2579}⏎{"qid": 2580}                                                               | JSON Lines, one object a line
                    README.md| ---⏎license: mit⏎---                                                                      | a Hugging Face dataset card
                    a.pcd    | # .PCD v0.7 - Point Cloud Data file format⏎VERSION 0.7                                    | a point cloud (PCD)
                    a.ply    | ply⏎format ascii 1.0                                                                      | a point cloud or mesh (PLY)
                    a.xml    | <?xml version="1.0"?>⏎<tracklets/>                                                        | an XML or HTML document
                    1.txt    | Truck 0.00 0 -1.57 600 150 630 190 2.85 2.63 12.34 0.47 1.49 69.44 -1.56                  | labels of KITTI
                    a.csv    | filename\tevent_labels⏎BjCEufrlXm4_20_30\tSpeech,Dog                                        | a list of LLP
                    a.csv    | clip\tlabels⏎BjCEufrlXm4\tSpeech,Dog                                                       | a table with tabs between its columns
                    a.csv    | glLQrEijrKg_000300.mp4,playing organ⏎6jiO0tPLK7U_000090.mp4,basketball                    | a list of VGGSound
                    a.csv    | audiocap_id,youtube_id,start_time,caption⏎97151,vfY_TJq7n_U,130,Ducks                       | captions of AudioCaps
                    a.csv    | ambulance siren,1050,vehicle⏎basketball bounce,1050,sports                                | a table with commas between its columns
                    a.json   | 42                                                                                        | a JSON document of another kind
                    a.json   | -1.5e3⏎                                                                                   | a JSON document of another kind
                    a.txt    | 42                                                                                        | a list of names, one a line
                    a.json   | null                                                                                      | a JSON document of another kind
                    a.json   | "images"⏎                                                                                 | a JSON document of another kind
                    a.txt    | 000001⏎M000002                                                                            | a list of names, one a line
                    """)
    void saysWhatAFileLooksLikeThatNoFormatReads(String fileName, String text, String label) {
        String lines = text.replace('⏎', '\n').replace("\\t", "\t");

        assertThat(formats.detect(head(fileName, lines)).explanation())
                .startsWith(fileName + " looks like " + label + ", which is not read yet. Known formats")
                .contains("- coco");
    }

    @Test
    void saysWhatAFileIsThatIsNoText() {
        assertThat(explanation("notes.json", "{}".getBytes(StandardCharsets.UTF_16)))
                .startsWith("notes.json is in UTF-16. Known formats");
        assertThat(explanation("a.json", new byte[] {'P', 'K', 3, 4})).startsWith("a.json is a zip archive.");
    }

    @Test
    void takesNoPickleForAManifestBeItByItsNameOrByItsFirstBytes() {
        String pickle = " is a Python pickle, which is never read.";

        assertThat(explanation("train.pkl", "gBR_sBM_cAll_d04_mBR0_ch01".getBytes(StandardCharsets.UTF_8)))
                .startsWith("train.pkl" + pickle);
        assertThat(explanation("batch_1", new byte[] {(byte) 0x80, 4, (byte) 0x95}))
                .startsWith("batch_1" + pickle);
    }

    private String explanation(String fileName, byte[] bytes) {
        return formats.detect(Head.of(fileName, bytes)).explanation();
    }

    @Test
    void asksWhenTwoFormatsAreEquallySure() {
        ManifestFormat coco = formats.named("coco").orElseThrow();
        var twice = ManifestFormats.of(List.of(coco, coco));

        assertThat(twice.detect(head("a.json", coco.example())).explanation())
                .startsWith("a.json could be in any of these formats");
    }

    private static Head head(String fileName, String text) {
        return Head.of(fileName, text.getBytes(StandardCharsets.UTF_8));
    }
}
