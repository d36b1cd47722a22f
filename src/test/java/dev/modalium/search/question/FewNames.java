package dev.modalium.search.question;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The names of a catalogue of a few datasets.
final class FewNames implements DatasetNames {

    private static final Map<String, String> SLUGS = Map.of(
            "ave", "ave",
            "llp", "llp",
            "aist++", "aistplusplus",
            "musicavqa", "music-avqa",
            "mscoco", "mscoco",
            "coco", "mscoco",
            "audioset", "audioset",
            "vggsound", "vggsound",
            "openimages", "open-images");

    @Override
    public Set<String> known(Collection<String> plainNames) {
        return plainNames.stream().filter(SLUGS::containsKey).collect(Collectors.toSet());
    }

    @Override
    public Optional<String> slug(String plainName) {
        return Optional.ofNullable(SLUGS.get(plainName));
    }

    @Override
    public String name(String slug) {
        return switch (slug) {
            case "open-images" -> "Open Images";
            case "vggsound" -> "VGGSound";
            case "audioset" -> "AudioSet";
            case "aistplusplus" -> "AIST++";
            default -> slug.toUpperCase(Locale.ROOT);
        };
    }

    @Override
    public Optional<String> beginning(String word) {
        return word.equals("open") ? Optional.of("openimages") : Optional.empty();
    }

    @Override
    public Collection<String> like(String plainName, int mistakes) {
        return new SimilarNames(SLUGS.keySet()).nearest(plainName);
    }

    @Override
    public boolean isCategory(String name) {
        return false;
    }
}
