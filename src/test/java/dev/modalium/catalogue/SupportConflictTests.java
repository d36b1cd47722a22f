package dev.modalium.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modalium.catalogue.SupportConflict.About;
import dev.modalium.catalogue.SupportConflict.Because;
import dev.modalium.catalogue.SupportConflict.Kind;
import dev.modalium.catalogue.SupportConflicts.Place;
import dev.modalium.catalogue.SupportConflicts.Wanted;
import dev.modalium.language.Language;
import dev.modalium.manifest.Profile;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Where declarations and counts disagree about support.
@CatalogueTest
class SupportConflictTests {

    private static final String AVEL = "audio-visual-event-localization";
    private static final String CAPTIONING = "image-captioning";
    private static final String DETECTION = "object-detection";
    private static final List<About> TASKS = List.of(About.TASK);
    private static final List<Kind> ALL = List.of(Kind.values());

    @Autowired
    private SupportConflicts conflicts;

    @Autowired
    private Publication publication;

    @Autowired
    private DatasetRegistration registration;

    @Autowired
    private CountedDatasets counted;

    @Autowired
    private MockMvcTester http;

    @BeforeEach
    void fillTheCatalogue() {
        add("published", "coco", Profiles.BOXED_IMAGES);
        declare("published", CAPTIONING);
        declare("published", AVEL);
        declare("published", DETECTION);
        publication.publish("published", "1.0", _ -> true);
        add("draft", "coco", Profiles.CAPTIONED_IMAGES);
        declare("draft", DETECTION);
        registration.register("uncounted", Map.of("name", "Uncounted"));
        declare("uncounted", CAPTIONING);
        declare("draft", "image-classification"); // of which no count tells
    }

    @Test
    void isAConflictWhereAPublishedReleaseLacksWhatIsDeclared() {
        assertThat(find(List.of(Kind.CONFLICT), null)).singleElement().satisfies(conflict -> {
            assertThat(conflict.dataset()).isEqualTo("published");
            assertThat(conflict.task()).isEqualTo(CAPTIONING);
            assertThat(conflict.text())
                    .startsWith("Declares image captioning; no ")
                    .endsWith("of release 1.0.");
            assertThat(conflict.lacks()).contains("captions");
            assertThat(conflict.source()).isEqualTo("a test");
        });
    }

    @Test
    void saysInChineseWhatDisagrees() {
        SupportConflict conflict = conflicts
                .in(Language.CHINESE)
                .find(new Wanted(List.of(Kind.CONFLICT), TASKS, "published", null, null, 10))
                .getFirst();

        assertThat(conflict.label()).isEqualTo("图像描述生成");
        assertThat(conflict.lacks())
                .isNotEmpty()
                .allSatisfy(lack -> assertThat(lack).containsPattern("^\\p{IsHan}+$"));
        assertThat(conflict.text()).startsWith("声明支持图像描述生成，但版本1.0的清单中没有").endsWith("。");
    }

    @Test
    void isNoConflictYetWhereOnlyADraftWasCounted() {
        assertThat(find(List.of(Kind.NOT_SHOWN), "draft")).singleElement().satisfies(one -> {
            assertThat(one.task()).isEqualTo(DETECTION);
            assertThat(one.because()).isEqualTo(Because.DRAFT);
            assertThat(one.text()).endsWith("of release 1.0 so far: what was counted is a draft.");
        });

        publication.publish("draft", "1.0", _ -> true);

        assertThat(find(List.of(Kind.CONFLICT), null))
                .extracting(SupportConflict::dataset)
                .containsExactly("draft", "published");
    }

    @Test
    void isNoConflictWhereNoManifestIsInAFormatThatCouldShowIt() {
        assertThat(find(List.of(Kind.NOT_SHOWN), "published")).singleElement().satisfies(one -> {
            assertThat(one.task()).isEqualTo(AVEL);
            assertThat(one.because()).isEqualTo(Because.FORMAT);
            assertThat(one.text()).endsWith("so far: manifests of this format cannot show it.");
        });
    }

    @Test
    void isNewsWhereACountShowsWhatNobodyDeclares() {
        assertThat(find(List.of(Kind.NOT_DECLARED), "draft"))
                .extracting(SupportConflict::task)
                .contains(CAPTIONING);
    }

    @Test
    void isNothingWithoutCountsOrWhereTheyAgreeOrCannotTell() {
        assertThat(find(ALL, "uncounted")).isEmpty();
        assertThat(find(ALL, "published"))
                .extracting(SupportConflict::task)
                .contains(CAPTIONING)
                .doesNotContain(DETECTION);
        assertThat(find(ALL, "draft")).extracting(SupportConflict::task).doesNotContain("image-classification");
        publication.withdraw("published", "1.0", _ -> true);
        assertThat(find(ALL, "published")).isEmpty();
    }

    @Test
    void goesOnBehindTheLastOne() {
        List<SupportConflict> all = find(ALL, null);
        SupportConflict second = all.get(1);

        assertThat(conflicts.find(new Wanted(ALL, TASKS, null, null, Place.of(second), 1000)))
                .isEqualTo(all.subList(2, all.size()));
    }

    @Test
    void isListedOverHttpInPages() {
        assertThat(http.get().uri("/api/v1/support-conflicts"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying(
                        "$.items[0].dataset", slug -> assertThat(slug).isEqualTo("published"))
                .hasPathSatisfying("$.items[0].kind", kind -> assertThat(kind).isEqualTo("conflict"))
                .hasPathSatisfying("$.next", next -> assertThat(next).isNull());
        assertThat(http.get()
                        .uri("/api/v1/support-conflicts?task=object-detection&kind=not-shown&kind=conflict&limit=1"))
                .bodyJson()
                .hasPathSatisfying(
                        "$.items[0].dataset", slug -> assertThat(slug).isEqualTo("draft"));
        assertThat(http.get().uri("/api/v1/support-conflicts?kind=wrong")).hasStatus(400);
        assertThat(http.get().uri("/api/v1/support-conflicts?cursor=wrong")).hasStatus(400);
        assertThat(http.get().uri("/api/v1/support-conflicts?task=cooking")).hasStatus(400);
    }

    @Test
    void theDatasetsPageSetsBothSideBySide() {
        assertThat(http.get().uri("/datasets/published"))
                .hasStatusOk()
                .bodyText()
                .contains("Declared and counted disagree</a> about <b>Image captioning</b>.")
                .contains("Declared against counted", "<b>Conflict</b>", "captions");
        assertThat(http.get().uri("/datasets/draft")).bodyText().contains("Not shown so far", "<b>News</b>");
        assertThat(http.get().uri("/datasets/uncounted")).bodyText().doesNotContain("Declared against counted");
    }

    private List<SupportConflict> find(List<Kind> kinds, @Nullable String dataset) {
        return conflicts.find(new Wanted(kinds, TASKS, dataset, null, null, 1000));
    }

    private void declare(String slug, String task) {
        counted.declareTask(slug, task);
    }

    private void add(String slug, String format, Profile profile) {
        counted.add(slug, "1.0", format, profile);
    }
}
