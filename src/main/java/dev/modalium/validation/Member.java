package dev.modalium.validation;

import dev.modalium.manifest.Annotation;
import dev.modalium.manifest.Category;
import dev.modalium.manifest.Exclusion;
import dev.modalium.manifest.Finding;
import dev.modalium.manifest.IdSet;
import dev.modalium.manifest.Item;
import dev.modalium.manifest.ManifestFormat;
import dev.modalium.manifest.ManifestSource;
import dev.modalium.manifest.RecordSink;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One file of a bundle: which items it has, annotates and excludes.
public final class Member implements RecordSink {

    /// The word for a split in a file's name, wherever it stands.
    private static final Pattern SPLIT = Pattern.compile("train|valid|val|test");

    /// AIST has some thousands of dances; a hostile list shall not fill the memory.
    private static final int MOST_DANCES = 25_000;

    private final String name;
    private final ManifestFormat format;
    private final ManifestSource source;
    private final FileNames items = new FileNames();
    private final IdSet annotated = new IdSet();
    private final IdSet excluded = new IdSet();
    private final Set<String> music = new TreeSet<>();
    private final Set<String> choreographies = new TreeSet<>();
    private @Nullable String split;

    Member(String name, ManifestFormat format, ManifestSource source) {
        this.name = name;
        this.format = format;
        this.source = source;
    }

    /// What the item is known by in other files: an image by its file, for every file may number its images from 1.
    static String key(Item item) {
        String path = item.media().path();
        return path != null && item.modalities().contains("vision.image") ? path : item.id();
    }

    /// The choreography of a dance, which belongs to a genre and a situation; null where the item is none.
    static @Nullable String choreography(Item item) {
        String number = item.attributes().get("choreography");
        return number == null
                ? null
                : item.attributes().get("genre") + ", " + item.attributes().get("situation") + ", " + number;
    }

    @Override
    public void item(Item item) {
        split = items.size() == 0 ? item.split() : split;
        items.add(key(item));
        String piece = item.attributes().get("music");
        if (piece != null && music.size() < MOST_DANCES) {
            music.add(piece);
        }
        String choreography = choreography(item);
        if (choreography != null && choreographies.size() < MOST_DANCES) {
            choreographies.add(choreography);
        }
    }

    @Override
    public void annotation(Annotation annotation) {
        annotated.add(annotation.itemId());
    }

    @Override
    public void category(Category category) {}

    @Override
    public void exclusion(Exclusion exclusion) {
        excluded.add(exclusion.itemId());
    }

    @Override
    public void finding(Finding finding) {}

    String name() {
        return name;
    }

    ManifestSource source() {
        return source;
    }

    FileNames items() {
        return items;
    }

    IdSet annotated() {
        return annotated;
    }

    IdSet excluded() {
        return excluded;
    }

    Set<String> music() {
        return music;
    }

    Set<String> choreographies() {
        return choreographies;
    }

    @Nullable
    String split() {
        return split;
    }

    boolean isTrain() {
        return "train".equals(split);
    }

    boolean isOf(String formatName) {
        return format.name().equals(formatName);
    }

    String folder() {
        return name.substring(0, name.lastIndexOf('/') + 1);
    }

    /// The file's own name, as messages show it.
    String fileName() {
        return Finding.shown(name.substring(name.lastIndexOf('/') + 1));
    }

    /// The file's name without the word for its split: lists of one way of splitting have it in common.
    String family() {
        return SPLIT.matcher(fileName().toLowerCase(Locale.ROOT)).replaceFirst("*");
    }

    boolean isBeside(Member other) {
        return this != other && format.name().equals(other.format.name()) && folder().equals(other.folder());
    }

    /// Whether both are lists of one way of splitting, and of different splits.
    boolean isOtherSplitOf(Member other) {
        return isBeside(other)
                && split != null
                && other.split != null
                && !split.equals(other.split)
                && family().equals(other.family());
    }

    /// Reads the file again for its items alone.
    void eachItem(Consumer<Item> action) throws IOException {
        format.read(
                source,
                new Rules(
                        List.of(new Rule() {
                            @Override
                            public void item(Item item) {
                                action.accept(item);
                            }
                        }),
                        RecordSink.nowhere()));
    }
}
