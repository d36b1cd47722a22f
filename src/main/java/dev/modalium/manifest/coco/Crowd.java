package dev.modalium.manifest.coco;

import dev.modalium.manifest.FindingCode;
import dev.modalium.manifest.json.JsonCursor;

/// Reads `iscrowd`, which is 1 where one annotation stands for a group of objects.
final class Crowd {

    private Crowd() {}

    static boolean read(JsonCursor cursor) {
        return switch (cursor.token()) {
            case VALUE_TRUE, VALUE_FALSE -> {
                boolean crowd = cursor.text().equals("true");
                cursor.report(FindingCode.CROWD_IS_BOOLEAN, "\"iscrowd\" is " + crowd, crowd ? "1" : "0");
                yield crowd;
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
                double crowd = cursor.number();
                if (crowd != 0 && crowd != 1) {
                    wrong(cursor);
                }
                yield crowd == 1;
            }
            case VALUE_NULL -> false;
            default -> wrong(cursor);
        };
    }

    private static boolean wrong(JsonCursor cursor) {
        cursor.report(FindingCode.CROWD_WRONG, "\"iscrowd\" is " + cursor.shown(), "0 or 1");
        cursor.skip();
        return false;
    }
}
