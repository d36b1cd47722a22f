package dev.modalium.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Finds the datasets that pass a filter, page by page.
@Service
public class DatasetSearch {

    /// @param cursor where the page before ended, null for the first page
    /// @throws UnusableCursor if the cursor was not given out for this filter
    public DatasetPage find(DatasetFilter filter, int limit, @Nullable String cursor) {
        return new DatasetPage(List.of(), null, 0, 0);
    }
}
