package dev.modalium.validation.mutation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// An object in the making: fields with their values as JSON writes them.
final class JsonRecord {

    private record Field(String name, String value) {}

    private final List<Field> fields = new ArrayList<>();
    private String prefix = "";
    private String ending = "";
    private String whole = "";

    JsonRecord with(String name, Object value) {
        fields.add(new Field(name, value.toString()));
        return this;
    }

    JsonRecord set(String name, Object value) {
        fields.replaceAll(field -> field.name().equals(name) ? new Field(name, value.toString()) : field);
        return this;
    }

    String get(String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow()
                .value();
    }

    /// Leaves a field out, which is a defect of the record as a whole.
    void leaveOut(String name) {
        fields.removeIf(field -> field.name().equals(name));
        prefix = Marked.MARK;
    }

    /// Writes a field a second time, which is a defect of its key.
    void repeat(String name) {
        ending = ", " + Marked.MARK + '"' + name + "\": " + get(name);
    }

    /// Writes something before the closing brace.
    void endWith(String text) {
        ending = text;
    }

    /// Writes something else in place of the object.
    void replaceBy(String text) {
        whole = text;
    }

    String text(JsonDraft draft) {
        if (!whole.isEmpty()) {
            return whole;
        }
        Collections.shuffle(fields, draft.random());
        List<String> written = fields.stream()
                .map(field -> '"' + field.name() + "\":" + draft.space() + field.value())
                .toList();
        return prefix + "{" + draft.joined(written) + ending + "}";
    }
}
