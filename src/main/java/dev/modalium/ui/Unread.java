package dev.modalium.ui;

import dev.modalium.language.Given;
import dev.modalium.language.Said;
import dev.modalium.language.Texts;
import dev.modalium.search.filter.FilterParameters;
import dev.modalium.search.filter.Sort;
import dev.modalium.search.filter.Spelling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.util.MultiValueMap;

/// What of an address a page does not read, so that a misspelt filter does not look like none.
///
/// @param said a sentence for each parameter, with codes between backquotes
record Unread(List<String> said) {

    /// @param own parameters of the page beside those of a filter
    static Unread of(MultiValueMap<String, String> given, List<String> own, Texts texts) {
        List<Said> unread = new ArrayList<>();
        given.forEach((name, values) -> {
            if (own.contains(name) || name.equals("lang")) {
                return;
            }
            if (!FilterParameters.NAMES.contains(name)) {
                List<String> near = Spelling.nearest(name.toLowerCase(Locale.ROOT), FilterParameters.NAMES);
                unread.add(Said.of(
                        "unread.parameter",
                        Given.shown(name),
                        near.isEmpty() ? "" : Said.of("unusable.meant", Said.oneOf(near))));
            }
        });
        return new Unread(unread.stream().map(one -> one.in(texts)).toList());
    }

    /// The same with what is said of an order that there is not.
    Unread andOrder(List<String> orders, Texts texts) {
        List<String> all = new ArrayList<>(said);
        orders.stream()
                .filter(order -> Sort.of(order).isEmpty())
                .findFirst()
                .ifPresent(order -> all.add(Said.of(
                                "parameter.sort",
                                Given.shown(order),
                                Said.codes(Arrays.stream(Sort.values())
                                        .map(Sort::key)
                                        .toList()))
                        .in(texts)));
        if (orders.size() > 1) {
            all.add(texts.get("parameter.repeated", "sort", orders.size()));
        }
        return new Unread(List.copyOf(all));
    }

    public boolean isNothing() {
        return said.isEmpty();
    }

    public List<Piece> pieces() {
        return Piece.of(String.join(" ", said));
    }
}
