package dev.modalium.manifest;

import dev.modalium.manifest.json.TopLevel;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A sort of files that people bring and no format reads, so that the answer can name what a file is.
///
/// @param label what such a file is called, to follow the words "looks like"
record Resemblance(String label, BiPredicate<Head, TopLevel> fits) {

    private static final int LINES_LOOKED_AT = 10;

    private static final Pattern KITTI_LABEL = Pattern.compile("[A-Za-z_]+( -?[0-9.]+){14,15}\\s*");
    private static final Pattern VGGSOUND_ROW = Pattern.compile("[\\w-]{11}_\\d{6}\\.mp4,.+");
    private static final Pattern SCALAR = Pattern.compile("\\s*(null|true|false|\"[^\"\n]*\")\\s*");
    private static final Pattern NUMBER = Pattern.compile("\\s*-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?\\s*");
    private static final Pattern NAME = Pattern.compile("[\\w./-]+\\s*");

    /// In the order in which they are tried.
    private static final List<Resemblance> KNOWN = List.of(
            new Resemblance(
                    "a Croissant description of a dataset",
                    (head, top) -> isLinkedData(top) && head.text().contains("mlcommons.org")),
            new Resemblance("a JSON-LD document", (head, top) -> isLinkedData(top)),
            new Resemblance("a table of nuScenes", (head, top) -> top.kind() == TopLevel.Kind.LIST && top.has("token")),
            new Resemblance(
                    "a list of questions and answers",
                    (head, top) -> top.kind() != TopLevel.Kind.OTHER
                            && (top.hasAny("questions", "question")
                                    || head.text().contains("\"question_id\""))),
            new Resemblance(
                    "JSON Lines, one object a line",
                    (head, top) -> lines(head)
                                    .limit(2)
                                    .filter(line -> line.startsWith("{"))
                                    .count()
                            == 2),
            new Resemblance("a JSON document of another kind", (head, top) -> top.kind() != TopLevel.Kind.OTHER),
            new Resemblance(
                    "a Hugging Face dataset card",
                    (head, top) -> head.text().startsWith("---")
                            && head.fileName().toLowerCase(Locale.ROOT).endsWith(".md")),
            new Resemblance(
                    "a point cloud (PCD)",
                    (head, top) -> lines(head).limit(3).anyMatch(line -> line.startsWith("# .PCD"))),
            new Resemblance(
                    "a point cloud or mesh (PLY)", (head, top) -> head.text().startsWith("ply")),
            new Resemblance(
                    "an XML or HTML document",
                    (head, top) -> head.text().stripLeading().startsWith("<")),
            new Resemblance("labels of KITTI", (head, top) -> allLines(head, KITTI_LABEL)),
            new Resemblance("a list of LLP", (head, top) -> head.text().startsWith("filename\tevent_labels")),
            new Resemblance("a list of VGGSound", (head, top) -> allLines(head, VGGSOUND_ROW)),
            new Resemblance(
                    "captions of AudioCaps",
                    (head, top) -> head.text().startsWith("audiocap_id,youtube_id,start_time,caption")),
            new Resemblance("a table with tabs between its columns", (head, top) -> isTable(head, '\t')),
            new Resemblance("a table with commas between its columns", (head, top) -> isTable(head, ',')),
            new Resemblance("a JSON document of another kind", (head, top) -> isScalar(head)),
            new Resemblance("a list of names, one a line", (head, top) -> allLines(head, NAME)));

    /// What the file looks like: the first that fits.
    static Optional<String> of(Head head) {
        TopLevel top = TopLevel.of(head.text());
        return KNOWN.stream()
                .filter(resemblance -> resemblance.fits.test(head, top))
                .map(resemblance -> resemblance.label)
                .findFirst();
    }

    /// A number may be the only name of a list as well, which no JSON file holds.
    private static boolean isScalar(Head head) {
        return SCALAR.matcher(head.text()).matches()
                || (head.fileName().toLowerCase(Locale.ROOT).endsWith(".json")
                        && NUMBER.matcher(head.text()).matches());
    }

    private static boolean isLinkedData(TopLevel top) {
        return top.hasAny("@context", "@type", "@graph");
    }

    private static boolean isTable(Head head, char separator) {
        List<Long> columns = lines(head)
                .limit(2)
                .map(line ->
                        line.chars().filter(character -> character == separator).count())
                .toList();
        return columns.size() == 2 && columns.getFirst() > 0 && columns.getLast() > 0;
    }

    private static boolean allLines(Head head, Pattern pattern) {
        List<String> first = lines(head).limit(LINES_LOOKED_AT).toList();
        return !first.isEmpty()
                && first.stream().allMatch(line -> pattern.matcher(line).matches());
    }

    private static Stream<String> lines(Head head) {
        return head.text().lines().filter(line -> !line.isBlank());
    }
}
