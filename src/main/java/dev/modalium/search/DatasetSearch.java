package dev.modalium.search;

import dev.modalium.language.Language;
import dev.modalium.search.filter.Filter;
import dev.modalium.search.filter.FilterText;
import dev.modalium.search.filter.FilterUrl;
import dev.modalium.search.index.Hit;
import dev.modalium.search.index.Matching;
import dev.modalium.search.index.Position;
import dev.modalium.search.index.Snapshot;
import dev.modalium.search.index.Snapshots;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Finds the datasets that pass a filter, page by page, and counts what they have.
@Service
public class DatasetSearch {

    private final Snapshots index;
    private final Facets facets;
    private final Summaries summaries;
    private final Explanations explanations;

    DatasetSearch(Snapshots index, Facets facets, Summaries summaries, Explanations explanations) {
        this.explanations = explanations;
        this.index = index;
        this.facets = facets;
        this.summaries = summaries;
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

    /// The same, and how it came about where that is wanted.
    public DatasetPage find(ListRequest request, Language language, boolean explained) {
        String list = list(request);
        Position after = after(request);
        try (Snapshot snapshot = index.snapshot()) {
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
            return new DatasetPage(
                    page.stream().map(lines).map(summaries.in(language)::read).toList(),
                    next(last, hits, list),
                    matching.count(),
                    facets.in(language).of(snapshot, request, matching),
                    FilterText.of(request.filter()),
                    snapshot.revision(),
                    explained ? explanation(request, language, page, snapshot) : null);
        }
    }

    private Explanation explanation(ListRequest request, Language language, List<Hit> page, Snapshot snapshot) {
        List<Explanations.Found> found = page.stream()
                .map(hit -> new Explanations.Found(hit, snapshot.read(hit)))
                .toList();
        return explanations.in(language).of(List.of(), request.filter(), request.order(), found, snapshot);
    }

    /// How many datasets pass the filter.
    public long count(Filter filter) {
        try (Snapshot snapshot = index.snapshot()) {
            return snapshot.count(filter);
        }
    }

    /// Says at once what [#find] and [#eachLine] would say.
    ///
    /// @throws UnusableCursor if the cursor was not given out for this list
    public static void requireUsableCursor(ListRequest request) {
        after(request);
    }

    /// Passes on every dataset of a list as a line of JSON, all of one moment, in constant memory.
    ///
    /// With a cursor those behind it; how many a page has does not matter.
    public void eachLine(ListRequest request, Language language, Consumer<byte[]> taker) {
        Summaries ofDatasets = summaries.in(language);
        try (Snapshot snapshot = index.snapshot()) {
            Function<Hit, byte[]> lines = snapshot.lines();
            snapshot.listing(request.filter(), snapshot.matching(request.filter()), request.order(), after(request))
                    .forEachRemaining(hit -> taker.accept(ofDatasets.line(lines.apply(hit))));
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
