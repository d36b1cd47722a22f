package dev.modalium.catalogue;

import dev.modalium.catalogue.SupportConflict.About;
import dev.modalium.catalogue.SupportConflict.Because;
import dev.modalium.catalogue.SupportConflict.Kind;
import dev.modalium.catalogue.SupportConflicts.Place;
import dev.modalium.catalogue.SupportConflicts.Wanted;
import dev.modalium.manifest.ManifestFormats;
import dev.modalium.vocabulary.Term;
import dev.modalium.vocabulary.Vocabulary;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads where declarations and counts disagree.
@Component
class ConflictRows {

    /// With this share of what is stated a release counts as whole: sources count differently, some by one or two in a
    /// hundred, and a release without its smallest split may lack three.
    private static final double ENOUGH = 0.98;

    private final JdbcClient jdbc;
    private final List<String> ruled;
    private final List<Countable.Row> countable;
    private final List<Countable.Pair> alike;

    ConflictRows(JdbcClient jdbc, Vocabulary vocabulary) {
        this.jdbc = jdbc;
        var counts = new Countable(vocabulary);
        this.ruled = counts.ruled().map(Term::slug).toList();
        this.countable = counts.rows(ManifestFormats.installed().all());
        this.alike = counts.alike();
    }

    /// @param because null where it is a conflict or news
    record Row(
            String dataset,
            String name,
            About about,
            String term,
            Kind kind,
            @Nullable Because because,
            List<String> releases,
            String source) {

        private static Row of(ResultSet row) throws SQLException {
            String because = row.getString("because");
            return new Row(
                    row.getString("slug"),
                    row.getString("name"),
                    About.of(row.getString("about")).orElseThrow(),
                    row.getString("term"),
                    Kind.of(row.getString("kind")).orElseThrow(),
                    because == null
                            ? null
                            : Because.valueOf(because.toUpperCase(Locale.ROOT).replace('-', '_')),
                    List.of((String[]) row.getArray("releases").getArray()),
                    row.getString("source"));
        }
    }

    List<Row> of(Wanted wanted) {
        Place after = wanted.after() == null ? new Place("", "", "") : wanted.after();
        return jdbc.sql(ConflictSql.ROWS)
                .param("ruled", ruled.toArray(String[]::new))
                .param("formats", array(countable, Countable.Row::format))
                .param("abouts", array(countable, row -> row.about().slug()))
                .param("terms", array(countable, Countable.Row::term))
                .param("alikeAbouts", array(alike, pair -> pair.about().slug()))
                .param("alikeTerms", array(alike, Countable.Pair::term))
                .param("alikeOthers", array(alike, Countable.Pair::other))
                .param("units", array(Countable.UNITS, Countable.Unit::unit))
                .param("unitModalities", array(Countable.UNITS, Countable.Unit::modality))
                .param("enough", ENOUGH)
                .param("kinds", array(List.copyOf(wanted.kinds()), Kind::slug))
                .param("wanted", array(List.copyOf(wanted.about()), About::slug))
                .param("dataset", wanted.dataset(), Types.VARCHAR)
                .param("task", wanted.task(), Types.VARCHAR)
                .param("afterDataset", after.dataset())
                .param("afterAbout", after.about())
                .param("afterTerm", after.term())
                .param("limit", wanted.limit())
                .query((row, _) -> Row.of(row))
                .list();
    }

    private static <T> String[] array(List<T> all, Function<T, String> text) {
        return all.stream().map(text).toArray(String[]::new);
    }
}
