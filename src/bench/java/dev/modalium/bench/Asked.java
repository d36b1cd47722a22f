package dev.modalium.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// What is asked in a benchmark: questions and filters of every sort, seldom the same one twice, of what the catalogue
/// has.
final class Asked {

    /// A condition as a parameter of an address and as SQL about the dataset `d`.
    record Clause(String parameter, String sql) {}

    private static final List<String> PAIRS =
            List.of("Vision+Audio", "Vision+Text", "Audio+Text", "Vision+Motion", "Audio+Motion", "Text+Motion");
    private static final List<String> FAMILIES =
            List.of("localization", "grounding", "detection", "retrieval", "generation", "captioning", "recognition");
    private static final List<String> WORDS =
            List.of("kitchen", "music", "street", "speech", "driving", "movie", "news");
    private static final List<String> SORTS = List.of("&sort=size", "&sort=year", "", "", "", "");
    private static final List<String> LANGUAGES = List.of("English", "Chinese", "German");

    private final Random random = new Random(5);
    private final List<String> modalities;
    private final List<String> pairs;
    private final List<String> tasks;
    private final List<String> kinds;
    private final List<String> licences;

    Asked(Connection database) throws SQLException {
        modalities = values(database, "select distinct modality from dataset_modality order by 1");
        pairs = values(database, "select distinct pair from dataset_pair order by 1");
        tasks = values(database, "select distinct task from dataset_support order by 1");
        kinds = values(database, "select distinct kind from dataset_annotation order by 1");
        licences = values(database, "select distinct licence from dataset where licence is not null order by 1");
    }

    /// Addresses of questions in words.
    List<String> questions(int count) {
        List<String> paths = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            paths.add("/api/v1/ask?q=" + encoded(question()));
        }
        return paths;
    }

    /// Filters of one to four conditions.
    List<List<Clause>> filters(int count) {
        List<List<Clause>> filters = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Set<Clause> clauses = new LinkedHashSet<>();
            int many = 1 + random.nextInt(4);
            while (clauses.size() < many) {
                clauses.add(clause());
            }
            filters.add(List.copyOf(clauses));
        }
        return filters;
    }

    /// The address of a page of the filter with all facets.
    String path(List<Clause> filter) {
        return "/api/v1/datasets?"
                + String.join("&", filter.stream().map(Clause::parameter).toList()) + any(SORTS);
    }

    private String question() {
        return switch (random.nextInt(10)) {
            case 0 -> "which datasets support " + any(PAIRS) + " " + any(FAMILIES);
            case 1 -> words(any(tasks)) + " datasets since " + year();
            case 2 -> words(any(tasks)) + " with " + words(any(kinds));
            case 3 -> "synthetic " + word(any(modalities)) + " datasets for " + any(FAMILIES);
            case 4 -> word(any(modalities)) + " and " + word(any(modalities)) + " without " + word(any(modalities));
            case 5 -> words(any(tasks)) + " in " + any(LANGUAGES) + " for commercial use";
            case 6 ->
                "at least " + (1 + random.nextInt(500)) + " hours of " + word(any(modalities)) + " since " + year();
            case 7 -> any(FAMILIES) + " datasets with more than " + (1 + random.nextInt(90)) + "k items";
            case 8 -> word(any(modalities)) + " " + any(FAMILIES) + " before " + year() + ", real";
            default -> year() + "年以后的" + any(List.of("视频", "音频", "图像", "文本", "动作")) + "数据集";
        };
    }

    private Clause clause() {
        return switch (random.nextInt(9)) {
            case 0 -> {
                String modality = random.nextBoolean() ? any(modalities) : family(any(modalities));
                yield fact(
                        "modality",
                        modality,
                        "dataset_modality",
                        "modality",
                        " or x.modality like '" + modality + ".%'");
            }
            case 1 -> fact("pair", any(pairs), "dataset_pair", "pair", "");
            case 2, 3 -> fact("task", any(tasks), "dataset_support", "task", "");
            case 4 -> fact("annotation", any(kinds), "dataset_annotation", "kind", "");
            case 5 -> {
                String licence = any(licences);
                yield new Clause("licence=" + encoded(licence), "d.licence = '" + licence + "'");
            }
            case 6 -> {
                int from = year();
                yield new Clause("year=" + from + "-" + (from + 3), "d.year between " + from + " and " + (from + 3));
            }
            case 7 -> {
                int hours = 1 + random.nextInt(1000);
                yield new Clause(
                        "hours=" + hours + "..",
                        "exists (select from dataset_size x where x.dataset_id = d.id and x.unit = 'hours' and x.count >= "
                                + hours + ")");
            }
            default -> {
                String word = any(WORDS);
                yield new Clause("q=" + word, "(d.summary ~* '\\m" + word + "' or d.name ~* '\\m" + word + "')");
            }
        };
    }

    private static Clause fact(String name, String value, String table, String column, String orBelow) {
        return new Clause(
                name + "=" + encoded(value),
                "exists (select from " + table + " x where x.dataset_id = d.id and (x." + column + " = '" + value + "'"
                        + orBelow + "))");
    }

    private int year() {
        return 2008 + random.nextInt(16);
    }

    private String any(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static String family(String modality) {
        return Arrays.asList(modality.split("\\.", -1)).getFirst();
    }

    private static String word(String modality) {
        return words(Arrays.asList(modality.split("\\.", -1)).getLast());
    }

    private static String words(String slug) {
        return slug.replace('-', ' ');
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static List<String> values(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}
