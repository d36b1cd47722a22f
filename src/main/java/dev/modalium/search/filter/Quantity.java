package dev.modalium.search.filter;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A number that datasets are asked for by, and the units in which the catalogue states it.
///
/// Of several stated counts the largest is taken: sources disagree mostly because they count parts.
@SuppressWarnings("ImmutableEnumChecker") // the lists never change
public enum Quantity {
    YEAR,
    /// Samples: of all units that count samples, the largest.
    ITEMS(
            "samples",
            "examples",
            "media",
            "scans",
            "lidar sweeps",
            "lidar scans",
            "models",
            "shapes",
            "recipes",
            "pieces"),
    HOURS("hours"),
    ANNOTATIONS("annotations", "boxes", "keypoints", "objects", "text instances", "relation triplets"),
    CATEGORIES("categories"),
    IMAGES("images"),
    VIDEOS("videos", "clips", "segments", "gifs"),
    FRAMES("frames"),
    SCENES("scenes"),
    SEQUENCES("sequences", "motions", "motion sequences", "poses"),
    PAIRS("pairs"),
    CAPTIONS("captions", "sentences", "descriptions", "expressions", "region descriptions", "moment descriptions"),
    QUESTIONS("questions", "question-answer pairs", "queries"),
    DIALOGUES("dialogues"),
    UTTERANCES("utterances"),
    SPEAKERS("speakers", "signers");

    /// Whose units count samples, so that each is a number of [#ITEMS] as well.
    public static final Set<Quantity> OF_SAMPLES = Set.of(ITEMS, IMAGES, VIDEOS, SCENES, SEQUENCES, PAIRS, UTTERANCES);

    private static final Map<Quantity, List<Range>> BUCKETS = allBuckets();
    private static final Map<String, Quantity> BY_UNIT = Arrays.stream(values())
            .flatMap(quantity -> quantity.units.stream().map(unit -> Map.entry(unit, quantity)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final String key;
    private final List<String> units;

    Quantity(String... units) {
        this.key = name().toLowerCase(Locale.ROOT);
        this.units = List.of(units);
    }

    /// What it asks for, as Markdown.
    String description() {
        return this == YEAR
                ? "of publication: `2018`, `2015-2020`, `2018-`, `-2015`; what is not known is in no range"
                : "how many it is stated or counted to have: `1000..`, `..20`, `10..20`, `>=10`, with a hyphen too (`10-20`,"
                        + " `-20` for up to 20); what is not known is in no range";
    }

    /// The name in addresses, queries and answers.
    public String key() {
        return key;
    }

    public static Optional<Quantity> of(String key) {
        return Arrays.stream(values())
                .filter(quantity -> quantity.key().equals(key))
                .findFirst();
    }

    /// Whether facets show how many datasets there are of it.
    public boolean isCounted() {
        return this == YEAR || !buckets().isEmpty();
    }

    /// Ranges that together hold every number, as facets show them; none where single numbers are shown or nothing is.
    public List<Range> buckets() {
        return BUCKETS.getOrDefault(this, List.of());
    }

    private static Map<Quantity, List<Range>> allBuckets() {
        Map<Quantity, List<Range>> all = new EnumMap<>(Quantity.class);
        List<Range> ofThings = buckets(List.of(1_000L, 10_000L, 100_000L, 1_000_000L, 10_000_000L), 0);
        List.of(ITEMS, IMAGES, VIDEOS, CAPTIONS, ANNOTATIONS).forEach(quantity -> all.put(quantity, ofThings));
        all.put(HOURS, buckets(List.of(1L, 10L, 100L, 1_000L, 10_000L), 3));
        return all;
    }

    private static List<Range> buckets(List<Long> bounds, int scale) {
        BigDecimal step = BigDecimal.ONE.movePointLeft(scale);
        List<Range> buckets = new ArrayList<>();
        BigDecimal from = null;
        for (long bound : bounds) {
            buckets.add(new Range(from, BigDecimal.valueOf(bound).subtract(step)));
            from = BigDecimal.valueOf(bound);
        }
        buckets.add(new Range(from, null));
        return List.copyOf(buckets);
    }

    /// The quantity that is counted in a unit of the catalogue.
    public static Optional<Quantity> ofUnit(String unit) {
        return Optional.ofNullable(BY_UNIT.get(unit));
    }
}
