package dev.modalium.ui;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Puts imports of every state into the database, without a job that would work on them.
public final class ImportRows {

    private static final String FIRST = """
            [{"code": "box-empty", "severity": "warning", "count": 3,
              "first": {"line": null, "column": null, "byteOffset": 90417733, "pointer": "/annotations/140211",
                        "message": "The box is <empty>"}}]""";

    private final JdbcClient jdbc;

    public ImportRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param state as the database has it, such as `FAILED`
    public String add(String dataset, String fileName, String state, String outcome) {
        String id = UUID.randomUUID().toString();
        boolean end = !state.equals("QUEUED") && !state.equals("RUNNING");
        jdbc.sql("""
                        insert into import (id, dataset, version, create_dataset, files, state, outcome,
                                            attempts, created_by, started_at, ended_at)
                        values (cast(:id as uuid), :dataset, '1.0', false,
                                jsonb_build_array(jsonb_build_object('fileName', cast(:file as text),
                                    'sha256', repeat('a', 64), 'size', 469052190, 'items', 0, 'annotations', 0)),
                                :state, :outcome, 1, 'somebody', now(), case when :end then now() end)""")
                .param("id", id)
                .param("dataset", dataset)
                .param("file", fileName)
                .param("state", state)
                .param("outcome", outcome.isEmpty() ? null : outcome)
                .param("end", end)
                .update();
        return id;
    }

    /// How far a running import is, in its first attempt; three warnings have been found.
    public void progress(String id, String phase, long bytesRead) {
        jdbc.sql("""
                        insert into import_progress (import_id, attempt, phase, bytes_read, bytes_total, bytes_per_second, items,
                                                     annotations, findings)
                        values (cast(:id as uuid), 1, :phase, :read, 469052190, 60331216, 118287, 268331, cast(:findings as jsonb))
                        on conflict (import_id) do update
                        set (phase, bytes_read) = (excluded.phase, excluded.bytes_read)""")
                .param("id", id)
                .param("phase", phase)
                .param("read", bytesRead)
                .param("findings", FIRST)
                .update();
    }

    /// What was found in a manifest that was rejected: seven errors of one rule, each kept.
    public void findings(String id) {
        jdbc.sql("""
                        update import set findings = '[{"code": "event-outside-media", "severity": "error", "count": 7}]'
                        where id = cast(:id as uuid)""").param("id", id).update();
        jdbc.sql("""
                        insert into import_finding (import_id, position, code, severity, file_name, line, "column", byte_offset,
                                                    message, expected, remedy)
                        select cast(:id as uuid), n - 1, 'event-outside-media', 'error', 'Annotations.txt', n, 32, n * 40,
                               'The event lasts from 0 to 12 s <b>', 'times from 0 to 10 s', 'Write times within the clip.'
                        from generate_series(1, 7) n""").param("id", id).update();
    }
}
