package dev.modalium.catalogue;

import dev.modalium.manifest.Profile;
import dev.modalium.vocabulary.AnnotationKind;
import dev.modalium.vocabulary.Modality;
import dev.modalium.vocabulary.Requirement.HasAnnotation;
import dev.modalium.vocabulary.Requirement.HasModality;
import dev.modalium.vocabulary.Requirement.InSameItems;
import dev.modalium.vocabulary.SupportRule;
import dev.modalium.vocabulary.Term;
import dev.modalium.vocabulary.Vocabulary;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The counts that met a rule, to be shown as its reason.
///
/// @param modalities as the rule names them, of those that are there
/// @param kinds annotation kinds that the rule names, of those that are there
record Evidence(Counted counted, List<String> modalities, List<String> kinds) {

    private static final String CLASS_LABEL = "class-label";
    private static final String TEMPORAL_SEGMENT = "temporal-segment";

    static Evidence of(SupportRule rule, Counted counted) {
        Set<String> modalities = new LinkedHashSet<>();
        Set<String> kinds = new LinkedHashSet<>();
        rule.requirements().forEach(requirement -> {
            switch (requirement) {
                case HasModality(List<String> anyOf) -> modalities.addAll(present(anyOf, counted));
                case HasAnnotation(List<String> anyOf) ->
                    anyOf.stream().filter(counted.kinds()::containsKey).forEach(kinds::add);
                case InSameItems _ -> {} // names again what its two parts require
            }
        });
        return new Evidence(counted, List.copyOf(modalities), List.copyOf(kinds));
    }

    private static List<String> present(List<String> anyOf, Counted counted) {
        return anyOf.stream()
                .filter(wanted -> counted.modalities().keySet().stream().anyMatch(m -> Modality.covers(wanted, m)))
                .toList();
    }

    /// Such as `4,143 temporal segments of 28 categories on 4,097 items with video and audio`.
    String inWords(Vocabulary vocabulary) {
        int categories = counted.profile().categories().size();
        List<String> named = kinds.stream()
                .filter(kind -> !kind.equals(CLASS_LABEL) || kinds.size() == 1 || categories == 0)
                .map(kind -> number(count(kind)) + " " + name(kind, count(kind), vocabulary))
                .toList();
        String annotations = and(named) + (categories > 0 ? " of " + plural(categories, "category", "categories") : "");
        String items = plural(items(), "item", "items");
        String with = modalities.isEmpty()
                ? ""
                : " with "
                        + and(modalities.stream()
                                .map(slug -> vocabulary
                                        .modality(slug)
                                        .map(Term::label)
                                        .map(label -> label.inSentence())
                                        .orElse(slug))
                                .toList());
        return (named.isEmpty() ? "" : annotations + " on ") + items + with;
    }

    Map<String, Long> counts() {
        Profile profile = counted.profile();
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("items", items());
        counts.put("annotations", profile.annotations());
        kinds.forEach(kind -> counts.put(kind, count(kind)));
        if (kinds.contains(TEMPORAL_SEGMENT) && profile.eventSeconds().count() > 0) {
            counts.put("seconds", Math.round(profile.eventSeconds().sum()));
        }
        if (!profile.categories().isEmpty()) {
            counts.put("categories", (long) profile.categories().size());
        }
        return counts;
    }

    private long count(String kind) {
        return Objects.requireNonNullElse(counted.kinds().get(kind), 0L);
    }

    /// Items that can bear the task: those with both families where pairs were counted, else those of the modality.
    private long items() {
        List<String> families =
                modalities.stream().map(Modality::familyOf).distinct().toList();
        Stream<Map.Entry<String, @Nullable Long>> counts = families.size() > 1
                ? counted.pairs().entrySet().stream()
                        .filter(pair ->
                                families.containsAll(List.of(pair.getKey().split("\\+", -1))))
                : counted.modalities().entrySet().stream()
                        .filter(entry ->
                                modalities.stream().anyMatch(wanted -> Modality.covers(wanted, entry.getKey())));
        List<Long> known = counts.map(Map.Entry::getValue)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        if (known.isEmpty()) {
            return counted.profile().items();
        }
        return families.size() > 1 ? known.getFirst() : known.getLast();
    }

    private static String name(String kind, long count, Vocabulary vocabulary) {
        return vocabulary
                .annotationKind(kind)
                .map((AnnotationKind known) -> count == 1 ? known.label().inSentence() : known.plural())
                .orElse(kind);
    }

    private static String plural(long count, String one, String many) {
        return number(count) + " " + (count == 1 ? one : many);
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    private static String and(List<String> parts) {
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        return String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast();
    }
}
