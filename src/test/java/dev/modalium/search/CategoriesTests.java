package dev.modalium.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modalium.language.Language;
import dev.modalium.search.filter.Sort;
import dev.modalium.search.index.DatasetDraft;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Datasets by the categories that their manifests count, as AudioSet's ontology names them.
class CategoriesTests {

    private final FewDatasets few = new FewDatasets();

    @BeforeEach
    void count() {
        few.put(new DatasetDraft("strings", "Strings")
                .counted("Violin, fiddle", "temporal-segment", 170)
                .counted("Baby cry, infant cry", "temporal-segment", 1)
                .counted("Acoustic guitar", "temporal-segment", 99));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "containing violin",
                "containing fiddle",
                "包含小提琴",
                "more than 100 violin segments",
                "Violin, fiddle",
                "containing baby cry",
                "Baby cry, infant cry",
                "fiddle and infant cry"
            })
    void findsACategoryByEachOfItsNames(String question) {
        Answer answer = few.questions().answer(question);

        assertThat(answer.datasets())
                .extracting(match -> match.dataset().slug())
                .containsExactly("strings");
        assertThat(answer.note()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "category=violin         | 1",
                "category=violin, fiddle | 1",
                "categories=1            | 2",
                "categories=2            | 0",
                "category=FIDDLE         | 1",
                "category=guitar         | 0",
                "count=fiddle>169        | 1",
                "count=violin>170        | 0",
                "query=category:violin   | 1"
            })
    void filtersByEachOfTheNames(String filter, long total) {
        assertThat(few.find(filter, 10, null).total()).isEqualTo(total);
    }

    @Test
    void saysByWhatNameItIsCountedAndOneInTheSingular() {
        assertThat(sentences("containing violin")).containsExactly("It has 170 temporal segments of violin, fiddle.");
        assertThat(sentences("containing baby cry"))
                .containsExactly("It has 1 temporal segment of baby cry, infant cry.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "category=violn   | No manifest in the catalogue counts a category “violn”; nearest to it is “violin”.",
                "category=guitar  | No manifest in the catalogue counts a category “guitar”; nearest to it is “acoustic guitar”.",
                "category=zeppelin| No manifest in the catalogue counts a category “zeppelin”.",
                "count=dgo>10     | No manifest in the catalogue counts a category “dgo”; nearest to it is “dog”."
            })
    void saysWhichCategoryIsNearestToOneThatNoManifestCounts(String filter, String note) {
        assertThat(few.find(filter, 10, null).note()).isEqualTo(note);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a",
                "-- -- --",
                "𝄞 👍 狗",
                "((a",
                "aaaaaaa"
            })
    void looksForNothingFarFromAnyNameWhateverItIs(String name) {
        assertThat(few.find("category=" + name, 10, null).note())
                .isEqualTo("No manifest in the catalogue counts a category “" + name + "”.");
    }

    @Test
    void saysSoInAnAnswerAndInChineseButNotOfWhatIsExcluded() {
        assertThat(few.questions().answer("containing guitar").note())
                .isEqualTo(
                        "No manifest in the catalogue counts a category “guitar”; nearest to it is “acoustic guitar”.");
        assertThat(few.search()
                        .find(
                                new ListRequest(few.filter("category=guitar"), Sort.NAME, 10, null, List.of(), 0),
                                Language.CHINESE)
                        .note())
                .isEqualTo("目录中的清单都没有统计名为“guitar”的类别；最接近的是“acoustic guitar”。");
        assertThat(few.find("query=NOT category:guitar", 10, null).note()).isNull();
        assertThat(few.find("category=violin", 10, null).note()).isNull();
    }

    private List<String> sentences(String question) {
        return few.questions().answer(question).datasets().stream()
                .flatMap(match -> match.reasons().stream())
                .map(reason -> Objects.requireNonNull(reason.text()))
                .toList();
    }
}
