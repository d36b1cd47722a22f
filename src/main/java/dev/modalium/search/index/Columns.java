package dev.modalium.search.index;

import dev.modalium.search.filter.Field;
import dev.modalium.search.filter.Quantity;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The names of what the index keeps values in: one column for each field and quantity that is counted, and some more.
final class Columns {

    private static final Map<Field, String> OF_FIELDS = Arrays.stream(Field.values())
            .collect(Collectors.toMap(Function.identity(), field -> "field." + field.key()));
    private static final Map<Quantity, String> OF_QUANTITIES = Arrays.stream(Quantity.values())
            .collect(Collectors.toMap(Function.identity(), quantity -> "value." + quantity.key()));

    /// Tasks whose support is derived, with their families.
    static final String DERIVED = "derived";

    /// Tasks that are supported with high confidence, with their families.
    static final String CERTAIN = "certain";

    /// Pairs as [dev.modalium.search.filter.PairValue] has them, narrowed by how the two go together.
    static final String NARROWED_PAIR = "narrowed-pair";

    /// Other datasets as [dev.modalium.search.filter.RelatedValue] has them, narrowed by how the dataset stands to
    /// them.
    static final String NARROWED_RELATED = "narrowed-related";

    /// Names that categories have beside their whole ones: `fiddle` of `violin, fiddle`.
    static final String CATEGORY_PART = "category-part";

    /// Columns with any number of values, most of them of few datasets: other datasets, and names from manifests. They
    /// are counted document by document, and not kept in memory.
    static final Set<String> OPEN = Set.of(of(Field.RELATED), of(Field.CATEGORY), CATEGORY_PART, NARROWED_RELATED);

    private Columns() {}

    static String of(Field field) {
        return Objects.requireNonNull(OF_FIELDS.get(field));
    }

    /// The year, or the bucket of a quantity, as a value that is counted like those of a field.
    static String of(Quantity quantity) {
        return Objects.requireNonNull(OF_QUANTITIES.get(quantity));
    }
}
