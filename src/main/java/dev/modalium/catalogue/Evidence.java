package dev.modalium.catalogue;

import dev.modalium.manifest.ItemGroup;
import dev.modalium.manifest.Measure;
import dev.modalium.manifest.Profile;
import dev.modalium.vocabulary.AnnotationKind;
import dev.modalium.vocabulary.Content;
import dev.modalium.vocabulary.Label;
import dev.modalium.vocabulary.Modality;
import dev.modalium.vocabulary.Requirement;
import dev.modalium.vocabulary.Requirement.HasAnnotation;
import dev.modalium.vocabulary.Requirement.HasModality;
import dev.modalium.vocabulary.Requirement.InSameItems;
import dev.modalium.vocabulary.SupportRule;
import dev.modalium.vocabulary.Term;
import dev.modalium.vocabulary.Vocabulary;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The counts that met a rule, to be shown as its reason: those on items that carry its modalities, and no others.
///
/// @param modalities as the rule names them, of those that are there
/// @param kinds annotations by kind, of those kinds that the rule names and that are there
/// @param items that can bear the task
/// @param annotations on them, of any kind
/// @param categories of these annotations, 0 where there are none or it is not known how many
/// @param seconds of their temporal segments, 0 likewise
record Evidence(
        List<String> modalities, Map<String, Long> kinds, long items, long annotations, int categories, long seconds) {

    private static final String CLASS_LABEL = "class-label";
    private static final String TEMPORAL_SEGMENT = "temporal-segment";

    /// The counts of those groups of items that meet the rule, each by itself; empty where none does.
    static Optional<Evidence> of(SupportRule rule, Profile profile, Vocabulary vocabulary) {
        Set<String> modalities = new LinkedHashSet<>();
        @Nullable ItemGroup bearing = null;
        for (Map.Entry<String, ItemGroup> entry : profile.groups().entrySet()) {
            ItemGroup group = entry.getValue();
            Content content = content(entry.getKey(), group, profile, vocabulary);
            if (group.items() > 0 && rule.isMetBy(content)) {
                rule.requirements().forEach(requirement -> modalities.addAll(present(requirement, content)));
                bearing = bearing == null ? group : bearing.merge(group);
            }
        }
        return bearing == null ? Optional.empty() : Optional.of(of(rule, bearing, List.copyOf(modalities), profile));
    }

    /// What the items that come nearest to meeting a rule lack; the whole rule where there are
    /// none.
    static List<Requirement> unmet(SupportRule rule, Profile profile, Vocabulary vocabulary) {
        return profile.groups().entrySet().stream()
                .filter(entry -> entry.getValue().items() > 0)
                .map(entry -> rule.unmetBy(content(entry.getKey(), entry.getValue(), profile, vocabulary)))
                .min(Comparator.comparingInt(List::size))
                .orElse(rule.requirements());
    }

    /// What the items of a group carry, by themselves or by their annotations.
    private static Content content(String own, ItemGroup group, Profile profile, Vocabulary vocabulary) {
        Set<String> modalities = new LinkedHashSet<>(List.of(own.split("\\+", -1)));
        group.kinds()
                .keySet()
                .forEach(kind -> vocabulary
                        .annotationKind(kind)
                        .map(AnnotationKind::modality)
                        .ifPresent(modalities::add));
        return new Content(
                modalities,
                group.kinds().keySet(),
                Brought.of(profile, vocabulary).pairs());
    }

    private static List<String> present(Requirement requirement, Content content) {
        return requirement instanceof HasModality(List<String> anyOf)
                ? anyOf.stream()
                        .filter(wanted -> content.modalities().stream().anyMatch(m -> Modality.covers(wanted, m)))
                        .toList()
                : List.of();
    }

    private static Evidence of(SupportRule rule, ItemGroup bearing, List<String> modalities, Profile profile) {
        Map<String, Long> standing = bearing.kinds();
        Map<String, Long> kinds = new LinkedHashMap<>();
        rule.requirements().forEach(requirement -> {
            if (requirement instanceof HasAnnotation(List<String> anyOf)) {
                anyOf.stream().filter(standing::containsKey).forEach(kind -> kinds.put(kind, standing.get(kind)));
            }
        });
        long items = rule.requirements().stream()
                .mapToLong(requirement -> atMost(requirement, profile))
                .reduce(bearing.items(), Math::min);
        return new Evidence(
                modalities,
                kinds,
                items,
                bearing.annotations(),
                holdsAll(CLASS_LABEL, kinds, profile) ? used(profile.categories()) : 0,
                holdsAll(TEMPORAL_SEGMENT, kinds, profile)
                        ? Math.round(profile.of(Measure.EVENT_SECONDS).sum().doubleValue())
                        : 0);
    }

    /// How many items at most meet a requirement: modalities that annotations bring are not on all items of a group.
    private static long atMost(Requirement requirement, Profile profile) {
        return switch (requirement) {
            case HasModality(List<String> anyOf) ->
                sum(
                        profile.modalities(),
                        carried -> anyOf.stream().anyMatch(wanted -> Modality.covers(wanted, carried)));
            case InSameItems(HasModality first, HasModality second) -> {
                Set<String> families = families(first);
                families.retainAll(families(second));
                yield families.isEmpty() ? sum(profile.pairs(), pair -> joins(pair, first, second)) : Long.MAX_VALUE;
            }
            case HasAnnotation _ -> Long.MAX_VALUE;
        };
    }

    private static boolean joins(String pair, HasModality first, HasModality second) {
        List<String> two = List.of(pair.split("\\+", -1));
        return two.stream().anyMatch(families(first)::contains) && two.stream().anyMatch(families(second)::contains);
    }

    private static Set<String> families(HasModality modalities) {
        return modalities.anyOf().stream().map(Modality::familyOf).collect(Collectors.toCollection(HashSet::new));
    }

    private static long sum(Map<String, Long> counts, Predicate<String> counted) {
        return counts.entrySet().stream()
                .filter(entry -> counted.test(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /// Whether the rule names the kind and all annotations of it stand where they met the rule.
    private static boolean holdsAll(String kind, Map<String, Long> kinds, Profile profile) {
        Long held = kinds.get(kind);
        return held != null && held.equals(profile.kinds().get(kind));
    }

    private static int used(Map<String, Long> categories) {
        return (int) categories.values().stream().filter(n -> n > 0).count();
    }

    /// Such as `4,143 temporal segments of 28 categories on 4,097 items with video and audio`.
    String inWords(Vocabulary vocabulary) {
        List<String> named = kinds.entrySet().stream()
                .filter(kind -> !kind.getKey().equals(CLASS_LABEL) || kinds.size() == 1 || categories == 0)
                .map(kind -> number(kind.getValue()) + " " + name(kind.getKey(), kind.getValue(), vocabulary))
                .toList();
        String annotations = and(named) + (categories > 0 ? " of " + plural(categories, "category", "categories") : "");
        String with = modalities.isEmpty()
                ? ""
                : " with "
                        + and(modalities.stream()
                                .map(slug -> vocabulary
                                        .modality(slug)
                                        .map(Term::label)
                                        .map(Label::inSentence)
                                        .orElse(slug))
                                .toList());
        return (named.isEmpty() ? "" : annotations + " on ") + plural(items, "item", "items") + with;
    }

    Map<String, Long> counts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("items", items);
        counts.put("annotations", annotations);
        counts.putAll(kinds);
        if (seconds > 0) {
            counts.put("seconds", seconds);
        }
        if (categories > 0) {
            counts.put("categories", (long) categories);
        }
        return counts;
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
