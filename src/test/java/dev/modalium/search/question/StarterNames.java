package dev.modalium.search.question;

import dev.modalium.search.filter.PlainName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The names of the datasets that come with the service, and categories as manifests count them.
final class StarterNames implements DatasetNames {

    private static final Path CATALOGUE = Path.of("db/catalogue");
    private static final Set<String> CATEGORIES =
            Set.of("dog", "cat", "person", "violin", "cello", "guitar", "train", "house", "a", "b");

    private final Map<String, String> slugs = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final SimilarNames similar;

    StarterNames() {
        YAMLMapper yaml = new YAMLMapper();
        try (Stream<Path> files = Files.list(CATALOGUE)) {
            for (Path file : files.sorted().toList()) {
                JsonNode dataset = yaml.readTree(Files.readAllBytes(file));
                String slug = dataset.path("slug").asString();
                names.put(slug, dataset.path("name").asString());
                Stream.concat(
                                Stream.of(slug, dataset.path("name").asString()),
                                dataset.path("aliases").valueStream().map(JsonNode::asString))
                        .forEach(name -> slugs.putIfAbsent(PlainName.of(name), slug));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        similar = new SimilarNames(slugs.keySet());
    }

    @Override
    public Set<String> known(Collection<String> plainNames) {
        return plainNames.stream().filter(slugs::containsKey).collect(Collectors.toSet());
    }

    @Override
    public Optional<String> slug(String plainName) {
        return Optional.ofNullable(slugs.get(plainName));
    }

    @Override
    public String name(String slug) {
        return names.getOrDefault(slug, slug);
    }

    @Override
    public Optional<String> beginning(String word) {
        List<String> begun = slugs.values().stream()
                .filter(slug -> slug.startsWith(word))
                .distinct()
                .toList();
        return begun.size() > 1
                ? Optional.empty()
                : begun.stream()
                        .filter(slug -> slug.startsWith(word + "-"))
                        .findFirst()
                        .map(PlainName::of);
    }

    @Override
    public Collection<String> like(String plainName, int mistakes) {
        return similar.nearest(plainName);
    }

    @Override
    public boolean isCategory(String name) {
        return CATEGORIES.contains(name);
    }
}
