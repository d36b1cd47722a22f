package dev.modalium.manifest;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;

/// A profile to be read, over HTTP and on the command line: its counts, and each distribution spelt out.
///
/// Its components are those of [Profile].
///
/// @param distributions by [Measure#key], in the order of the measures
public record ProfileSummary(
        long items,
        long annotations,
        SortedMap<String, Long> splits,
        SortedMap<String, Long> modalities,
        SortedMap<String, Long> pairs,
        SortedMap<String, Long> kinds,
        SortedMap<String, ItemGroup> groups,
        SortedMap<String, Long> categories,
        SortedMap<String, SortedMap<String, Long>> categoryKinds,
        SortedMap<String, SortedMap<String, Long>> attributes,
        Map<String, Spread> distributions) {

    public static ProfileSummary of(Profile profile) {
        Map<String, Spread> spreads = new LinkedHashMap<>();
        for (Measure measure : Measure.values()) {
            Spread.of(measure, profile).ifPresent(spread -> spreads.put(measure.key(), spread));
        }
        return new ProfileSummary(
                profile.items(),
                profile.annotations(),
                profile.splits(),
                profile.modalities(),
                profile.pairs(),
                profile.kinds(),
                profile.groups(),
                profile.categories(),
                profile.categoryKinds(),
                profile.attributes(),
                spreads);
    }
}
