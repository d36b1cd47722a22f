package dev.modalium.search.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.Parameters;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The parameters of lists of datasets beside their filter, as OpenAPI describes them.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameters({
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "relevance, name, year, oldest, size, smallest or updated"),
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "from 1 to 200, 50 unless given; of lines from 1 to 999,999,999, all unless given"),
    @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "next of the page before"),
    @Parameter(
            name = "facets",
            in = ParameterIn.QUERY,
            description = "all, usual (all but related, as where nothing is said), none, or names of facets with commas"
                    + " between them"),
    @Parameter(
            name = "facetValues",
            in = ParameterIn.QUERY,
            description = "how many values of each facet, from 1 to 1000"),
    @Parameter(
            name = "explain",
            in = ParameterIn.QUERY,
            description =
                    "true for how the page came about: the filter as a tree, why each dataset stands where it does and is"
                            + " there at all, and on the first page which others nearly are")
})
@interface ListDocumentation {}
