package dev.modalium.ingest;

import dev.modalium.manifest.Finding;
import dev.modalium.manifest.FindingCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// The findings of imports that are kept for people to read: the first of each code.
@Component
public class ImportFindings {

    /// Of a single file the report keeps no more either.
    private static final int KEPT_OF_EACH_CODE = 100;

    private final JdbcTemplate jdbc;

    ImportFindings(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /// A finding as it was kept.
    ///
    /// @param position its number among the kept ones, from 0: errors come first, each severity file by file and in
    ///     document order
    /// @param fileName in which file it is
    /// @param byteOffset from the first byte of the file
    public record Kept(
            int position,
            String code,
            String severity,
            String fileName,
            int line,
            int column,
            long byteOffset,
            @Nullable String pointer,
            String message,
            String expected,
            String remedy) {}

    void save(UUID importId, List<CheckedFile> files) {
        jdbc.update("delete from import_finding where import_id = ?", importId);
        List<Object[]> rows = new ArrayList<>();
        for (Located located : mostSevereFirst(files)) {
            Finding finding = located.finding();
            rows.add(new Object[] {
                importId,
                rows.size(),
                finding.code().slug(),
                finding.severity().slug(),
                located.fileName(),
                finding.position().line(),
                finding.position().column(),
                finding.position().offset(),
                withoutNul(finding.position().pointer()),
                withoutNul(finding.message()),
                withoutNul(finding.expected()),
                finding.code().remedy()
            });
        }
        jdbc.batchUpdate("""
                insert into import_finding (import_id, position, code, severity, file_name, line, "column", byte_offset,
                                            pointer, message, expected, remedy)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows);
    }

    private record Located(String fileName, Finding finding) {}

    private static List<Located> mostSevereFirst(List<CheckedFile> files) {
        Map<FindingCode, Integer> kept = new EnumMap<>(FindingCode.class);
        return files.stream()
                .flatMap(
                        file -> file.report().findings().stream().map(finding -> new Located(file.fileName(), finding)))
                .filter(located -> kept.merge(located.finding().code(), 1, Integer::sum) <= KEPT_OF_EACH_CODE)
                .sorted(Comparator.comparing(located -> located.finding().severity())) // leaves the rest in its order
                .toList();
    }

    /// The first finding of each code, in document order.
    public Map<String, FindingSoFar.First> first(UUID importId) {
        Map<String, FindingSoFar.First> first = new HashMap<>();
        jdbc.query(
                """
                select distinct on (code) code, file_name, nullif(line, 0), nullif("column", 0), byte_offset, pointer,
                       message
                from import_finding where import_id = ? order by code, position
                """,
                row -> {
                    first.put(
                            row.getString(1),
                            new FindingSoFar.First(
                                    row.getString(2),
                                    row.getObject(3, Integer.class),
                                    row.getObject(4, Integer.class),
                                    row.getLong(5),
                                    row.getString(6),
                                    row.getString(7)));
                },
                importId);
        return first;
    }

    /// How many findings of each code are kept.
    public Map<String, Long> kept(UUID importId) {
        Map<String, Long> kept = new HashMap<>();
        jdbc.query(
                "select code, count(*) from import_finding where import_id = ? group by code",
                row -> {
                    kept.put(row.getString(1), row.getLong(2));
                },
                importId);
        return kept;
    }

    /// Findings of an import from a position on.
    ///
    /// @param severities any of them; all where none is given
    /// @param codes any of them; all where none is given
    public List<Kept> from(UUID importId, List<String> severities, List<String> codes, int position, int limit) {
        return jdbc.query(
                """
                select position, code, severity, file_name, line, "column", byte_offset, pointer, message, expected,
                       remedy
                from import_finding
                where import_id = ? and position >= ?
                  and (cardinality(?::text[]) = 0 or severity = any (?))
                  and (cardinality(?::text[]) = 0 or code = any (?))
                order by position limit ?
                """,
                (row, n) -> new Kept(
                        row.getInt(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getInt(5),
                        row.getInt(6),
                        row.getLong(7),
                        row.getString(8),
                        row.getString(9),
                        row.getString(10),
                        row.getString(11)),
                importId,
                position,
                array(severities),
                array(severities),
                array(codes),
                array(codes),
                limit);
    }

    private static String[] array(List<String> texts) {
        return texts.toArray(String[]::new);
    }

    private static @Nullable String withoutNul(@Nullable String text) {
        return text == null ? null : StorableText.text(text);
    }
}
