package dev.modalium.validation.mutation;

import static dev.modalium.manifest.FindingCode.*;

import dev.modalium.manifest.FindingCode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Every sort of defect that an AVE list is known to have.
final class AveDefects {

    private final List<Defect> all = new ArrayList<>();

    static List<Defect> all() {
        var defects = new AveDefects();
        defects.addColumns();
        defects.addTimes();
        defects.addRepetitions();
        defects.addLines();
        return defects.all;
    }

    private void add(String name, FindingCode code, Consumer<AveDraft> plant) {
        all.add(new Defect(name, code, "Annotations.txt", random -> {
            var draft = new AveDraft(random);
            plant.accept(draft);
            return draft.text();
        }));
    }

    private void row(String name, FindingCode code, String row) {
        add(name, code, draft -> draft.lines().insert(row));
    }

    private void addColumns() {
        row("four columns", COLUMN_COUNT_WRONG, "‸Bark&abcdefghijk&good&0");
        row("one column", COLUMN_COUNT_WRONG, "‸Bark");
        row("commas between columns", COLUMN_COUNT_WRONG, "‸Bark,abcdefghijk,good,0,10");
        row("no category", CATEGORY_EMPTY, "‸&abcdefghijk&good&0&10");
        row("an id too short", MEDIA_ID_MALFORMED, "Bark&‸abcdefghij&good&0&10");
        row("an id too long", MEDIA_ID_MALFORMED, "Bark&‸abcdefghijkl&good&0&10");
        row("an id with a strange character", MEDIA_ID_MALFORMED, "钟声&‸abcdefghi!k&good&0&10");
        row("an id that a spreadsheet broke", MEDIA_ID_MALFORMED, "Bark&‸#NAME?&good&0&10");
        row("another quality", QUALITY_UNKNOWN, "Bark&abcdefghijk&‸poor&0&10");
        row("no quality", QUALITY_UNKNOWN, "Bark&abcdefghijk&‸&0&10");
        row("a bell in the category", CONTROL_CHARACTER, "‸Bell\u0007&abcdefghijk&good&0&10");
    }

    private void addTimes() {
        row("a start in words", TIME_MALFORMED, "Bark&abcdefghijk&good&‸zero&10");
        row("no end", TIME_MALFORMED, "Bark&abcdefghijk&good&0&‸");
        row("an end with a unit", TIME_MALFORMED, "Bark&abcdefghijk&good&0& ‸10s");
        row("a start with a fraction", TIME_NOT_WHOLE, "Bark&abcdefghijk&good&‸0.5&10");
        row("an end with a fraction", TIME_NOT_WHOLE, "Bark&abcdefghijk&good&0&‸9.5");
        row("a start before the clip", EVENT_OUTSIDE_MEDIA, "Bark&abcdefghijk&good&‸-1&10");
        row("an end after the clip", EVENT_OUTSIDE_MEDIA, "Bark&abcdefghijk&good&0&‸11");
        row("an end before the start", EVENT_ENDS_BEFORE_START, "Bark&abcdefghijk&good&7&‸3");
        row("an event without length", EVENT_HAS_NO_LENGTH, "Bark&abcdefghijk&good&‸4&4");
    }

    private void addRepetitions() {
        add("an event twice", ROW_REPEATED, draft -> {
            int row = draft.lines().any();
            draft.lines().add("‸" + draft.lines().line(row));
        });
        add("events that overlap", EVENTS_OVERLAP, draft -> {
            draft.lines().insert("Bark&abcdefghijk&good&0&5");
            draft.lines().add("Bark&abcdefghijk&good&5&6");
            draft.lines().add("Bark&abcdefghijk&good&‸4&8");
        });
        add("a clip of two categories", ITEM_HAS_SEVERAL_CATEGORIES, draft -> {
            draft.lines().insert("Bark&abcdefghijk&good&0&5");
            draft.lines().add("Bark, loud&‸abcdefghijk&good&0&5");
        });
        row("the header again", HEADER_REPEATED, "‸Category&VideoID&Quality&StartTime&EndTime");
    }

    private void addLines() {
        row("a byte that is not UTF-8", ENCODING_NOT_UTF8, "Caf‸" + Marked.STRAY_BYTE + "&abcdefghijk&good&0&10");
        row("a line end of old Macs", LINE_ENDS_CR, "Bark&abcdefghijk&good&0&10‸\rBark&bbcdefghijk&good&0&10");
        row("a line without end", LIMIT_EXCEEDED, "‸" + "Bark".repeat(20_000) + "&abcdefghijk&good&0&10");
        add(
                "a byte order mark",
                BYTE_ORDER_MARK,
                draft -> draft.lines().set(0, "‸\uFEFF" + draft.lines().line(0)));
    }
}
