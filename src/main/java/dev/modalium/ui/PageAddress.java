package dev.modalium.ui;

import dev.modalium.search.filter.Filter;
import dev.modalium.search.filter.FilterUrl;
import dev.modalium.search.filter.FilterUrl.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// The address of a page under a filter, with parameters of its own.
///
/// @param path such as `/coverage`
record PageAddress(String path, Filter filter, List<Parameter> own) {

    PageAddress {
        own = List.copyOf(own);
    }

    PageAddress under(Filter other) {
        return new PageAddress(path, other, own);
    }

    /// The values of one parameter, replaced.
    PageAddress with(String name, String... values) {
        List<Parameter> others = new ArrayList<>(without(name).own);
        Arrays.stream(values).map(value -> new Parameter(name, value)).forEach(others::add);
        return new PageAddress(path, filter, others);
    }

    PageAddress without(String name) {
        return new PageAddress(
                path,
                filter,
                own.stream().filter(parameter -> !parameter.name().equals(name)).toList());
    }

    /// The values of one of its own parameters.
    Stream<String> values(String name) {
        return own.stream().filter(parameter -> parameter.name().equals(name)).map(Parameter::value);
    }

    List<Parameter> parameters() {
        return Stream.concat(FilterUrl.parameters(filter).stream(), own.stream())
                .toList();
    }

    @Override
    public String toString() {
        String query = FilterUrl.query(parameters());
        return query.isEmpty() ? path : path + "?" + query;
    }
}
