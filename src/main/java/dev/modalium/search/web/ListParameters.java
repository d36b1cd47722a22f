package dev.modalium.search.web;

import dev.modalium.language.Given;
import dev.modalium.language.Said;
import dev.modalium.search.DatasetSearch;
import dev.modalium.search.ListRequest;
import dev.modalium.search.UnusableCursor;
import dev.modalium.search.filter.FilterParameters;
import dev.modalium.search.filter.Sort;
import dev.modalium.search.filter.TooMuchAsked;
import dev.modalium.search.filter.UnusableParameter;
import dev.modalium.search.filter.UnusableQuery;
import dev.modalium.web.Page;
import dev.modalium.web.Problem;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;

/// Reads what is asked of a list from the parameters of an address, and says what of it cannot be read.
final class ListParameters {

    private static final int USUAL_LIMIT = 50;
    static final int USUAL_FACET_VALUES = 20;
    private static final int MOST_FACET_VALUES = 1000;
    private static final int MOST_LINES = 999_999_999;
    private static final List<String> OTHERS =
            List.of("sort", "limit", "cursor", "facets", "facetValues", "explain", "lang");

    private static final List<String> NOT_IN_LINES = List.of("facets", "facetValues", "explain");

    private ListParameters() {}

    static ListRequest request(MultiValueMap<String, String> query, FilterParameters parameters) {
        refuseOthers(query, OTHERS);
        int limit = number(query, "limit", USUAL_LIMIT, Page.LARGEST);
        return request(query, parameters, limit);
    }

    /// Of a list that comes as lines: all of it where no limit is given, and nothing beside them.
    static ListRequest lines(MultiValueMap<String, String> query, FilterParameters parameters) {
        refuseOthers(query, OTHERS);
        int limit = number(query, "limit", MOST_LINES, MOST_LINES);
        NOT_IN_LINES.stream().filter(query::containsKey).findFirst().ifPresent(name -> {
            throw Problem.parameter(name, Said.of("parameter.lines", name));
        });
        return request(query, parameters, limit);
    }

    private static ListRequest request(MultiValueMap<String, String> query, FilterParameters parameters, int limit) {
        int values = number(query, "facetValues", USUAL_FACET_VALUES, MOST_FACET_VALUES);
        List<String> facets = facets(query.getFirst("facets"));
        return new ListRequest(parameters.filter(query), sort(query), limit, query.getFirst("cursor"), facets, values);
    }

    /// Whether the list is to be explained.
    static boolean isExplained(MultiValueMap<String, String> query) {
        String given = query.getFirst("explain");
        if (given != null && !given.equals("true") && !given.equals("false")) {
            throw Problem.parameter("explain", Said.of("parameter.yes-no", "explain", Given.shown(given)));
        }
        return "true".equals(given);
    }

    /// Turns what is wrong with parameters into problems that name them.
    static <T> T reading(Supplier<T> list) {
        try {
            return list.get();
        } catch (UnusableParameter e) {
            throw Problem.parameter(e.parameter(), e.said(), e)
                    .with("value", e.value())
                    .with("nearest", e.nearest())
                    .with("expected", e.expected());
        } catch (UnusableQuery e) {
            throw Problem.parameter("query", e.said(), e).with("position", e.position());
        } catch (TooMuchAsked e) {
            throw tooMuch(e);
        } catch (UnusableCursor e) {
            throw Problem.parameter("cursor", e.said(), e);
        }
    }

    private static Problem tooMuch(TooMuchAsked e) {
        return Problem.of(HttpStatus.BAD_REQUEST, "filter-too-large", e.said(), e)
                .with(e.what(), e.given())
                .with("most", e.most());
    }

    /// Refuses what no parameter is, and of those beside the filter what is given several times.
    ///
    /// @param others what may be given beside the parameters of the filter
    static void refuseOthers(MultiValueMap<String, String> query, List<String> others) {
        List<String> known = new ArrayList<>(FilterParameters.NAMES);
        known.addAll(others);
        query.keySet().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Problem.of(
                                    HttpStatus.BAD_REQUEST,
                                    "unknown-parameter",
                                    Said.of("parameter.of-list", Given.shown(name), Said.codes(known)),
                                    null)
                            .with("parameter", Given.shown(name))
                            .with("known", known);
                });
        others.forEach(name -> refuseRepeated(name, query.getOrDefault(name, List.of())));
    }

    private static void refuseRepeated(String name, List<String> values) {
        if (values.size() > 1) {
            throw Problem.parameter(name, Said.of("parameter.repeated", name, values.size()));
        }
    }

    private static @Nullable Sort sort(MultiValueMap<String, String> query) {
        String sort = query.getFirst("sort");
        if (sort == null || sort.isBlank()) {
            return null;
        }
        return Sort.of(sort)
                .orElseThrow(() -> Problem.parameter(
                        "sort",
                        Said.of(
                                "parameter.sort",
                                Given.shown(sort),
                                Said.codes(Arrays.stream(Sort.values())
                                        .map(Sort::key)
                                        .toList()))));
    }

    /// Names with commas between them, `all`, `none`, or `usual`, as where nothing is said: all but `related`.
    static List<String> facets(@Nullable String given) {
        if (given == null || given.equals("usual")) {
            return DatasetSearch.usualFacets();
        }
        if (given.equals("all")) {
            return DatasetSearch.facets();
        }
        List<String> names = given.isBlank() || given.equals("none") ? List.of() : List.of(given.split("\\s*,\\s*"));
        names.stream()
                .filter(name -> !DatasetSearch.facets().contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Problem.parameter(
                            "facets",
                            Said.of("parameter.facets", Given.shown(name), Said.codes(DatasetSearch.facets())));
                });
        return names;
    }

    /// @throws Problem if no so many values are given
    static int facetValues(int values) {
        if (values < 1 || values > MOST_FACET_VALUES) {
            throw Problem.parameter(
                    "facetValues",
                    Said.of("parameter.range", "facetValues", String.valueOf(values), MOST_FACET_VALUES));
        }
        return values;
    }

    /// @throws Problem if something else is given than a whole number from 1 to the most
    static int number(MultiValueMap<String, String> query, String name, int usual, int most) {
        String text = query.getFirst(name);
        if (text == null) {
            return usual;
        }
        if (!text.matches("-?\\d+")) {
            throw Problem.parameter(name, Said.of("parameter.whole", name, Given.shown(text)));
        }
        BigInteger number = new BigInteger(text);
        if (number.signum() < 1 || number.compareTo(BigInteger.valueOf(most)) > 0) {
            throw Problem.parameter(name, Said.of("parameter.range", name, Given.shown(text), most));
        }
        return number.intValueExact();
    }
}
