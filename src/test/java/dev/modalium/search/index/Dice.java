package dev.modalium.search.index;

import dev.modalium.search.filter.Field;
import dev.modalium.search.filter.Filter;
import dev.modalium.search.filter.Filter.Has;
import dev.modalium.search.filter.Quantity;
import dev.modalium.search.filter.Range;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// Datasets and filters that chance makes of so few terms that most filters find something.
final class Dice {

    private static final List<String> MODALITIES =
            List.of("vision.video", "vision.image", "audio.music", "audio.speech", "audio", "text.caption", "motion");
    private static final List<String> FAMILIES = List.of("vision", "audio", "text", "motion", "graph");
    private static final List<String> PAIRS = List.of("vision+audio", "vision+text", "audio+motion");
    private static final List<String> TASKS = List.of(
            "audio-visual-event-localization",
            "visual-sound-source-localization",
            "audio-visual-video-parsing",
            "music-to-dance",
            "image-captioning",
            "visual-question-answering",
            "temporal-activity-localization",
            "temporal-action-detection",
            "text-to-image-generation");
    private static final List<String> TASK_FAMILIES =
            List.of("localization", "temporal-localization", "captioning", "generation");
    private static final List<String> NARROWED =
            List.of("", "", "", "@derived", "@audio+vision", "@text+vision@derived");
    private static final List<String> WAYS = List.of("", "", "@synchronised", "@frame", "@frame@synchronised");
    private static final List<String> STANDING =
            List.of("", "@extends", "@extended-by", "@subset-of", "@superset-of", "@shares-media-with");
    private static final List<String> KINDS = List.of("class-label", "bounding-box", "caption", "temporal-segment");
    private static final List<String> LICENCES =
            List.of("cc-by-4.0", "cc-by-nc-4.0", "mit", "unknown", "not-in-the-vocabulary");
    private static final List<String> CATEGORIES =
            List.of("dog", "Cat", "violin", "Violin, fiddle", "Fiddle, cat, dog");
    private static final List<String> UNITS =
            List.of("images", "videos", "hours", "annotations", "wonders", "samples", "sentences");
    private static final List<String> WORDS = List.of(
            "Blue", "birds", "of", "audio-visual", "C++", "狗的声音", "localisation", "E", "Éclair", "street", "ÄÖ-7");
    private static final List<String> ASKED_WORDS = List.of(
            "bl", "bird", "audio-visual", "visual", "C++", "声音", "localization", "e", "street", "!", "dance", "图像");

    private final Random random;

    Dice(long seed) {
        random = new Random(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean oneOf(int many) {
        return random.nextInt(many) == 0;
    }

    <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    String slug() {
        return "set-" + random.nextInt(120);
    }

    IndexedDataset dataset(String slug) {
        var draft = new DatasetDraft(slug, name(slug))
                .of(
                        oneOf(4) ? null : 2015 + random.nextInt(6),
                        oneOf(4) ? null : any(List.of("real", "synthetic", "mixed")),
                        oneOf(4) ? null : any(LICENCES))
                .updated(random.nextInt(20));
        few(3, MODALITIES).forEach(draft::modalities);
        for (String pair : few(2, PAIRS)) {
            draft.pair(
                    pair,
                    oneOf(3) ? null : any(List.of("synchronised", "paired")),
                    oneOf(3) ? null : any(List.of("frame", "item")));
        }
        few(2, KINDS).forEach(draft::annotations);
        for (String task : few(9, TASKS)) {
            draft.supports(
                    task, any(List.of("declared", "declared", "derived")), any(List.of("high", "medium", "low")));
        }
        for (int sizes = random.nextInt(3); sizes > 0; sizes--) {
            draft.size(any(List.of("10", "10.5", "999.9996", "1000", "12345678", "0.0005", "0.0015")), any(UNITS));
        }
        for (int counted = random.nextInt(3); counted > 0; counted--) {
            draft.counted(any(CATEGORIES), any(KINDS), random.nextInt(30));
        }
        if (oneOf(4)) {
            draft.carried(
                    any(List.of("vision.image", "vision.video", "audio")),
                    any(List.of(0L, 9L, 1000L, 12_345L)),
                    oneOf(2) ? null : any(List.of(new BigDecimal("3599.5"), new BigDecimal("36001"))));
        }
        few(2, List.of("en", "zh", "pt-BR")).forEach(draft::languages);
        for (int related = random.nextInt(3); related > 0; related--) {
            draft.related(any(List.of("extends", "subset-of", "shares-media-with")), slug(), oneOf(3));
        }
        if (oneOf(2)) {
            draft.summary(String.join(" ", few(4, WORDS)));
        }
        return (oneOf(10) ? draft.withdrawn() : draft).dataset();
    }

    Filter filter() {
        return filter(3);
    }

    private Filter filter(int depth) {
        return switch (depth == 0 ? 0 : random.nextInt(5)) {
            case 1, 2 -> Filter.all(parts(depth));
            case 3 -> Filter.any(parts(depth));
            case 4 -> Filter.not(filter(depth - 1));
            default -> condition();
        };
    }

    private List<Filter> parts(int depth) {
        return IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(_ -> filter(depth - 1))
                .toList();
    }

    private Filter condition() {
        return switch (random.nextInt(12)) {
            case 0 -> new Filter.Words(String.join(" ", few(2, ASKED_WORDS)));
            case 1 -> new Filter.Named(any(List.of(slug(), name(slug()), any(WORDS))));
            case 2 -> new Filter.Like(slug());
            case 3 -> new Filter.SizedAs(slug(), random.nextBoolean());
            case 4 ->
                new Filter.Counted(
                        any(oneOf(2) ? CATEGORIES : List.of("fiddle", "cat")),
                        oneOf(2) ? null : any(KINDS),
                        Range.atLeast(random.nextInt(30)));
            case 5, 6 -> within();
            default -> has();
        };
    }

    private Filter has() {
        Field field = any(List.of(Field.values()));
        return new Has(
                field,
                switch (field) {
                    case MODALITY -> any(oneOf(2) ? FAMILIES : MODALITIES);
                    case PAIR -> any(PAIRS) + any(WAYS);
                    case DIRECTION -> any(List.of("audio->motion", "text->vision", "vision->text"));
                    case RELATION, GRANULARITY -> any(List.of("synchronised", "item", "frame"));
                    case TASK -> any(oneOf(2) ? TASKS : TASK_FAMILIES) + any(NARROWED);
                    case ANNOTATION -> any(KINDS);
                    case CATEGORY -> any(List.of("dog", "cat", "violin", "horse", "fiddle", "violin, fiddle"));
                    case NATURE -> any(List.of("real", "synthetic", "mixed", "unknown"));
                    case LICENCE -> oneOf(3) ? "non-commercial" : any(LICENCES);
                    case USE -> any(List.of("commercial-use", "research-use", "redistribution"));
                    case LANGUAGE -> any(List.of("en", "zh", "pt", "fr"));
                    case BASIS -> any(List.of("declared", "derived"));
                    case STATUS -> any(List.of("listed", "withdrawn"));
                    case RELATED -> slug() + any(STANDING);
                });
    }

    private Filter within() {
        Quantity quantity = any(List.of(
                Quantity.YEAR,
                Quantity.ITEMS,
                Quantity.HOURS,
                Quantity.ANNOTATIONS,
                Quantity.IMAGES,
                Quantity.CATEGORIES,
                Quantity.CAPTIONS));
        int from = quantity == Quantity.YEAR ? 2014 + random.nextInt(8) : any(List.of(0, 1, 10, 11, 1000, 20_000_000));
        return new Filter.Within(
                quantity,
                switch (random.nextInt(3)) {
                    case 0 -> Range.atLeast(from);
                    case 1 -> Range.atMost(from);
                    default -> Range.of(from, from + random.nextInt(3));
                });
    }

    private String name(String slug) {
        return any(WORDS) + (oneOf(2) ? "" : " " + any(WORDS)) + (oneOf(3) ? "" : " (" + slug + ")");
    }

    private <T> List<T> few(int most, List<T> of) {
        List<T> few = new ArrayList<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            T one = any(of);
            if (!few.contains(one)) {
                few.add(one);
            }
        }
        return few;
    }
}
