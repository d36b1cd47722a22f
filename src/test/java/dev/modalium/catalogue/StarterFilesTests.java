package dev.modalium.catalogue;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The files of the starter catalogue keep the shape that `docs/starter-catalogue.md` describes.
class StarterFilesTests {

    private static final Path FOLDER = Path.of("db/catalogue");

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final Set<String> FIELDS = words("""
            slug name aliases summary year nature homepage licence languages papers modalities pairs tasks annotations
            sizes relations sources""");

    private static final Map<String, Set<String>> FACT_FIELDS = Map.ofEntries(
            Map.entry("year", words("value source")),
            Map.entry("nature", words("value note source")),
            Map.entry("homepage", words("value source")),
            Map.entry("licence", words("value note source")),
            Map.entry("languages", words("value note source")),
            Map.entry("papers", words("reference source")),
            Map.entry("modalities", words("modality source")),
            Map.entry("pairs", words("pair relation granularity source")),
            Map.entry("tasks", words("task source")),
            Map.entry("annotations", words("kind note source")),
            Map.entry("sizes", words("count unit text source")),
            Map.entry("relations", words("relation dataset source")));

    private static final Set<String> MODALITIES = words("""
            vision.image vision.video vision.depth audio.music audio.speech audio.ambient text.caption text.dialogue
            text.qa text.transcript text.ocr motion.skeleton-2d motion.keypoints-3d motion.body-model
            motion.sign-language point-cloud mesh optical-flow graph.scene-graph""");

    private static final Set<String> TASKS = words("""
            3d-object-detection 3d-object-tracking 3d-question-answering 3d-semantic-segmentation
            3d-shape-classification 3d-visual-grounding action-recognition active-speaker-detection
            ambient-sound-generation-from-video audio-captioning audio-classification audio-visual-diarization
            audio-visual-event-localization audio-visual-navigation audio-visual-question-answering
            audio-visual-retrieval audio-visual-scene-aware-dialog audio-visual-segmentation
            audio-visual-sound-separation audio-visual-video-parsing automatic-speech-recognition
            co-speech-gesture-generation dance-genre-classification dense-captioning dense-video-captioning
            depth-estimation emotion-recognition human-mesh-recovery human-pose-estimation-2d human-pose-estimation-3d
            image-captioning image-classification image-segmentation instance-segmentation lip-reading
            motion-captioning motion-prediction multimodal-machine-translation multimodal-retrieval
            multimodal-summarization
            music-generation-from-vision music-to-dance music-transcription object-detection
            optical-character-recognition optical-flow-estimation panoptic-segmentation phrase-grounding
            point-cloud-segmentation referring-expression-comprehension referring-expression-generation
            referring-video-object-segmentation scene-classification scene-graph-generation sentiment-analysis
            sign-language-production sign-language-recognition sign-language-translation spatial-audio-generation
            spatio-temporal-video-grounding speaker-recognition speech-generation-from-video speech-separation
            talking-face-generation temporal-action-detection temporal-activity-localization text-audio-retrieval
            text-detection text-image-retrieval text-motion-retrieval text-shape-retrieval text-to-audio-generation
            text-to-image-generation text-to-motion text-to-music-generation text-to-shape-generation
            text-to-video-generation text-video-retrieval video-captioning video-classification
            video-highlight-detection video-question-answering video-segmentation vision-generation-from-sound
            vision-language-navigation vision-language-pretraining visual-dialog visual-entailment visual-grounding
            visual-question-answering visual-reasoning visual-sound-source-localization""");

    private static final Set<String> ANNOTATION_KINDS = words("""
            class-label attribute-label bounding-box polygon rle-mask pixel-mask keypoints keypoints-3d body-model
            temporal-segment spatio-temporal-tube caption referring-expression question-answer dialogue transcript
            ocr-text relation box-3d point-label motion-sequence beat music-score depth-map flow-field gloss
            translation speaker-label emotion-label sentiment-label entailment-label camera-parameters
            navigation-path mouse-trace saliency-score summary binaural-audio rationale""");

    private static final Set<String> LICENCES = words("""
            cc-by-4.0 cc-by-sa-4.0 cc-by-nc-4.0 cc-by-nc-sa-4.0 cc-by-nc-nd-4.0 cc-by-sa-3.0 cc-by-nc-sa-3.0 cc-by-2.0
            cc-by-sa-2.0 cc-by-nd-2.0 cc-by-nc-2.0 cc-by-nc-sa-2.0 cc-by-nc-nd-2.0 cc0-1.0 mit apache-2.0 bsd-2-clause
            gpl-3.0 odc-by-1.0 c-uda-1.0 research-only non-commercial custom flickr-terms no-known-restrictions
            us-government-work unknown""");

    private static final Set<String> LOCALIZATION = words("""
            audio-visual-event-localization audio-visual-video-parsing visual-sound-source-localization
            audio-visual-segmentation active-speaker-detection""");

    /// Datasets that the catalogue names as a relation and does not hold.
    private static final Set<String> ELSEWHERE =
            words("activitynet ade20k humanact12 imageclef kinetics-600 matterport3d replica snli vidor");

    private static final Map<String, JsonNode> FILES = new TreeMap<>();

    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void readsEveryFile() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.toList()) {
                FILES.put(file.getFileName().toString(), YAML.readTree(file.toFile()));
            }
        }
    }

    @Test
    void aFileIsNamedAfterItsSlug() {
        assertThat(FILES).hasSize(145);
        everyFile((file, dataset) -> {
            String slug = text(dataset, "slug");
            require(slug.matches("[a-z0-9]+(-[a-z0-9]+)*"), file, "slug", slug);
            require(file.equals(slug + ".yaml"), file, "slug", slug);
        });
    }

    @Test
    void aFileHasTheFieldsOfTheShapeAndNoOthers() {
        everyFile((file, dataset) -> {
            require(FIELDS.containsAll(dataset.propertyNames()), file, "fields", dataset.propertyNames());
            FACT_FIELDS.forEach((field, allowed) -> entries(dataset, field)
                    .forEach(fact -> require(allowed.containsAll(fact.propertyNames()), file, field, fact)));
            words("slug name summary")
                    .forEach(field -> require(!text(dataset, field).isBlank(), file, field, "missing"));
            words("year nature licence modalities tasks annotations sizes")
                    .forEach(field -> require(!entries(dataset, field).isEmpty(), file, field, "missing"));
        });
    }

    @Test
    void aFactNamesASourceAndEachSourceIsUsed() {
        everyFile((file, dataset) -> {
            Set<String> named = new TreeSet<>();
            FACT_FIELDS
                    .keySet()
                    .forEach(field -> entries(dataset, field).forEach(fact -> named.add(text(fact, "source"))));
            require(named.equals(new TreeSet<>(dataset.get("sources").propertyNames())), file, "sources", named);
            dataset.get("sources").values().forEach(source -> {
                require(!text(source, "text").isBlank(), file, "sources", source);
                require(words("high medium low").contains(text(source, "confidence")), file, "confidence", source);
            });
        });
    }

    @Test
    void aTermComesFromTheVocabularyAndIsSaidOnce() {
        everyFile((file, dataset) -> {
            require(LICENCES.contains(text(dataset.get("licence"), "value")), file, "licence", dataset.get("licence"));
            terms(file, dataset, "modalities", "modality", MODALITIES::contains);
            terms(file, dataset, "tasks", "task", TASKS::contains);
            terms(file, dataset, "annotations", "kind", ANNOTATION_KINDS::contains);
            terms(file, dataset, "papers", "reference", paper -> paper.matches("arXiv:\\d{4}\\.\\d{4,5}|doi:10\\..+"));
        });
    }

    @Test
    void aCountIsPositiveAndHasAUnitAndWords() {
        everyFile((file, dataset) -> entries(dataset, "sizes").forEach(size -> {
            require(!text(size, "text").isBlank(), file, "sizes", size);
            if (size.has("count")) {
                require(size.get("count").isNumber(), file, "count", size);
                require(size.get("count").decimalValue(BigDecimal.ZERO).signum() > 0, file, "count", size);
                require(text(size, "unit").matches("[a-z]+([ -][a-z]+)*"), file, "unit", size);
            }
        }));
    }

    @Test
    void aYearANatureAndAHomepageArePlausible() {
        everyFile((file, dataset) -> {
            int year = dataset.get("year").get("value").intValue(0);
            require(year >= 2000 && year <= 2026, file, "year", year);
            String nature = text(dataset.get("nature"), "value");
            require(words("real synthetic mixed").contains(nature), file, "nature", nature);
            require(!nature.equals("mixed") || dataset.get("nature").has("note"), file, "nature", "no reason");
            entries(dataset, "homepage")
                    .forEach(homepage ->
                            require(text(homepage, "value").matches("https?://\\S+"), file, "homepage", homepage));
        });
    }

    @Test
    void aRelationIsKnownAndLeadsToAnotherDataset() {
        everyFile((file, dataset) -> entries(dataset, "relations").forEach(relation -> {
            String target = text(relation, "dataset");
            require(
                    words("extends subset-of shares-media-with").contains(text(relation, "relation")),
                    file,
                    "is",
                    relation);
            require(FILES.containsKey(target + ".yaml") != ELSEWHERE.contains(target), file, "relation", target);
            require(!file.equals(target + ".yaml"), file, "relation to itself", target);
        }));
    }

    @Test
    void noFileNamesAPathOfASample() throws IOException {
        for (String file : FILES.keySet()) {
            require(!Files.readString(FOLDER.resolve(file)).contains("samples/"), file, "names", "a sample");
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void eightDatasetsSupportVisionAndAudioLocalization() {
        assertThat(FILES.values().stream()
                        .filter(dataset ->
                                values(dataset, "tasks", "task").stream().anyMatch(LOCALIZATION::contains))
                        .map(dataset -> text(dataset, "slug")))
                .containsExactlyInAnyOrder(
                        "ave",
                        "llp",
                        "vggsound",
                        "vgg-ss",
                        "music",
                        "flickr-soundnet",
                        "avsbench",
                        "ava-activespeaker");
    }

    @Test
    void audioSetLabelsWholeClipsOnly() {
        assertThat(values(dataset("audioset"), "annotations", "kind")).containsExactly("class-label");
    }

    @Test
    void countsThatDisagreeStandSideBySide() {
        assertThat(counts("ave")).contains("4143 annotations", "4097 videos", "4143 videos");
        assertThat(counts("music")).contains("714 videos", "685 videos");
        assertThat(counts("humanml3d")).contains("14616 motions", "14614 motions", "29228 motions");
        assertThat(counts("music-avqa")).contains("4595 questions", "4568 questions");
        assertThat(counts("refcocog")).contains("85474 expressions", "95010 expressions");
        assertThat(counts("tacos")).contains("18818 pairs", "18227 pairs");
        assertThat(counts("vgg-ss")).contains("220 categories", "221 categories");
    }

    @Test
    void datasetsOfBothNaturesAreMixed() {
        assertThat(FILES.values().stream()
                        .filter(dataset -> text(dataset.get("nature"), "value").equals("mixed"))
                        .map(dataset -> text(dataset, "slug")))
                .containsExactlyInAnyOrder("music-avqa", "referit3d", "text2shape", "objaverse", "soundspaces");
    }

    private void everyFile(BiConsumer<String, JsonNode> check) {
        FILES.forEach(check);
        assertThat(complaints).isEmpty();
    }

    private void terms(String file, JsonNode dataset, String field, String key, Predicate<String> known) {
        List<String> terms = values(dataset, field, key);
        require(terms.stream().distinct().count() == terms.size(), file, field, terms);
        terms.forEach(term -> require(known.test(term), file, key, term));
    }

    private void require(boolean kept, String file, String what, Object found) {
        if (!kept) {
            complaints.add("%s: %s: %s".formatted(file, what, found));
        }
    }

    private static JsonNode dataset(String slug) {
        return FILES.getOrDefault(slug + ".yaml", YAML.nullNode());
    }

    private static List<String> counts(String slug) {
        return entries(dataset(slug), "sizes").stream()
                .map(size -> text(size, "count") + " " + text(size, "unit"))
                .toList();
    }

    private static List<String> values(JsonNode dataset, String field, String key) {
        return entries(dataset, field).stream().map(entry -> text(entry, key)).toList();
    }

    /// The facts under a field: those of a list, the one of an object, none where the field is absent.
    private static Collection<JsonNode> entries(JsonNode dataset, String field) {
        JsonNode node = dataset.path(field);
        return node.isObject() ? List.of(node) : node.values();
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }

    private static Set<String> words(String words) {
        return Stream.of(words.split("\\s+")).collect(toCollection(TreeSet::new));
    }
}
