package dev.modalium.ingest;

import dev.modalium.manifest.Finding;
import dev.modalium.validation.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// The findings of imports that are kept for people to read: the first of each code.
@Component
public class ImportFindings {

    private final JdbcTemplate jdbc;

    ImportFindings(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /// A finding as it was kept.
    ///
    /// @param position its number among the kept ones, in document order, from 0
    /// @param byteOffset from the first byte of the manifest
    public record Kept(
            int position,
            String code,
            String severity,
            int line,
            int column,
            long byteOffset,
            @Nullable String pointer,
            String message,
            String expected,
            String remedy) {}

    void save(UUID importId, Report report) {
        jdbc.update("delete from import_finding where import_id = ?", importId);
        List<Object[]> rows = new ArrayList<>();
        for (Finding finding : report.findings()) {
            rows.add(new Object[] {
                importId,
                rows.size(),
                finding.code().slug(),
                finding.severity().slug(),
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
                insert into import_finding (import_id, position, code, severity, line, "column", byte_offset, pointer,
                                            message, expected, remedy)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows);
    }

    /// Findings of an import from a position on, in document order.
    public List<Kept> from(UUID importId, int position, int limit) {
        return jdbc.query(
                """
                select position, code, severity, line, "column", byte_offset, pointer, message, expected, remedy
                from import_finding where import_id = ? and position >= ? order by position limit ?
                """,
                (row, n) -> new Kept(
                        row.getInt(1),
                        row.getString(2),
                        row.getString(3),
                        row.getInt(4),
                        row.getInt(5),
                        row.getLong(6),
                        row.getString(7),
                        row.getString(8),
                        row.getString(9),
                        row.getString(10)),
                importId,
                position,
                limit);
    }

    private static @Nullable String withoutNul(@Nullable String text) {
        return text == null ? null : StorableText.text(text);
    }
}
