package dev.modalium.validation;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Every document that differs from a good one in one place: something is missing there, or is something else.
final class Mutations {

    private static final List<String> REPLACEMENTS = List.of(
            "null",
            "true",
            "0",
            "1",
            "-1",
            "2.5",
            "3.0",
            "3000000000",
            "\"\"",
            "\"a\"",
            "\" \"",
            "\"/a\"",
            "\"../a\"",
            "\"a/../b\"",
            "\"C:a\"",
            "[]",
            "[1]",
            "[1,2]",
            "[1,2,3]",
            "[1,2,3,4]",
            "[1,2,-3,4]",
            "[[]]",
            "[[1,2,3,4]]",
            "[[1,2,3,4,5,6]]",
            "[null]",
            "{}",
            "{\"a\":1}");

    private Mutations() {}

    static List<JsonNode> of(JsonNode document) {
        List<JsonNode> mutations = new ArrayList<>();
        for (JsonPointer place : places(document, JsonPointer.empty())) {
            if (place.matches()) {
                continue;
            }
            JsonNode without = document.deepCopy();
            switch (without.at(place.head())) {
                case ObjectNode object -> object.remove(place.last().getMatchingProperty());
                case ArrayNode array -> array.remove(place.last().getMatchingIndex());
                default -> throw new IllegalStateException(place.toString());
            }
            mutations.add(without);
            for (String replacement : REPLACEMENTS) {
                JsonNode changed = document.deepCopy();
                JsonNode value = JsonMapper.shared().readTree(replacement);
                switch (changed.at(place.head())) {
                    case ObjectNode object -> object.set(place.last().getMatchingProperty(), value);
                    case ArrayNode array -> array.set(place.last().getMatchingIndex(), value);
                    default -> throw new IllegalStateException(place.toString());
                }
                mutations.add(changed);
            }
        }
        return mutations;
    }

    private static List<JsonPointer> places(JsonNode node, JsonPointer here) {
        List<JsonPointer> places = new ArrayList<>(List.of(here));
        if (node instanceof ObjectNode object) {
            object.forEachEntry((name, child) -> places.addAll(places(child, here.appendProperty(name))));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                places.addAll(places(array.get(i), here.appendIndex(i)));
            }
        }
        return places;
    }
}
