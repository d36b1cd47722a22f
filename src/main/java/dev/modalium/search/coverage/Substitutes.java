package dev.modalium.search.coverage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What there is in a place of the map, and what is nearest to it.
///
/// @param cell the place, such as `image-captioning@text+vision`
/// @param label of the place, such as `Image captioning of Vision+Text`
/// @param datasets how many there are in the place itself
/// @param url the list of these
/// @param substitutes the nearest first
public record Substitutes(
        String cell, String label, long datasets, @Nullable String url, long revision, List<Substitute> substitutes) {}
