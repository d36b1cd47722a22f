package dev.modalium.search;

import dev.modalium.language.Language;
import dev.modalium.language.Texts;
import dev.modalium.search.filter.Filter;
import dev.modalium.search.filter.FilterText;
import dev.modalium.search.filter.FilterUrl;
import dev.modalium.search.filter.UnusableParameter;
import dev.modalium.search.index.Hit;
import dev.modalium.search.index.Matching;
import dev.modalium.search.index.Position;
import dev.modalium.search.index.Snapshot;
import dev.modalium.search.index.Snapshots;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Finds the datasets that pass a filter, page by page, and counts what they have.
@Service
public class DatasetSearch {

    private final Snapshots index;
    private final Facets facets;
    private final Summaries summaries;
    private final Reasons reasons;
    private final NearMisses nearMisses;
    private final Relaxations relaxations;
    private final Explanations explanations;

    DatasetSearch(
            Snapshots index,
            Facets facets,
            Summaries summaries,
            Reasons reasons,
            NearMisses nearMisses,
            Relaxations relaxations,
            Explanations explanations) {
        this.index = index;
        this.facets = facets;
        this.summaries = summaries;
        this.reasons = reasons;
        this.nearMisses = nearMisses;
        this.relaxations = relaxations;
        this.explanations = explanations;
    }

    /// The names of all facets that can be asked for.
    public static List<String> facets() {
        return Facets.NAMES;
    }

    /// Those that a list comes with where nothing is said: all but the other datasets that datasets refer to, of which
    /// there are as many as there are datasets.
    public static List<String> usualFacets() {
        return Facets.USUAL;
    }

    /// A page in English.
    public DatasetPage find(ListRequest request) {
        return find(request, Language.ENGLISH);
    }

    /// A page with the total, the facets and the revision of one moment.
    ///
    /// @throws UnusableCursor if the cursor was not given out for this list
    public DatasetPage find(ListRequest request, Language language) {
        return find(request, language, false);
    }

    /// The same, and where that is wanted how it came about, why each dataset is there and what nearly is.
    ///
    /// @throws UnusableParameter if the filter compares with a dataset that there is not
    public DatasetPage find(ListRequest given, Language language, boolean explained) {
        String list = list(given);
        Position after = after(given);
        try (Snapshot snapshot = index.snapshot()) {
            ListRequest request = given.under(ComparedDatasets.resolved(given.filter(), snapshot));
            Matching matching = snapshot.matching(request.filter());
            Iterator<Hit> hits = snapshot.listing(request.filter(), matching, request.order(), after);
            Function<Hit, byte[]> lines = snapshot.lines();
            List<Hit> page = new ArrayList<>();
            Position last = null;
            while (page.size() < request.limit() && hits.hasNext()) {
                Hit hit = hits.next();
                last = hit.position();
                page.add(hit);
            }
            List<Explanations.Found> found = explained ? found(page, snapshot) : List.of();
            return new DatasetPage(
                    page.stream().map(lines).map(summaries.in(language)::read).toList(),
                    next(last, hits, list),
                    matching.count(),
                    facets.in(language).of(snapshot, request, matching),
                    FilterText.of(request.filter()),
                    snapshot.revision(),
                    new UncountedCategories(snapshot, Texts.in(language)).note(request.filter()),
                    explained
                            ? explanations
                                    .in(language)
                                    .of(List.of(), request.filter(), request.order(), found, snapshot)
                            : null,
                    explained ? reasons(request.filter(), found, snapshot, language) : null,
                    explained ? nearMisses(request, matching, snapshot, language) : null,
                    explained ? relaxations(request.filter(), matching, snapshot, language) : null);
        }
    }

    private static List<Explanations.Found> found(List<Hit> page, Snapshot snapshot) {
        return page.stream()
                .map(hit -> new Explanations.Found(hit, snapshot.read(hit)))
                .toList();
    }

    private Map<String, List<Answer.Reason>> reasons(
            Filter filter, List<Explanations.Found> found, Snapshot snapshot, Language language) {
        var asked = new Asked(filter, snapshot);
        Reasons why = reasons.in(language);
        Map<String, List<Answer.Reason>> ofDatasets = new LinkedHashMap<>();
        found.forEach(one -> ofDatasets.put(one.dataset().slug(), why.of(asked, one.dataset())));
        return ofDatasets;
    }

    private List<Answer.NearMiss> nearMisses(
            ListRequest request, Matching matching, Snapshot snapshot, Language language) {
        return request.cursor() == null ? nearMisses.in(language).of(request.filter(), matching, snapshot) : List.of();
    }

    private List<Answer.Relaxation> relaxations(
            Filter filter, Matching matching, Snapshot snapshot, Language language) {
        return matching.count() == 0 ? relaxations.in(language).of(filter, snapshot) : List.of();
    }

    /// How many datasets pass the filter.
    public long count(Filter filter) {
        try (Snapshot snapshot = index.snapshot()) {
            return snapshot.count(filter);
        }
    }

    /// What the datasets are called in the catalogue that a filter compares with, each by its slug or the name there.
    public Map<String, String> names(Filter filter) {
        return names(ComparedDatasets.in(filter));
    }

    /// What the datasets are called in the catalogue that share media, each by its slug.
    public Map<String, String> names(List<SharedMedia.Link> links) {
        return names(links.stream().flatMap(link -> link.slugs().stream()).collect(Collectors.toSet()));
    }

    private Map<String, String> names(Set<String> given) {
        if (given.isEmpty()) {
            return Map.of();
        }
        try (Snapshot snapshot = index.snapshot()) {
            return given.stream().collect(Collectors.toMap(one -> one, ComparedDatasets.names(snapshot)));
        }
    }

    /// Every dataset of a list up to the limit, to be passed on line by line; with a cursor those behind it.
    ///
    /// @throws UnusableCursor if the cursor was not given out for this list
    /// @throws UnusableParameter if the filter compares with a dataset that there is not
    public DatasetLines lines(ListRequest request, Language language) {
        Position after = after(request);
        Snapshot snapshot = index.snapshot();
        try {
            Filter filter = ComparedDatasets.resolved(request.filter(), snapshot);
            Iterator<Hit> hits = snapshot.listing(filter, snapshot.matching(filter), request.order(), after);
            return new DatasetLines(snapshot, hits, request.limit(), summaries.in(language));
        } catch (RuntimeException e) {
            snapshot.close();
            throw e;
        }
    }

    private static String list(ListRequest request) {
        return request.order().key() + "?" + FilterUrl.query(request.filter());
    }

    private static @Nullable Position after(ListRequest request) {
        return request.cursor() == null ? null : Cursor.decode(request.cursor(), list(request));
    }

    private static @Nullable String next(@Nullable Position last, Iterator<Hit> hits, String list) {
        return last != null && hits.hasNext() ? Cursor.encode(last, list) : null;
    }
}
