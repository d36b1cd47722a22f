package dev.modalium.ingest;

import dev.modalium.ingest.Amounts.Records;
import dev.modalium.ingest.KnownRecords.Known;
import dev.modalium.ingest.ReleaseFindings.Found;
import dev.modalium.manifest.Locator;
import dev.modalium.manifest.Measure;
import dev.modalium.manifest.Profile;
import dev.modalium.manifest.ProfileSink;
import dev.modalium.manifest.RecordSink;
import dev.modalium.validation.Report;
import dev.modalium.validation.Validator;
import dev.modalium.vocabulary.AnnotationKind;
import dev.modalium.vocabulary.Vocabulary;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Reads a manifest once, through the rules, into rows and a profile, inside the caller's transaction.
@Component
class ManifestReading {

    private final DataSource database;
    private final BulkTables bulkTables;
    private final KindSets kindSets;
    private final IncomingRows incoming;
    private final KnownRecords knownRecords;
    private final ReleaseFindings releaseFindings;
    private final JsonMapper json;
    private final Map<String, String> modalityOfKind;

    ManifestReading(
            DataSource database,
            BulkTables bulkTables,
            KindSets kindSets,
            IncomingRows incoming,
            KnownRecords knownRecords,
            ReleaseFindings releaseFindings,
            JsonMapper json,
            Vocabulary vocabulary) {
        this.database = database;
        this.bulkTables = bulkTables;
        this.kindSets = kindSets;
        this.incoming = incoming;
        this.knownRecords = knownRecords;
        this.releaseFindings = releaseFindings;
        this.json = json;
        this.modalityOfKind = vocabulary.annotationKinds().stream()
                .filter(kind -> kind.modality() != null)
                .collect(Collectors.toMap(AnnotationKind::slug, AnnotationKind::modality));
    }

    /// What a manifest holds, and what of it is new to its release.
    ///
    /// @param profile of the manifest by itself
    /// @param contribution the same, less what other manifests had brought to the release before
    record Result(Report report, Amounts amounts, Profile profile, Profile contribution) {}

    /// @param siblings the manifests of the same import
    /// @param besides is shown all records too
    Result read(
            ImportRun run,
            long releaseId,
            long manifestId,
            Siblings siblings,
            IncomingManifest manifest,
            RecordSink besides)
            throws IOException {
        ManifestTables tables = bulkTables.prepare(releaseId, manifestId);
        incoming.prepare();
        var profile = new ProfileSink(modalityOfKind);
        Copied copied = copy(run, tables, manifest, new BothSinks(profile, besides));
        if (Refusal.of(copied.report())) {
            return new Result(copied.report(), copied.amounts(), Profile.EMPTY, Profile.EMPTY);
        }
        run.enter(ImportPhase.SETTLING);
        var known = new ProfileSink(modalityOfKind);
        boolean releaseHasItems = bulkTables.hasItems(releaseId);
        Known items = releaseHasItems ? knownRecords.items(tables, siblings, known) : Known.NONE;
        Found splits = items.isNone() ? Found.NONE : releaseFindings.splits(tables, siblings.first());
        incoming.settle();
        Known annotations =
                items.isNone() ? Known.NONE : knownRecords.removeRepeatedAnnotations(tables, siblings, known);
        bulkTables.addItems(tables);
        bulkTables.addAnnotations(tables);
        Profile knownBefore = items.isNone() ? Profile.EMPTY : known(tables, known);
        bulkTables.dropMerged(tables);
        Found exclusions =
                bulkTables.hasItems(releaseId) ? releaseFindings.exclusions(tables, siblings.first()) : Found.NONE;

        Report report = copied.report();
        for (Found found : List.of(splits, exclusions)) {
            report = report.with(Locator.locate(manifest.source(), found.first()), found.count());
        }
        Amounts amounts = copied.amounts()
                .with(
                        new Records(items.earlier(), annotations.earlier()),
                        new Records(items.same(), annotations.same()));
        Profile counted = profile.profile();
        return new Result(report, amounts, counted, counted.without(knownBefore));
    }

    private Profile known(ManifestTables tables, ProfileSink known) {
        return known.profile().with(Measure.ANNOTATIONS_PER_ITEM, knownRecords.annotationsPerItem(tables, known));
    }

    private record Copied(Report report, Amounts amounts) {}

    private Copied copy(ImportRun run, ManifestTables tables, IncomingManifest manifest, RecordSink besides)
            throws IOException {
        Connection connection = DataSourceUtils.getConnection(database);
        try (var rows = new ManifestRows(
                tables, kindSets, connection.unwrap(PGConnection.class).getCopyAPI(), json)) {
            RecordSink sink = run.watched(new StorableText(new BothSinks(rows, besides)));
            Report report = new Validator().validate(manifest.format(), manifest.source(), sink);
            rows.flush();
            return new Copied(report, rows.amounts());
        } catch (SQLException e) {
            throw new RowsNotWritten(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }
}
