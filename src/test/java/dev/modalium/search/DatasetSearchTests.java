package dev.modalium.search;

import static dev.modalium.search.FewDatasets.slugs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.modalium.language.Language;
import dev.modalium.search.filter.Sort;
import dev.modalium.search.filter.UnusableParameter;
import dev.modalium.search.index.DatasetDraft;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Filters over a few datasets made for the purpose.
class DatasetSearchTests {

    private final FewDatasets few = new FewDatasets();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            modality=vision                       | rendered captions events
            modality=video                        | events
            modality=image&modality=speech        | rendered
            pair=vision+audio                     | rendered events
            direction=vision->text                | captions
            pair=audio+video@synchronised         | events
            pair=vision+audio@frame               | ''
            relation=synchronised                 | events
            granularity=segment                   | events
            task=localization                     | rendered events captions
            task=localization@vision+audio        | rendered events
            task=localization@text                | captions
            task=localization@derived             | rendered
            task=localization&task=captioning     | captions
            task=AVEL                             | events
            annotation=temporal segments          | events
            category=dog                          | rendered
            count=dog>500                         | rendered
            count=dog/caption>500                 | ''
            count=dog>600                         | ''
            nature=real&nature=synthetic          | rendered events
            nature=unknown                        | captions
            licence=mit&licence=cc-by-nc-4.0      | captions events
            licence=unknown                       | rendered
            licence=nc                            | captions
            use=commercial                        | events
            language=English                      | events
            basis=derived                         | rendered
            status=withdrawn                      | gone
            related=events                        | rendered
            related=Events@extends                | rendered
            related=events@EXTENDED BY            | ''
            related=rendered@extended-by          | events
            related=rendered@被扩展                | events
            related=events@shares-media-with      | ''
            query=NOT related:events@extends      | captions events
            year=2018                             | events
            year=2019-                            | rendered
            year=-2100                            | rendered events
            items=>=4144                          | captions
            hours=11.5..12                        | events
            videos=>4143                          | ''
            name=cap-tions                        | captions
            like=rendered                         | ''
            larger=events                         | captions
            smaller=captions                      | rendered events
            q=C++                                 | rendered
            q=3D                                  | rendered
            q=%25                                 | ''
            q=_                                   | ''
            q=audio-visual rooms                  | rendered
            q=REAL sounds                         | events
            q=字幕                                 | captions
            q=' or 1=1 --                         | ''
            query=NOT modality:audio              | captions
            query=nature:real OR year:2020        | rendered events
            query=modality:vision AND NOT (licence:nc OR task:"AVEL")  | rendered
            """)
    void findsWhatHoldsAllThatIsAsked(String query, String slugs) {
        assertThat(String.join(" ", slugs(few.find(query, 200, null).items()))).isEqualTo(slugs);
    }

    @ParameterizedTest
    @CsvSource({
        "relevance, rendered events captions",
        "name, rendered captions events",
        "year, rendered events captions",
        "size, captions events rendered",
        "updated, events rendered captions"
    })
    void listsInTheOrderThatIsAskedForToTheVeryEnd(String sort, String slugs) {
        for (int limit = 1; limit < 4; limit++) {
            List<String> seen = new ArrayList<>();
            String cursor = null;
            do {
                DatasetPage page = few.search()
                        .find(new ListRequest(
                                few.filter("task=localization"),
                                Sort.of(sort).orElseThrow(),
                                limit,
                                cursor,
                                List.of(),
                                0));
                seen.addAll(slugs(page.items()));
                cursor = page.next();
            } while (cursor != null);
            assertThat(String.join(" ", seen)).isEqualTo(slugs);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            like=event             | like    | event     | events
            query=NOT like:evens   | like    | evens     | events
            larger=captions2       | larger  | captions2 | captions
            smaller=no such one    | smaller | no such one |
            related=redered        | related | redered   | rendered
            related=redered@subset-of | related | redered | rendered
            related=events@beside  | related | events@beside |
            related=@extends       | related | @extends  |
            """)
    void refusesNamesThatNoDatasetGoesBy(String given, String parameter, String value, @Nullable String nearest) {
        var unusable = catchThrowableOfType(UnusableParameter.class, () -> few.find(given, 10, null));

        assertThat(unusable.parameter()).isEqualTo(parameter);
        assertThat(unusable.value()).isEqualTo(value);
        assertThat(unusable.nearest()).isEqualTo(nearest == null ? List.of() : List.of(nearest));
    }

    @Test
    void readsAnyNameOfADatasetThatOthersAreRelatedTo() {
        few.put(new DatasetDraft("part", "Part").related("not-here"));

        assertThat(slugs(few.find("related=Eve nts", 10, null).items())).containsExactly("rendered");
        assertThat(slugs(few.find("related=not-here", 10, null).items())).containsExactly("part");
        assertThat(few.find("name=nobody", 10, null).total()).isZero();
    }

    @Test
    void listsWholeNamesBeforeBeginningsBeforeTheRest() {
        few.put(new DatasetDraft("more-events", "More events"));
        few.put(new DatasetDraft("events-2", "Events 2"));
        few.put(new DatasetDraft("other", "An other").summary("events as well"));

        assertThat(slugs(few.find("q=events", 50, null).items()))
                .containsExactly("events", "events-2", "more-events", "other");
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3", "50"})
    void pagesToTheVeryEnd(int limit) {
        for (int i = 0; i < 10; i++) {
            few.put(new DatasetDraft("same-" + i, "Same name"));
            if (i % 4 == 0) {
                few.index().flush();
            }
        }

        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            DatasetPage page = few.find("", limit, cursor);
            assertThat(page.total()).isEqualTo(13);
            seen.addAll(slugs(page.items()));
            cursor = page.next();
        } while (cursor != null);
        assertThat(seen).hasSize(13).doesNotHaveDuplicates();
    }

    @Test
    void findsWhatIsSimilarTheMoreSimilarFirst() {
        few.put(new DatasetDraft("parsed", "Parsed")
                .pairs("vision+audio")
                .supports("audio-visual-video-parsing", "declared", "high"));
        few.put(new DatasetDraft("same", "Same")
                .pairs("vision+audio")
                .supports("audio-visual-event-localization", "declared", "high"));
        few.put(new DatasetDraft("unpaired", "Unpaired").supports("audio-visual-video-parsing", "declared", "high"));
        few.put(new DatasetDraft("coarse", "Coarse")
                .pairs("vision+audio")
                .supports("visual-grounding", "declared", "high"));

        assertThat(slugs(few.find("like=events", 10, null).items())).containsExactly("same", "parsed");
        assertThat(few.find("like=events", 10, null).total()).isEqualTo(2);
    }

    @Test
    void closesItsSnapshotWhenWhoeverTakesTheLinesFails() {
        List<byte[]> taken = new ArrayList<>();

        assertThatThrownBy(() -> eachLine("", line -> {
                    if (!taken.isEmpty()) {
                        throw new UncheckedIOException(new IOException("the client has gone"));
                    }
                    taken.add(line);
                }))
                .isInstanceOf(UncheckedIOException.class);

        assertThat(taken).hasSize(1);
        assertThat(few.index().openSnapshots()).isZero();
        eachLine("", taken::add);
        assertThat(taken).hasSize(4);
        assertThat(few.index().openSnapshots()).isZero();
    }

    @Test
    void hasTheLinesOfTheMomentAtWhichItsNamesWereLookedUp() {
        ListRequest smaller = ListRequest.of(few.filter("smaller=captions"), 10);
        List<byte[]> taken = new ArrayList<>();

        try (DatasetLines lines = few.search().lines(smaller, Language.ENGLISH)) {
            few.put(new DatasetDraft("captions", "Cap_tions").withdrawn());
            lines.forEach(taken::add);
        }

        assertThat(taken).hasSize(2);
        assertThatThrownBy(() -> few.search().lines(smaller, Language.ENGLISH)).isInstanceOf(UnusableParameter.class);
        assertThat(few.index().openSnapshots()).isZero();
    }

    private void eachLine(String given, Consumer<byte[]> taker) {
        try (DatasetLines lines = few.search().lines(ListRequest.of(few.filter(given), 10), Language.ENGLISH)) {
            lines.forEach(taker);
        }
    }

    @Test
    void aCursorBelongsToItsListAndItsOrder() {
        String cursor =
                Objects.requireNonNull(few.find("modality=vision", 1, null).next());

        assertThatThrownBy(() -> few.find("modality=audio", 1, cursor)).isInstanceOf(UnusableCursor.class);
        assertThatThrownBy(() -> few.search()
                        .find(new ListRequest(few.filter("modality=vision"), Sort.YEAR, 1, cursor, List.of(), 0)))
                .isInstanceOf(UnusableCursor.class);
    }

    @Test
    void asksForTheFinerModalitiesOfADirectionToo() {
        assertThat(few.filter("direction=image->caption"))
                .isEqualTo(few.filter("query=direction:vision->text modality:image modality:caption"));
    }

    @Test
    void findsNoPhraseAcrossNames() {
        few.put(new DatasetDraft("twice", "Twice"));

        assertThat(few.find("q=twice-twice", 10, null).total()).isZero();
        assertThat(few.find("q=twice", 10, null).total()).isEqualTo(1);
    }
}
