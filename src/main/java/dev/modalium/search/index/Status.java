package dev.modalium.search.index;

import dev.modalium.search.filter.Field;
import dev.modalium.search.filter.Filter;
import dev.modalium.search.filter.Filter.All;
import dev.modalium.search.filter.Filter.Any;
import dev.modalium.search.filter.Filter.Condition;
import dev.modalium.search.filter.Filter.Has;
import dev.modalium.search.filter.Filter.Not;
import java.util.List;

/// Keeps withdrawn datasets out of answers, unless they are asked for.
final class Status {

    private static final Filter LISTED = new Has(Field.STATUS, "listed");

    private Status() {}

    /// Withdrawn ones too.
    static Filter any(Filter filter) {
        return filter.and(Filter.any(List.of(LISTED, Filter.not(LISTED))));
    }

    static Filter listedUnlessAsked(Filter filter) {
        return isAsked(filter) ? filter : filter.and(LISTED);
    }

    private static boolean isAsked(Filter filter) {
        return switch (filter) {
            case All(List<Filter> parts) -> parts.stream().anyMatch(Status::isAsked);
            case Any(List<Filter> parts) -> parts.stream().anyMatch(Status::isAsked);
            case Not(Filter part) -> isAsked(part);
            case Has(Field field, String _) -> field == Field.STATUS;
            case Condition _ -> false;
        };
    }
}
