package dev.modalium.manifest.aist;

import dev.modalium.manifest.FindingCode;
import java.util.Locale;
import java.util.function.BiConsumer;

/// Holds a well-formed name against what was published: music of the dance's genre, dancers and choreographies.
final class PublishedRanges {

    private static final int LAST_DANCER = 40;

    private PublishedRanges() {}

    /// @param report is given the code, with the message and what was expected
    static void check(AistName name, BiConsumer<FindingCode, Remark> report) {
        Genre genre = name.genre();
        if (genre == null) {
            return;
        }
        String text = name.text();
        if (genre != name.musicGenre()) {
            report.accept(
                    FindingCode.MUSIC_OF_OTHER_GENRE,
                    new Remark(
                            String.format(
                                    Locale.ROOT,
                                    "The dance is %s and the music m%s%d",
                                    genre.word(),
                                    name.musicGenre(),
                                    name.music()),
                            "m%s0 to m%s5".formatted(genre, genre),
                            text.lastIndexOf("_m") + 1));
        }
        boolean solo = name.situation() == Situation.BM || name.situation() == Situation.FM;
        for (int dancer : name.dancers()) {
            boolean known = solo ? genre.isDancedBy(dancer) : dancer >= 1 && dancer <= LAST_DANCER;
            if (!known) {
                report.accept(
                        FindingCode.OUTSIDE_PUBLISHED_RANGE,
                        new Remark(
                                String.format(Locale.ROOT, "The dancer is d%02d", dancer),
                                solo
                                        ? genre.dancers() + " for " + genre.word()
                                        : String.format(Locale.ROOT, "d01 to d%d", LAST_DANCER),
                                text.indexOf(String.format(Locale.ROOT, "_d%02d", dancer)) + 1));
            }
        }
        Integer choreography = name.choreography();
        int last = name.situation().choreographies();
        if (choreography != null && (choreography < 1 || choreography > last)) {
            report.accept(
                    FindingCode.OUTSIDE_PUBLISHED_RANGE,
                    new Remark(
                            String.format(Locale.ROOT, "The choreography is ch%02d", choreography),
                            String.format(Locale.ROOT, "ch01 to ch%02d in situation s%s", last, name.situation()),
                            text.lastIndexOf("_ch") + 1));
        }
        if (name.situation() == Situation.BA) {
            report.accept(
                    FindingCode.OUTSIDE_PUBLISHED_RANGE,
                    new Remark("The situation is sBA", "sBM for basic dances", text.indexOf("_s") + 1));
        }
    }

    /// What is unusual, and what was published.
    ///
    /// @param index where in the name the unusual part begins
    record Remark(String message, String expected, int index) {}
}
