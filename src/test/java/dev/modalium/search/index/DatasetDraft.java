package dev.modalium.search.index;

import dev.modalium.search.index.IndexedDataset.Counted;
import dev.modalium.search.index.IndexedDataset.Fact;
import dev.modalium.search.index.IndexedDataset.Relation;
import dev.modalium.search.index.IndexedDataset.Size;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A dataset in the making, of which nothing is known yet but what it is called.
public final class DatasetDraft {

    private final String slug;
    private final String name;
    private final List<Fact> modalities = new ArrayList<>();
    private final List<Fact> pairs = new ArrayList<>();
    private final List<Fact> annotations = new ArrayList<>();
    private final List<Fact> support = new ArrayList<>();
    private final List<Size> sizes = new ArrayList<>();
    private final List<Relation> relations = new ArrayList<>();
    private final List<Counted> releases = new ArrayList<>();
    private List<String> languages = List.of();
    private @Nullable String summary;
    private @Nullable Integer year;
    private @Nullable String nature;
    private @Nullable String licence;
    private @Nullable String licenceWords;
    private String status = "listed";
    private long updated;

    public DatasetDraft(String slug, String name) {
        this.slug = slug;
        this.name = name;
    }

    public DatasetDraft summary(String words) {
        summary = words;
        return this;
    }

    public DatasetDraft of(@Nullable Integer inYear, @Nullable String ofNature, @Nullable String underLicence) {
        year = inYear;
        nature = ofNature;
        licence = underLicence;
        return this;
    }

    public DatasetDraft licenceWords(String words) {
        licenceWords = words;
        return this;
    }

    public DatasetDraft modalities(String... terms) {
        List.of(terms).forEach(term -> modalities.add(fact(term, "declared", "high")));
        return this;
    }

    public DatasetDraft pairs(String... terms) {
        List.of(terms).forEach(term -> pairs.add(fact(term, "declared", "high")));
        return this;
    }

    /// A pair with how its modalities go together.
    public DatasetDraft pair(String term, @Nullable String relation, @Nullable String granularity) {
        pairs.add(new Fact(term, "declared", "", relation, granularity, null, null, "a test", "high"));
        return this;
    }

    public DatasetDraft annotations(String... terms) {
        List.of(terms).forEach(term -> annotations.add(fact(term, "declared", "high")));
        return this;
    }

    public DatasetDraft supports(String task, String basis, String confidence) {
        support.add(fact(task, basis, confidence));
        return this;
    }

    public DatasetDraft size(String count, String unit) {
        sizes.add(new Size(new BigDecimal(count), unit, count + " " + unit, "a test", "high"));
        return this;
    }

    public DatasetDraft related(String to) {
        return related("extends", to, false);
    }

    /// @param inverse whether it is the other one that says so
    public DatasetDraft related(String relation, String to, boolean inverse) {
        relations.add(new Relation(relation, to, inverse));
        return this;
    }

    public DatasetDraft counted(String category, String kind, long count) {
        releases.add(new Counted(
                "1.0", 1, count, null, Map.of(), Map.of(kind, count), Map.of(category, Map.of(kind, count))));
        return this;
    }

    /// A release with so many items that have a modality.
    public DatasetDraft carried(String modality, long items, @Nullable BigDecimal seconds) {
        releases.add(new Counted("2.0", items, 0, seconds, Map.of(modality, items), Map.of(), Map.of()));
        return this;
    }

    public DatasetDraft languages(String... codes) {
        languages = List.of(codes);
        return this;
    }

    public DatasetDraft withdrawn() {
        status = "withdrawn";
        return this;
    }

    public DatasetDraft updated(long second) {
        updated = second;
        return this;
    }

    public IndexedDataset dataset() {
        return new IndexedDataset(
                slug,
                name,
                List.of(),
                summary,
                null,
                year,
                nature,
                licence,
                licenceWords,
                languages,
                status,
                OffsetDateTime.parse("2026-01-01T00:00:00Z").plusSeconds(updated),
                Map.of(),
                List.copyOf(modalities),
                List.copyOf(pairs),
                List.copyOf(annotations),
                List.copyOf(support),
                List.copyOf(sizes),
                List.copyOf(relations),
                List.copyOf(releases));
    }

    private static Fact fact(String term, String basis, String confidence) {
        return new Fact(term, basis, "a reason", null, null, null, Map.of("annotations", 4143L), "a test", confidence);
    }
}
