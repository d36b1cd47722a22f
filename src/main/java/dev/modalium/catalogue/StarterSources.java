package dev.modalium.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// The sources that a file of the starter catalogue names, by the key under which its facts refer to them.
record StarterSources(Map<String, Source> sources) {

    record Source(String text, Confidence confidence) {}

    static StarterSources in(StarterField field) {
        Map<String, Source> sources = new HashMap<>();
        for (Map.Entry<String, JsonNode> entry : field.node().properties()) {
            StarterField source = field.member(entry.getKey()).having("text", "confidence");
            sources.put(
                    entry.getKey(),
                    new Source(
                            source.member("text").text(),
                            source.member("confidence").oneOf(List.of(Confidence.values()), Confidence::slug)));
        }
        return new StarterSources(sources);
    }

    /// The source that a fact refers to.
    Source of(StarterField fact) {
        StarterField key = fact.member("source");
        Source source = sources.get(key.text());
        if (source == null) {
            throw key.wrong("a key of sources: " + String.join(", ", sources.keySet()));
        }
        return source;
    }
}
