package dev.modalium.search.index;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.modalium.search.filter.FreeValue;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// All that the index knows of a dataset, as it was read from the catalogue at one revision.
///
/// @param licenceWords what the catalogue says of the licence in its own words, such as what it is the licence of
/// @param sources where the values of single fields come from, by field
public record IndexedDataset(
        String slug,
        String name,
        List<String> aliases,
        @Nullable String summary,
        @Nullable String description,
        @Nullable Integer year,
        @Nullable String nature,
        @Nullable String licence,
        @Nullable String licenceWords,
        List<String> languages,
        String status,
        OffsetDateTime updatedAt,
        Map<String, Source> sources,
        List<Fact> modalities,
        List<Fact> pairs,
        List<Fact> annotations,
        List<Fact> support,
        List<Size> sizes,
        List<Relation> relations,
        List<Counted> releases) {

    /// Who says so, and how certain that is.
    public record Source(String source, String confidence) {}

    /// That the dataset has a modality, a pair or a kind of annotation, or supports a task.
    ///
    /// @param detail for support a sentence, for an annotation the source's own words
    /// @param count items or annotations that were counted, null where nobody did
    /// @param counts what support was derived from, by name
    public record Fact(
            String term,
            String basis,
            @Nullable String detail,
            @Nullable String relation,
            @Nullable String granularity,
            @Nullable Long count,
            @Nullable Map<String, Long> counts,
            String source,
            String confidence) {

        @JsonIgnore
        public boolean isDerived() {
            return basis.equals("derived");
        }
    }

    /// A size as its source states it; the count is null where there are words only.
    public record Size(
            @Nullable BigDecimal count, @Nullable String unit, String text, String source, String confidence) {}

    /// @param slug of the other dataset
    /// @param inverse whether it is the other one that says so
    public record Relation(String relation, String slug, boolean inverse) {}

    /// What was counted in a release.
    ///
    /// @param seconds all items together, null where no length is known
    /// @param categories annotations by category and kind of annotation
    public record Counted(
            String version,
            long items,
            long annotations,
            @Nullable BigDecimal seconds,
            Map<String, Long> modalities,
            Map<String, Long> kinds,
            Map<String, Map<String, Long>> categories) {}

    /// The terms of facts, each once, in order.
    public static List<String> terms(List<Fact> facts) {
        Set<String> terms = new TreeSet<>();
        for (Fact fact : facts) {
            terms.add(fact.term());
        }
        return List.copyOf(terms);
    }

    /// The slug, the name, the name without what stands in brackets behind it, and the aliases.
    public List<String> names() {
        List<String> names = new ArrayList<>(List.of(slug, name));
        int bracket = name.indexOf(" (");
        if (bracket > 0) {
            names.add(name.substring(0, bracket));
        }
        names.addAll(aliases);
        return names;
    }

    /// Annotations by each name of a category and kind: `fiddle` has those of `violin, fiddle` as well.
    public Map<String, Map<String, Long>> categories() {
        Map<String, Map<String, Long>> all = new TreeMap<>();
        wholeCategories()
                .forEach((category, kinds) -> FreeValue.names(category).forEach(name -> {
                    Map<String, Long> known = all.computeIfAbsent(name, _ -> new TreeMap<>());
                    kinds.forEach((kind, count) -> known.merge(kind, count, Long::sum));
                }));
        return all;
    }

    /// Annotations by category under its whole name, as [FreeValue] has it, and kind: of several releases the largest
    /// count, since they overlap.
    public Map<String, Map<String, Long>> wholeCategories() {
        Map<String, Map<String, Long>> all = new TreeMap<>();
        for (Counted release : releases) {
            release.categories().forEach((category, kinds) -> {
                FreeValue.category(category).ifPresent(name -> {
                    Map<String, Long> known = all.computeIfAbsent(name, _ -> new TreeMap<>());
                    kinds.forEach((kind, count) -> known.merge(kind, count, Math::max));
                });
            });
        }
        return all;
    }
}
