package dev.modalium.search.index;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which revision the catalogue is at, and whether it is still the catalogue that was followed.
@Component
class CatalogueState {

    /// A revision, and the mark by which the same number of a restored catalogue is told from it.
    record Revision(long number, UUID mark) {}

    private final JdbcClient jdbc;

    CatalogueState(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Revision current() {
        return jdbc.sql("""
                        select r.number, m.mark from catalogue_revision r join revision_mark m on m.revision = r.number
                        """).query(Revision.class).single();
    }

    /// Whether the catalogue went through this revision on its way to where it is.
    boolean passedThrough(Revision revision) {
        Optional<UUID> mark =
                jdbc.sql("""
                        select m.mark from revision_mark m join catalogue_revision r on m.revision <= r.number
                        where m.revision = ?""").param(revision.number()).query(UUID.class).optional();
        return mark.filter(revision.mark()::equals).isPresent();
    }
}
