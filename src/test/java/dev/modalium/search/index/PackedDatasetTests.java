package dev.modalium.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modalium.search.index.IndexedDataset.Counted;
import dev.modalium.search.index.IndexedDataset.Fact;
import dev.modalium.search.index.IndexedDataset.Relation;
import dev.modalium.search.index.IndexedDataset.Size;
import dev.modalium.search.index.IndexedDataset.Source;
import dev.modalium.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/// What the index keeps of a dataset is read back as it was.
class PackedDatasetTests {

    private final PackedDataset packed = new PackedDataset(new SharedTexts(Vocabulary.load()));

    @Test
    void everythingComesBack() {
        IndexedDataset dataset = new IndexedDataset(
                "ave",
                "AVE 视听 𝄞",
                List.of("Audio-Visual Event", ""),
                "a summary",
                "a description",
                2018,
                "real",
                "cc-by-4.0",
                "of the annotations",
                List.of("en", "pt-br"),
                "listed",
                OffsetDateTime.parse("2026-11-29T10:11:12.123456Z"),
                Map.of("year", new Source("arXiv", "high")),
                List.of(new Fact("vision.video", "derived", null, null, null, 4143L, null, "release 1.0", "high")),
                List.of(new Fact(
                        "vision+audio",
                        "declared",
                        "words",
                        "synchronised",
                        "segment",
                        null,
                        Map.of(),
                        "arXiv",
                        "low")),
                List.of(new Fact("class-label", "declared", null, null, null, null, null, "arXiv", "medium")),
                List.of(new Fact(
                        "audio-visual-event-localization",
                        "derived",
                        "because",
                        null,
                        null,
                        null,
                        Map.of("items", Long.MAX_VALUE, "segments", 0L, "less", -1L),
                        "release 1.0",
                        "high")),
                List.of(
                        new Size(new BigDecimal("11.50"), "hours", "11.5 hours", "arXiv", "high"),
                        new Size(new BigDecimal("-1E+3"), null, "many", "arXiv", "low"),
                        new Size(null, null, "some", "arXiv", "low")),
                List.of(new Relation("extends", "audioset", false), new Relation("subset-of", "llp", true)),
                List.of(
                        new Counted(
                                "1.0",
                                4143,
                                5000,
                                new BigDecimal("41430.125"),
                                Map.of("vision.video", 4143L),
                                Map.of("class-label", 5000L),
                                Map.of("Bark", Map.of("class-label", 100L))),
                        new Counted("2.0", 0, 0, null, Map.of(), Map.of(), Map.of())));

        assertThat(packed.read(new BytesRef(packed.pack(dataset)))).isEqualTo(dataset);
    }

    @Test
    void whatIsNotKnownStaysUnknown() {
        IndexedDataset dataset = new DatasetDraft("bare", "bare").dataset();

        assertThat(packed.read(new BytesRef(packed.pack(dataset)))).isEqualTo(dataset);
    }

    @RepeatedTest(50)
    void anyDatasetComesBackFromTheMiddleOfABuffer(RepetitionInfo repetition) {
        IndexedDataset dataset = new Dice(repetition.getCurrentRepetition()).dataset("any");
        byte[] bytes = packed.pack(dataset);
        byte[] buffer = new byte[bytes.length + 20];
        System.arraycopy(bytes, 0, buffer, 10, bytes.length);

        assertThat(packed.read(new BytesRef(buffer, 10, bytes.length))).isEqualTo(dataset);
    }
}
