package dev.modalium.manifest.aist;

import dev.modalium.manifest.Annotation;
import dev.modalium.manifest.Category;
import dev.modalium.manifest.IdSet;
import dev.modalium.manifest.Item;
import dev.modalium.manifest.Media;
import dev.modalium.manifest.RecordSink;
import dev.modalium.manifest.Span;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Pushes what a name stands for: an item, and what AIST and AIST++ say about it.
final class Sequences {

    private static final Set<String> OF_VIDEO = Set.of("vision.video", "audio.music");

    static final Set<String> OF_SEQUENCE =
            Set.of("vision.video", "audio.music", "motion.body-model", "motion.keypoints-3d", "motion.skeleton-2d");

    static final Set<String> KINDS = Set.of("class-label", "motion-sequence");

    private final RecordSink sink;
    private final @Nullable String split;
    private final Set<Genre> declared = EnumSet.noneOf(Genre.class);
    private final IdSet pushed = new IdSet();

    Sequences(RecordSink sink, @Nullable String split) {
        this.sink = sink;
        this.split = split;
    }

    /// Whether the name is new; one that was there before is not pushed again.
    boolean push(AistName name, @Nullable String path, @Nullable String setting, Span span) {
        if (!pushed.add(name.id())) {
            return false;
        }
        Map<String, String> attributes = new LinkedHashMap<>(name.attributes());
        if (setting != null) {
            attributes.put("setting", setting);
        }
        if (name.genre() != null) {
            declare(name.genre(), span);
        }
        sink.item(new Item(
                name.id(),
                split,
                new Media(path, null, null, null, null, null),
                name.isSequence() ? OF_SEQUENCE : OF_VIDEO,
                List.of("aist:" + name.text()),
                attributes,
                span));
        annotate(name, span);
        return true;
    }

    void declare(Genre genre, Span span) {
        if (declared.add(genre)) {
            sink.category(new Category(genre.key(), genre.word(), null, span));
        }
    }

    private void annotate(AistName name, Span span) {
        Set<String> kinds = new LinkedHashSet<>();
        if (name.genre() != null) {
            kinds.add("class-label");
        }
        if (name.isSequence()) {
            kinds.add("motion-sequence");
        }
        if (!kinds.isEmpty()) {
            String category = name.genre() == null ? null : name.genre().key();
            sink.annotation(
                    new Annotation(null, name.id(), kinds, category, null, null, null, null, false, null, span));
        }
    }
}
