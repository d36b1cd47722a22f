package dev.modalium.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.modalium.manifest.Annotation;
import dev.modalium.manifest.Category;
import dev.modalium.manifest.Exclusion;
import dev.modalium.manifest.Finding;
import dev.modalium.manifest.FindingCode;
import dev.modalium.manifest.Item;
import dev.modalium.manifest.ManifestFormat;
import dev.modalium.manifest.ManifestFormats;
import dev.modalium.manifest.ManifestSource;
import dev.modalium.manifest.Position;
import dev.modalium.manifest.RecordSink;
import dev.modalium.manifest.Recorded;
import dev.modalium.manifest.Sources;
import dev.modalium.manifest.text.ShownValue;
import dev.modalium.validation.report.TerminalText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidatorTests {

    private static final ManifestFormat COCO =
            ManifestFormats.installed().named("coco").orElseThrow();
    private static final ManifestFormat AVE =
            ManifestFormats.installed().named("ave").orElseThrow();

    @Test
    void countsEveryFindingAndKeepsTheFirstOfEachCode() throws IOException {
        var source = new ManyRecords("list.txt", "", n -> "Bark&no id " + n + "&good&0&1\n", 1000, "");

        Report report = new Validator(10).validate(AVE, source, RecordSink.nowhere());

        assertThat(report.counts()).isEqualTo(Map.of(FindingCode.MEDIA_ID_MALFORMED, 1000L));
        assertThat(report.leftOut()).isEqualTo(Map.of(FindingCode.MEDIA_ID_MALFORMED, 990L));
        assertThat(report.errors()).isEqualTo(1000);
        assertThat(report.findings())
                .extracting(finding -> finding.position().line())
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    }

    @Test
    void leavesOutRecordsWithNamesThatNoIndexCanHold() throws IOException {
        var recorded = new Recorded();
        String manifest = """
                {"images": [{"id": "%1$s", "width": 1, "height": 1, "file_name": "a.jpg"},
                            {"id": 5, "width": 1, "height": 1, "file_name": "%2$s"}],
                 "annotations": [{"id": 1, "image_id": "%1$s", "category_id": 1}],
                 "categories": [{"id": 1, "name": "%1$s"}]}
                """.formatted("x".repeat(501), "y".repeat(4_001));

        Report report = new Validator().validate(COCO, Sources.of("a.json", manifest), recorded);

        assertThat(recorded.items).isEmpty();
        assertThat(recorded.annotations).isEmpty();
        assertThat(report.count(FindingCode.LIMIT_EXCEEDED)).isEqualTo(4);
        assertThat(report.findings())
                .filteredOn(finding -> finding.code() == FindingCode.LIMIT_EXCEEDED)
                .extracting(Finding::message)
                .containsExactly(
                        "The id of the item has 501 characters; the record was left out",
                        "The file name has 4,001 characters; the record was left out",
                        "The item's id has 501 characters; the record was left out",
                        "The name of the category has 501 characters; the record was left out");
    }

    @Test
    void saysOnceThatTheImageOfAllSegmentsIsUndeclared() throws IOException {
        String manifest = """
                {"images": [{"id": 5, "width": 9, "height": 9, "file_name": "a.jpg"}],
                 "annotations": [
                  {"segments_info": [{"id": 1, "category_id": 1}, {"id": 2, "category_id": 1}], "image_id": 6},
                  {"segments_info": [{"id": 1, "category_id": 1}], "image_id": 7}],
                 "categories": [{"id": 1, "name": "sky"}]}
                """;

        Report report = new Validator().validate(COCO, Sources.of("a.json", manifest), RecordSink.nowhere());

        assertThat(report.counts()).isEqualTo(Map.of(FindingCode.ITEM_UNDECLARED, 2L));
        assertThat(report.findings())
                .extracting(Finding::position)
                .extracting(Position::line, Position::column, Position::pointer)
                .containsExactly(tuple(3, 93, "/annotations/0/image_id"), tuple(4, 64, "/annotations/1/image_id"));
    }

    @Test
    void keepsMessagesShortAndFreeOfControlCharacters() {
        var finding = new Finding(
                FindingCode.SYNTAX_BROKEN, Position.at(0, null), "bell \u0007\nand " + "x".repeat(5_000), "y");

        assertThat(finding.message())
                .startsWith("bell \\u0007\nand xxx")
                .endsWith("x…")
                .hasSizeLessThan(2_020);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            a\uDB40\uDC41.jpg, 1
            a\u3164.jpg, 1
            a\uFFA0.jpg, 1
            \uD83D\uDC15.jpg, 0
            \uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC7F.jpg, 0
            """)
    void seesCharactersBeyondTheFirstPlaneThatCannotBeSeen(String name, long warnings) throws IOException {
        var recorded = new Recorded();
        String manifest = "{\"images\": [{\"id\": 1, \"width\": 1, \"height\": 1, \"file_name\": \"" + name
                + "\"}], \"annotations\": [], \"categories\": []}";

        Report report = new Validator().validate(COCO, Sources.of("a.json", manifest), recorded);

        assertThat(report.count(FindingCode.CONTROL_CHARACTER)).isEqualTo(warnings);
    }

    @Test
    void writesOutAShortTextThatHoldsTags() {
        assertThat(ShownValue.of("a\uDB40\uDC41")).isEqualTo("a\\uE0041");
        assertThat(TerminalText.oneLine("a\uDB40\uDC41b\u3164")).isEqualTo("a?b?");
    }

    @Test
    void handsOnEachRecordOnceEvenWhenItReadsTwice() throws IOException {
        var recorded = new Recorded();
        String manifest = """
                {"annotations": [{"id": 1, "image_id": 5, "category_id": 1}, {"id": 1, "image_id": 6, "category_id": 1}],
                 "images": [{"id": 5, "width": 1, "height": 1, "file_name": "a.jpg"}],
                 "categories": [{"id": 1, "name": "cup"}]}
                """;

        Report report = new Validator().validate(COCO, Sources.of("a.json", manifest), recorded);

        assertThat(recorded.annotations).extracting(Annotation::itemId).containsExactly("5", "6");
        assertThat(recorded.items).hasSize(1);
        assertThat(report.count(FindingCode.ITEM_UNDECLARED)).isOne();
        assertThat(report.count(FindingCode.DUPLICATE_ANNOTATION_ID)).isOne();
        assertThat(recorded.codes()).hasSize((int) (report.errors() + report.warnings() + report.notices()));
    }

    @Test
    void saysWhereARecordStandsSoThatItCanBeShownAgain() throws IOException {
        var recorded = new Recorded();
        String manifest =
                "\uFEFF{\"images\": [], \"annotations\": [{\"id\": 1, \"image_id\": 5, \"caption\": \"杯\"} ]}";

        new Validator().validate(COCO, Sources.of("a.json", manifest), recorded);

        byte[] bytes = manifest.getBytes(StandardCharsets.UTF_8);
        assertThat(recorded.annotations).singleElement().satisfies(annotation -> {
            var span = annotation.span();
            assertThat(new String(bytes, (int) span.offset(), (int) span.length(), StandardCharsets.UTF_8))
                    .isEqualTo("{\"id\": 1, \"image_id\": 5, \"caption\": \"杯\"}");
            assertThat(span.pointer()).isEqualTo("/annotations/0");
        });
    }

    @Test
    void letsTroubleWithTheBytesPassAsWhatItIs() {
        var broken = new Unreadable();

        assertThatThrownBy(() -> new Validator().validate(COCO, broken, RecordSink.nowhere()))
                .isInstanceOf(IOException.class)
                .hasMessage("the disk is gone");
    }

    @Test
    void letsASinkStopTheReading() {
        var source = Sources.of("list.txt", "Bark&abcdefghijk&good&0&10\n");
        var stop = new IllegalStateException("cancelled");
        RecordSink sink = new Stopping(stop);

        assertThatThrownBy(() -> new Validator().validate(AVE, source, sink)).isSameAs(stop);
    }

    private record Unreadable() implements ManifestSource {

        @Override
        public String fileName() {
            return "a.json";
        }

        @Override
        public @Nullable String split() {
            return null;
        }

        @Override
        public InputStream open() {
            InputStream begin = new ByteArrayInputStream("{\"images\": [".getBytes(StandardCharsets.UTF_8));
            return new SequenceInputStream(begin, new InputStream() {
                @Override
                public int read() throws IOException {
                    throw new IOException("the disk is gone");
                }

                @Override
                public int read(byte[] target, int offset, int length) throws IOException {
                    throw new IOException("the disk is gone");
                }
            });
        }
    }

    private record Stopping(RuntimeException reason) implements RecordSink {

        @Override
        public void item(Item item) {
            throw reason;
        }

        @Override
        public void annotation(Annotation annotation) {}

        @Override
        public void category(Category category) {}

        @Override
        public void exclusion(Exclusion exclusion) {}

        @Override
        public void finding(Finding finding) {}
    }
}
