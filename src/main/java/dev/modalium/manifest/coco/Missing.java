package dev.modalium.manifest.coco;

import dev.modalium.manifest.Finding;
import dev.modalium.manifest.FindingCode;
import dev.modalium.manifest.RecordSink;
import dev.modalium.manifest.Span;

/// What is said about fields that a record lacks, at the record's place.
final class Missing {

    private Missing() {}

    static void required(RecordSink sink, Span span, String record, String field) {
        report(sink, span, FindingCode.REQUIRED_FIELD_MISSING, record, field);
    }

    static void optional(RecordSink sink, Span span, String record, String field) {
        report(sink, span, FindingCode.OPTIONAL_FIELD_MISSING, record, field);
    }

    private static void report(RecordSink sink, Span span, FindingCode code, String record, String field) {
        sink.finding(new Finding(
                code, span.position(), "The %s has no \"%s\"".formatted(record, field), "a field \"" + field + "\""));
    }
}
