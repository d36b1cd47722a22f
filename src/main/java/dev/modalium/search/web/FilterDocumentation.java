package dev.modalium.search.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.Parameters;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The parameters of filters, as OpenAPI describes them.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameters({
    @Parameter(
            name = "modality",
            in = ParameterIn.QUERY,
            description = "a modality or family, in any of its names; repeated: each of them"),
    @Parameter(name = "pair", in = ParameterIn.QUERY, description = "such as vision+audio; repeated: each of them"),
    @Parameter(
            name = "direction",
            in = ParameterIn.QUERY,
            description = "from one modality to another, such as audio->motion"),
    @Parameter(
            name = "relation",
            in = ParameterIn.QUERY,
            description = "how a pair goes together: synchronised, aligned, paired, described-by, derived-from"),
    @Parameter(name = "granularity", in = ParameterIn.QUERY, description = "item, segment, frame, region or token"),
    @Parameter(
            name = "task",
            in = ParameterIn.QUERY,
            description =
                    "a task or family of tasks, which may be narrowed: localization@vision+audio@derived; repeated: each of them"),
    @Parameter(
            name = "annotation",
            in = ParameterIn.QUERY,
            description = "a kind of annotation; repeated: each of them"),
    @Parameter(
            name = "category",
            in = ParameterIn.QUERY,
            description = "the name of a category that was counted in a manifest"),
    @Parameter(
            name = "nature",
            in = ParameterIn.QUERY,
            description = "real, synthetic, mixed or unknown; repeated: any of them"),
    @Parameter(
            name = "licence",
            in = ParameterIn.QUERY,
            description =
                    "a licence, unknown, or non-commercial for all that forbid commercial use; repeated: any of them"),
    @Parameter(
            name = "use",
            in = ParameterIn.QUERY,
            description =
                    "what the licence is known to permit: commercial-use, modification, redistribution, research-use"),
    @Parameter(
            name = "language",
            in = ParameterIn.QUERY,
            description = "a language by code or name; repeated: each of them"),
    @Parameter(
            name = "basis",
            in = ParameterIn.QUERY,
            description = "declared or derived: what the support for at least one task rests on"),
    @Parameter(name = "status", in = ParameterIn.QUERY, description = "listed or withdrawn"),
    @Parameter(
            name = "related",
            in = ParameterIn.QUERY,
            description =
                    "slug of a dataset that it extends, is a part of or shares media with, or the other way round"),
    @Parameter(
            name = "year",
            in = ParameterIn.QUERY,
            description = "2018, 2015-2020, 2018- or -2018; every other quantity likewise"),
    @Parameter(name = "items", in = ParameterIn.QUERY, description = "samples: 1000.., ..1000, 10..20 or >=1000"),
    @Parameter(name = "hours", in = ParameterIn.QUERY, description = "hours of recordings, likewise"),
    @Parameter(name = "annotations", in = ParameterIn.QUERY, description = "annotations, likewise"),
    @Parameter(
            name = "count",
            in = ParameterIn.QUERY,
            description = "annotations of a category: dog>500 or dog/bounding-box>500"),
    @Parameter(name = "name", in = ParameterIn.QUERY, description = "a name of the dataset as a whole"),
    @Parameter(
            name = "like",
            in = ParameterIn.QUERY,
            description = "another dataset, of which it shares a pair and a task or its family"),
    @Parameter(name = "larger", in = ParameterIn.QUERY, description = "another dataset, than which it has more items"),
    @Parameter(name = "q", in = ParameterIn.QUERY, description = "words of names, texts or labels"),
    @Parameter(
            name = "query",
            in = ParameterIn.QUERY,
            description =
                    "the query language: modality:vision AND (task:localization OR hours:>=10) AND NOT licence:nc")
})
@interface FilterDocumentation {}
