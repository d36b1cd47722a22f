package dev.modalium.ingest;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// The tables that rows of manifests go to: filled while nobody else sees them, indexed once they are full, hung in
/// last.
///
/// They are made in a transaction of their own. So they outlast the end of a server in the middle of an import, and can
/// be found and dropped; what a transaction made that the server did not survive stays on its disk for ever.
@Component
class BulkTables {

    private final JdbcClient jdbc;
    private final TransactionTemplate ownTransaction;

    BulkTables(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.ownTransaction = new TransactionTemplate(transactions);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /// Makes the place for the annotations of a release where it has none yet; nobody else sees it before [#hangIn].
    @Transactional(propagation = Propagation.MANDATORY)
    public void prepare(long release) {
        String annotations = ManifestTables.annotationsOf(release);
        if (!exists(annotations)) {
            run("create table %s (like annotation including defaults including indexes) partition by list (manifest_id)"
                    .formatted(annotations));
        }
    }

    /// Makes the empty tables, which are this transaction's for as long as it lasts.
    @Transactional(propagation = Propagation.MANDATORY)
    public ManifestTables prepare(long release, long manifest) {
        var tables = new ManifestTables(release, manifest);
        jdbc.sql("select 1 from pg_advisory_xact_lock(" + key(manifest) + ")")
                .query(Integer.class)
                .single();
        ownTransaction.executeWithoutResult(status -> {
            make("item", tables.items(), "release_id = " + release);
            make("annotation", tables.annotations(), "release_id = " + release + " and manifest_id = " + manifest);
        });
        return tables;
    }

    /// Puts the items among those of the release; of an item that comes twice, the first stays.
    ///
    /// An item that another manifest brought without a split takes the split that this one gives it.
    @Transactional(propagation = Propagation.MANDATORY)
    public void addItems(ManifestTables tables) {
        if (isEmpty(tables.items())) {
            return;
        }
        if (hasItems(tables.release())) {
            run("""
                    insert into %2$s as item select distinct on (external_id) * from %1$s
                    order by external_id, position
                    on conflict (release_id, external_id) do update set split = excluded.split
                    where item.split is null and excluded.split is not null
                    """.formatted(tables.items(), tables.itemsOfRelease()));
        } else {
            addKey(tables.items());
            run("alter table %s rename to %s".formatted(tables.items(), tables.itemsOfRelease()));
        }
    }

    /// Drops the items that were merged into those of the release, once nothing else is to be learned from them.
    @Transactional(propagation = Propagation.MANDATORY)
    public void dropMerged(ManifestTables tables) {
        run("drop table if exists " + tables.items());
    }

    /// Puts the annotations among those of the release.
    @Transactional(propagation = Propagation.MANDATORY)
    public void addAnnotations(ManifestTables tables) {
        if (isEmpty(tables.annotations())) {
            drop(tables.annotations());
            return;
        }
        run("create index on %s (item)".formatted(tables.annotations()));
        attach(tables.annotationsOfRelease(), tables.annotations(), tables.manifest());
    }

    /// Whether the release has items by now, be it in this transaction alone.
    boolean hasItems(long release) {
        return exists(ManifestTables.itemsOf(release));
    }

    /// Lets what was put into the release be seen when this transaction commits; comes late in it, because other
    /// imports that do the same wait from here on.
    @Transactional(propagation = Propagation.MANDATORY)
    public void hangIn(long release) {
        hangIn("item", ManifestTables.itemsOf(release), release);
        hangIn("annotation", ManifestTables.annotationsOf(release), release);
    }

    private void hangIn(String parent, String table, long release) {
        boolean alone = jdbc.sql(
                        "select exists (select from pg_class where oid = to_regclass(?) and not relispartition)")
                .param(table)
                .query(Boolean.class)
                .single();
        if (alone) {
            attach(parent, table, release);
        }
    }

    /// Drops the tables of imports that ended before theirs were hung in, whatever they ended by.
    void dropAbandoned() {
        for (Alone table : alone("")) {
            ownTransaction.executeWithoutResult(status -> {
                // once its import has ended, the table may have been hung in since it was listed
                if (hasNoImport(table) && !alone(table.name()).isEmpty()) {
                    drop(table.name());
                }
            });
        }
    }

    /// A table that is not hung in: its import is under way, or has ended without it.
    private record Alone(String name, long manifest) {}

    /// @param name of the only table to look at, or nothing for all
    private List<Alone> alone(String name) {
        return jdbc.sql("""
                        select relname as name, substring(relname from '[0-9]+$')::bigint as manifest from pg_class
                        where relnamespace = current_schema()::regnamespace and relkind = 'r' and not relispartition
                          and relname ~ '^(item|annotation)_m[0-9]+$' and :name in ('', relname)
                        """)
                .param("name", name)
                .query((row, n) -> new Alone(row.getString("name"), row.getLong("manifest")))
                .list();
    }

    private boolean hasNoImport(Alone table) {
        return jdbc.sql("select pg_try_advisory_xact_lock(" + key(table.manifest()) + ")")
                .query(Boolean.class)
                .single();
    }

    /// Drops the tables of a release that is gone, without making readers of others wait; not in a transaction.
    void dropRelease(long release) {
        takeOut("item", ManifestTables.itemsOf(release));
        takeOut("annotation", ManifestTables.annotationsOf(release));
    }

    private void takeOut(String parent, String table) {
        if (!exists(table)) {
            return;
        }
        jdbc.sql("select inhdetachpending from pg_inherits where inhrelid = to_regclass(?)")
                .param(table)
                .query(Boolean.class)
                .optional()
                .ifPresent(begun -> run("alter table %s detach partition %s %s"
                        .formatted(parent, table, begun ? "finalize" : "concurrently")));
        drop(table);
    }

    /// The constraint is what the place in the partitioned table demands, so that nothing is read to hang it in.
    private void make(String like, String table, String constraint) {
        run("create table %s (like %s including defaults, check (%s))".formatted(table, like, constraint));
    }

    private void attach(String parent, String table, long value) {
        run("alter table %s attach partition %s for values in (%s)".formatted(parent, table, value));
    }

    /// Few manifests name an item twice, and the key itself says of which it is true.
    private void addKey(String items) {
        run("""
                do $$ begin
                    alter table %1$s add primary key (release_id, external_id);
                exception when unique_violation then
                    delete from %1$s later using %1$s earlier
                    where later.external_id = earlier.external_id and later.position > earlier.position;
                    alter table %1$s add primary key (release_id, external_id);
                end $$
                """.formatted(items));
    }

    private boolean exists(String table) {
        return jdbc.sql("select to_regclass(?) is not null")
                .param(table)
                .query(Boolean.class)
                .single();
    }

    private boolean isEmpty(String table) {
        return jdbc.sql("select not exists (select from %s)".formatted(table))
                .query(Boolean.class)
                .single();
    }

    private void drop(String table) {
        run("drop table " + table);
    }

    private void run(String sql) {
        jdbc.sql(sql).update();
    }

    private static String key(long manifest) {
        return "hashtextextended('rows of manifest " + manifest + "', 0)";
    }
}
