package dev.modalium.search.question;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a negation excludes, where that is something else than the opposite of what it covers.
class ExclusionsTests {

    @Test
    void excludesWhatIsLikeADatasetByUnlikeAndTheDatasetAloneByNot() {
        assertThat(Asked.of("unlike AVE")).isEqualTo("NOT like:ave");
        assertThat(Asked.of("not AVE")).isEqualTo("NOT name:ave");
    }

    @Test
    void asksForLicencesThatForbidCommercialUse() {
        assertThat(Asked.of("without commercial use")).isEqualTo("licence:non-commercial");
        assertThat(Asked.noted("without commercial use")).containsExactly("without commercial use");
    }

    @ParameterizedTest
    @CsvSource({"without English, NOT language:en", "not synthetic, NOT nature:synthetic"})
    void notesThatMuchOfWhatIsLeftMayBeOfAnUnknownKind(String question, String filter) {
        assertThat(Asked.of(question)).isEqualTo(filter);
        assertThat(Asked.noted(question)).containsExactly(question);
    }

    @Test
    void notesNoUnknownOnesWhereThoseAreExcluded() {
        assertThat(Asked.of("without unknown licence")).isEqualTo("NOT licence:unknown");
        assertThat(Asked.noted("without unknown licence")).isEmpty();
    }

    @Test
    void excludesTogetherWhatStandsSideBySideAndEachOfAList() {
        assertThat(Asked.of("no English speech")).isEqualTo("NOT (language:en AND modality:audio.speech)");
        assertThat(Asked.of("no AVE or LLP")).isEqualTo("NOT name:ave AND NOT name:llp");
    }

    @Test
    void notesThatAModalityBeforeATaskMayBelongToIt() {
        assertThat(Asked.of("without audio or video captioning"))
                .isEqualTo("NOT modality:audio AND NOT task:video-captioning");
        assertThat(Asked.noted("without audio or video captioning"))
                .containsExactly("without audio or video captioning");
        assertThat(Asked.noted("without image captioning or video captioning")).isEmpty();
    }
}
