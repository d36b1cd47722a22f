package dev.modalium.ui;

import dev.modalium.catalogue.DatasetDetails.ReleaseDetails;
import dev.modalium.language.Texts;
import dev.modalium.manifest.Distribution;
import dev.modalium.manifest.Measure;
import dev.modalium.manifest.Profile;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// A release with what was counted in it, as figures and bars.
///
/// @param when a sentence's end, such as `published on 2026-11-23`
record ReleaseView(
        String version,
        String status,
        String statusLabel,
        String when,
        List<String> manifests,
        List<ManifestLink> downloads,
        List<Figure> figures,
        List<Chart> charts) {

    /// One large number with what it counts.
    record Figure(String label, String value) {}

    static ReleaseView of(ReleaseDetails release, List<ManifestLink> downloads, Words words) {
        Profile profile = release.profile() == null ? Profile.EMPTY : release.profile();
        boolean counted = !profile.equals(Profile.EMPTY);
        return new ReleaseView(
                release.version(),
                release.status().slug(),
                words.code("status", release.status().slug()),
                release.publishedAt() == null
                        ? words.texts().get("dataset.begun-on", day(release.createdAt()))
                        : words.texts().get("dataset.published-on", day(release.publishedAt())),
                release.manifests(),
                downloads,
                counted ? figures(profile, words) : List.of(),
                counted ? Chart.of(profile, words) : List.of());
    }

    private static List<Figure> figures(Profile profile, Words words) {
        List<Figure> figures = new ArrayList<>();
        figures.add(figure("items", profile.items(), words));
        figures.add(figure("annotations", profile.annotations(), words));
        if (!profile.categories().isEmpty()) {
            figures.add(figure("categories", profile.categories().size(), words));
        }
        if (profile.of(Measure.EVENT_SECONDS).count() > 0) {
            figures.add(new Figure(
                    words.texts().get("dataset.of-events"),
                    duration(profile.of(Measure.EVENT_SECONDS), words.texts())));
        }
        if (profile.of(Measure.ITEM_SECONDS).count() > 0) {
            figures.add(new Figure(
                    words.texts().get("dataset.of-media"), duration(profile.of(Measure.ITEM_SECONDS), words.texts())));
        }
        return figures;
    }

    private static Figure figure(String name, long count, Words words) {
        return new Figure(words.counted(name, count), words.number(count));
    }

    private static String duration(Distribution seconds, Texts texts) {
        double sum = seconds.sum().doubleValue();
        double hours = sum / 3600;
        return hours < 1 ? texts.get("duration.seconds", sum) : texts.get("duration.hours", hours);
    }

    private static String day(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).toLocalDate().toString();
    }
}
