package dev.modalium.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ProfileTests {

    private static final Map<String, String> MODALITY_OF_KIND =
            Map.of("caption", "text.caption", "transcript", "text.transcript", "keypoints", "motion.skeleton-2d");

    /// A sample with its annotations, as they would stand in a manifest.
    record Sample(String split, Set<String> modalities, double seconds, String category, List<Set<String>> kinds) {}

    @Test
    void hasNothingOfWhatIsMissingWhereItWasKept() {
        var json = new JsonMapper();

        assertThat(json.readValue("{\"items\": 0, \"annotations\": 0}", Profile.class))
                .isEqualTo(Profile.EMPTY);
        assertThat(json.readValue("{\"items\": 0, \"annotations\": 0}", ItemGroup.class))
                .isEqualTo(ItemGroup.EMPTY);
        assertThat(json.readValue("{\"count\": 0}", Distribution.class)).isEqualTo(Distribution.EMPTY);
    }

    @Test
    void countsAPairForItemsThatAnAnnotationBringsAModality() {
        var sink = new ProfileSink(MODALITY_OF_KIND);
        sink.annotation(annotation("1", Set.of("caption"), null)); // before its item
        sink.annotation(annotation("1", Set.of("caption", "transcript"), null));
        sink.item(item("1", null, Set.of("vision.image"), null));
        sink.item(item("2", null, Set.of("vision.image"), null));
        sink.item(item("3", null, Set.of("vision.video", "audio.music"), null));
        sink.annotation(annotation("3", Set.of("keypoints"), null));
        sink.annotation(annotation("nowhere", Set.of("caption"), null));

        Profile profile = sink.profile();

        assertThat(profile.pairs())
                .isEqualTo(Map.of("vision+text", 1L, "vision+audio", 1L, "vision+motion", 1L, "audio+motion", 1L));
        assertThat(profile.modalities())
                .isEqualTo(Map.of(
                        "vision.image", 2L,
                        "vision.video", 1L,
                        "audio.music", 1L,
                        "text.caption", 1L,
                        "text.transcript", 1L,
                        "motion.skeleton-2d", 1L));
    }

    @Test
    void countsAnnotationsByTheModalitiesOfTheirItemsInWhateverOrderTheyCome() {
        var sink = new ProfileSink(MODALITY_OF_KIND);
        sink.annotation(annotation("clip", Set.of("temporal-segment"), null)); // before its item
        sink.annotation(annotation("clip", Set.of("temporal-segment"), null));
        sink.item(item("clip", null, Set.of("vision.video", "audio"), null));
        sink.annotation(annotation("clip", Set.of("temporal-segment", "class-label"), null));
        sink.item(item("1", null, Set.of("vision.image"), null));
        sink.item(item("2", null, Set.of("vision.image"), null));
        sink.annotation(annotation("2", Set.of("caption"), null));
        sink.annotation(annotation("nowhere", Set.of("caption"), null));

        assertThat(sink.profile().groups())
                .isEqualTo(Map.of(
                        "audio+vision.video",
                        group(1, 3, Map.of("temporal-segment", 3L, "class-label", 1L)),
                        "vision.image",
                        group(2, 1, Map.of("caption", 1L))));
    }

    @Test
    void countsAnnotationsOfALaterManifestOnTheItemsOfAnEarlierOne() {
        var images = new ProfileSink(MODALITY_OF_KIND);
        var captions = new ProfileSink(MODALITY_OF_KIND);
        var known = new ProfileSink(MODALITY_OF_KIND);
        for (ProfileSink sink : List.of(images, captions, known)) {
            sink.item(item("1", null, Set.of("vision.image"), null));
            sink.item(item("2", null, Set.of("vision.image"), null));
        }
        images.annotation(annotation("1", Set.of("bounding-box"), null));
        captions.annotation(annotation("1", Set.of("caption"), null));
        captions.annotation(annotation("2", Set.of("caption"), null));

        Profile release = images.profile().merge(captions.profile().without(known.profile()));

        assertThat(release.groups())
                .isEqualTo(Map.of("vision.image", group(2, 3, Map.of("bounding-box", 1L, "caption", 2L))));
    }

    @Test
    void takesBackWhatIsKnownFromItsGroup() {
        Profile known =
                profile(List.of(new Sample("val", Set.of("vision.image"), 1, "cat", List.of(Set.of("caption")))), "a");

        assertThat(known.without(known).groups()).isEmpty();
        assertThat(known.without(known).merge(known)).isEqualTo(known);
    }

    @Test
    void namesCategoriesThatAreDeclaredAfterTheirUse() {
        var sink = new ProfileSink(MODALITY_OF_KIND);
        sink.annotation(annotation("1", Set.of("class-label"), "7"));
        sink.annotation(annotation("1", Set.of("class-label"), "8"));
        sink.category(new Category("7", "kite", null, new Span(0, 1)));
        sink.category(new Category("9", "cup", null, new Span(0, 1)));

        assertThat(sink.profile().categories()).isEqualTo(Map.of("kite", 1L, "8", 1L, "cup", 0L));
    }

    @Test
    void countsAnnotationsOfACategoryByTheirKinds() {
        var sink = new ProfileSink(MODALITY_OF_KIND);
        sink.annotation(annotation("1", Set.of("class-label", "bounding-box"), "7"));
        sink.annotation(annotation("1", Set.of("class-label"), "7"));
        sink.category(new Category("7", "kite", null, new Span(0, 1)));

        assertThat(sink.profile().categoryKinds())
                .isEqualTo(Map.of("kite", Map.of("class-label", 2L, "bounding-box", 1L)));
    }

    @Test
    void countsTheAnnotationsOfEachItemInWhateverOrderTheyCome() {
        var sink = new ProfileSink(MODALITY_OF_KIND);
        IntStream.range(0, 700).forEach(n -> sink.annotation(annotation("7", Set.of("caption"), null)));
        sink.annotation(annotation("clip", Set.of("caption"), null));
        sink.annotation(annotation("123456789012", Set.of("caption"), null));
        sink.annotation(annotation("nowhere", Set.of("caption"), null));
        for (String id : List.of("7", "clip", "123456789012", "empty", "8")) {
            sink.item(item(id, null, Set.of("vision.image"), null));
        }
        sink.annotation(annotation("123456789012", Set.of("caption"), null));

        Spread spread = Spread.of(Measure.ANNOTATIONS_PER_ITEM, sink.profile()).orElseThrow();

        assertThat(spread.count()).isEqualTo(5);
        assertThat(spread.sum()).isEqualByComparingTo("703");
        assertThat(spread.max()).isEqualTo(700);
        assertThat(spread.quantiles()).containsEntry("p25", 0.0).containsEntry("p50", 1.0);
    }

    @Property(tries = 200)
    void takingBackWhatWasAddedLeavesWhatWas(
            @ForAll("samples") List<Sample> one, @ForAll("samples") List<Sample> other) {
        Profile a = profile(one, "a");
        Profile b = profile(other, "b");

        assertThat(ProfileSummary.of(a.merge(b).without(b)).annotations()).isEqualTo(a.annotations());
        for (Measure measure : Measure.values()) {
            Distribution left = a.merge(b).without(b).of(measure);
            assertThat(left.count()).isEqualTo(a.of(measure).count());
            assertThat(left.sum()).isEqualTo(a.of(measure).sum());
            assertThat(left.sketch()).isEqualTo(a.of(measure).sketch());
        }
        assertThat(a.without(a)).isEqualTo(Profile.EMPTY);
    }

    @Property(tries = 200)
    void profileOfTwoFilesIsTheSumOfTheirProfiles(
            @ForAll("samples") List<Sample> one, @ForAll("samples") List<Sample> other) {
        var both = new ProfileSink(MODALITY_OF_KIND);
        push(one, "a", both);
        push(other, "b", both);

        assertThat(both.profile()).isEqualTo(profile(one, "a").merge(profile(other, "b")));
    }

    @Property(tries = 200)
    void mergingIsASum(
            @ForAll("samples") List<Sample> one,
            @ForAll("samples") List<Sample> two,
            @ForAll("samples") List<Sample> three) {
        Profile a = profile(one, "a");
        Profile b = profile(two, "b");
        Profile c = profile(three, "c");

        assertThat(a.merge(b)).isEqualTo(b.merge(a));
        assertThat(a.merge(b).merge(c)).isEqualTo(a.merge(b.merge(c)));
        assertThat(a.merge(Profile.EMPTY)).isEqualTo(a);
        assertThat(Profile.EMPTY.merge(a)).isEqualTo(a);
    }

    @Provide
    Arbitrary<List<Sample>> samples() {
        Arbitrary<Set<String>> modalities = Arbitraries.of("vision.image", "vision.video", "audio.speech", "text.ocr")
                .set()
                .ofMinSize(1);
        Arbitrary<List<Set<String>>> kinds = Arbitraries.of("caption", "transcript", "keypoints", "class-label")
                .set()
                .ofMinSize(1)
                .list()
                .ofMaxSize(3);
        return Combinators.combine(
                        Arbitraries.of("train", "val"),
                        modalities,
                        Arbitraries.doubles().between(0, 1000),
                        Arbitraries.of("cat", "dog", "kite"),
                        kinds)
                .as(Sample::new)
                .list()
                .ofMaxSize(8);
    }

    private static ItemGroup group(long items, long annotations, Map<String, Long> kinds) {
        return new ItemGroup(items, annotations, new TreeMap<>(kinds));
    }

    private static Profile profile(List<Sample> samples, String prefix) {
        var sink = new ProfileSink(MODALITY_OF_KIND);
        push(samples, prefix, sink);
        return sink.profile();
    }

    private static void push(List<Sample> samples, String prefix, RecordSink sink) {
        IntStream.range(0, samples.size()).forEach(n -> {
            Sample sample = samples.get(n);
            String id = prefix + n;
            sample.kinds().forEach(kinds -> sink.annotation(measured(id, kinds, sample)));
            sink.item(item(id, sample.split(), sample.modalities(), sample.seconds()));
        });
    }

    private static Annotation measured(String itemId, Set<String> kinds, Sample sample) {
        double size = sample.seconds();
        return new Annotation(
                null,
                itemId,
                kinds,
                sample.category(),
                new TimeSpan(size, size * 1.5),
                new Box(0, 0, size * 1000, 7),
                null,
                null,
                false,
                sample.split().repeat((int) size % 50),
                17,
                (int) size % 18,
                new Span(0, 1));
    }

    private static Item item(String id, @Nullable String split, Set<String> modalities, @Nullable Double seconds) {
        var media = new Media(null, null, 640, 480, seconds, null);
        return new Item(id, split, media, modalities, List.of(), Map.of("quality", "good"), new Span(0, 1));
    }

    private static Annotation annotation(String itemId, Set<String> kinds, @Nullable String category) {
        var time = new TimeSpan(0.25, 1.125);
        return new Annotation(null, itemId, kinds, category, time, null, null, null, false, null, new Span(0, 1));
    }
}
