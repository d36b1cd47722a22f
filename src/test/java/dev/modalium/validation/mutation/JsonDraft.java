package dev.modalium.validation.mutation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// A JSON document in the making: lists of records, laid out with random white space and in random order.
final class JsonDraft {

    private final Random random;
    private final Map<String, List<JsonRecord>> sections = new LinkedHashMap<>();
    private final Map<String, String> replaced = new LinkedHashMap<>();
    private final List<String> more = new ArrayList<>();
    private String after = "";

    JsonDraft(Random random) {
        this.random = random;
    }

    Random random() {
        return random;
    }

    JsonRecord add(String section, JsonRecord jsonRecord) {
        sections.computeIfAbsent(section, name -> new ArrayList<>()).add(jsonRecord);
        return jsonRecord;
    }

    List<JsonRecord> records(String section) {
        return sections.getOrDefault(section, List.of());
    }

    /// Writes something else than the section's list of records.
    void replace(String section, String value) {
        replaced.put(section, value);
    }

    /// Writes a further field at the end of the document's object.
    void append(String field) {
        more.add(field);
    }

    /// Writes something behind the end of the document.
    void follow(String text) {
        after = text;
    }

    String text() {
        List<String> fields = new ArrayList<>();
        sections.forEach((name, records) ->
                fields.add('"' + name + "\":" + space() + replaced.getOrDefault(name, list(records))));
        Collections.shuffle(fields, random);
        fields.addAll(more);
        return space() + "{" + joined(fields) + "}" + space() + after;
    }

    private String list(List<JsonRecord> records) {
        return "[" + joined(records.stream().map(one -> one.text(this)).toList()) + "]";
    }

    String joined(List<String> parts) {
        var text = new StringBuilder(space());
        for (int i = 0; i < parts.size(); i++) {
            text.append(i == 0 ? "" : "," + space()).append(parts.get(i));
        }
        return text.append(space()).toString();
    }

    String space() {
        return List.of("", "", " ", "\n", "\r\n", "\n\t  ").get(random.nextInt(6));
    }
}
