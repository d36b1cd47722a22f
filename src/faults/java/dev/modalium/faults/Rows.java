package dev.modalium.faults;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/// All rows of a release: how many there are, and one hash over each of them in turn.
record Rows(long items, long annotations, String itemsHash, String annotationsHash) {

    static final Rows NONE = new Rows(0, 0, "", "");

    private static final String SQL = """
            select (select count(*) from item where release_id = r.id),
                   (select count(*) from annotation where release_id = r.id),
                   (select coalesce(md5(string_agg(
                               concat_ws('|', external_id, path, width, height, span_offset, span_length),
                               E'\\n' order by external_id)), '')
                    from item where release_id = r.id),
                   (select coalesce(md5(string_agg(
                               concat_ws('|', file_name, position, external_id, item, category, x::bigint, y::bigint,
                                         width::bigint, height::bigint, text, labelled_keypoints, span_offset,
                                         span_length),
                               E'\\n' order by file_name collate "C", position)), '')
                    from annotation join manifest on manifest.id = manifest_id where annotation.release_id = r.id)
            from release r join dataset on dataset.id = r.dataset_id where slug = ?
            """;

    /// What the database holds of a dataset with one release at the most.
    static Rows of(Connection database, String dataset) throws SQLException {
        try (PreparedStatement question = database.prepareStatement(SQL)) {
            question.setString(1, dataset);
            try (ResultSet answer = question.executeQuery()) {
                return answer.next()
                        ? new Rows(answer.getLong(1), answer.getLong(2), answer.getString(3), answer.getString(4))
                        : NONE;
            }
        }
    }

    String counts() {
        return items + " items and " + annotations + " annotations";
    }
}
