package dev.modalium.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modalium.search.filter.TermLabels;
import dev.modalium.search.question.Interpretation.Part;
import dev.modalium.vocabulary.Vocabulary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One of something is said in the singular, whatever it is compared by.
class AmountTextTests {

    private final FewDatasets few = new FewDatasets();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 hour of speech           | at least 1 hour
            more than 1 hour of speech | more than 1 hour
            at most 1 speaker          | at most 1 speaker
            speech, 1 to 2 hours       | 1 to 2 hours
            at least 100k images       | at least 100,000 images
            up to 2 million videos     | at most 2,000,000 videos
            12,000 to 20,000 images    | 12,000 to 20,000 images
            """)
    void inThePartsOfAQuestion(String question, String label) {
        assertThat(few.questions().answer(question).interpretation().parts())
                .extracting(Part::label)
                .contains(label);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hours=1..            | at least 1 hour
            hours=>1             | more than 1 hour
            speakers=..1         | up to 1 speaker
            hours=1..1           | 1 hour
            hours=1..2           | 1 to 2 hours
            count=dog>0          | at least 1 annotation of dog
            count=dog/caption>1  | at least 2 captions of dog
            count=dog/caption>0  | at least 1 caption of dog
            """)
    void inTheConditionsOfAFilter(String filter, String label) {
        assertThat(new ValueLabels(new TermLabels(Vocabulary.load())).of(few.filter(filter)))
                .isEqualTo(label);
    }
}
