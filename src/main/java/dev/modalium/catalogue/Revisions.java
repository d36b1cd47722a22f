package dev.modalium.catalogue;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The counter that numbers the changes of the catalogue in the order of their commits.
///
/// Its row stays locked until the transaction ends, so whoever took a number is the only one that writes. To keep
/// writers from waiting for each other in a circle, rows are created before the number is taken and changed after it.
@Component
class Revisions {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Revisions(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /// Keeps every other change of the catalogue waiting until this transaction ends, and takes no number yet: what is
    /// read from here on is still true when [#next] is called, or not called because there is nothing to change.
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold() {
        jdbc.sql("select number from catalogue_revision for update")
                .query(Long.class)
                .single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public long next() {
        long revision = jdbc.sql("update catalogue_revision set number = number + 1 returning number")
                .query(Long.class)
                .single();
        events.publishEvent(new CatalogueChanged(revision));
        return revision;
    }
}
