package dev.modalium.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import dev.modalium.catalogue.SupportConflict.About;
import dev.modalium.catalogue.SupportConflict.Because;
import dev.modalium.catalogue.SupportConflict.Kind;
import dev.modalium.catalogue.SupportConflicts.Wanted;
import dev.modalium.language.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Where declarations and counts disagree about modalities, pairs and annotation kinds, and where
/// counts cannot tell.
@CatalogueTest
class ContentConflictTests {

    @Autowired
    private SupportConflicts conflicts;

    @Autowired
    private Publication publication;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CountedDatasets counted;

    @Autowired
    private MockMvcTester http;

    @Test
    void isAConflictWhereAFormatCouldHaveShownIt() {
        counted.add("boxes", "1.0", "coco", Profiles.BOXED_IMAGES);
        counted.declareModality("boxes", "text.caption");
        counted.declarePair("boxes", "vision+text");
        counted.declareAnnotation("boxes", "caption");
        publication.publish("boxes", "1.0", _ -> true);

        assertThat(find("boxes", Kind.CONFLICT))
                .extracting(SupportConflict::about, SupportConflict::term, SupportConflict::text)
                .containsExactly(
                        tuple(
                                About.ANNOTATION,
                                "caption",
                                "Declares captions; there are none in any manifest of release 1.0."),
                        tuple(About.MODALITY, "text.caption", "Declares caption; no item of release 1.0 has it."),
                        tuple(About.PAIR, "vision+text", "Declares Vision+Text; no item of release 1.0 has both."));
    }

    @Test
    void isNoConflictWhereAManifestOfThisFormatShowsNothingOfIt() {
        counted.add("sound", "1.0", "coco", Profiles.BOXED_IMAGES);
        counted.declareModality("sound", "audio");
        counted.declarePair("sound", "vision+audio");
        counted.declareAnnotation("sound", "transcript");
        publication.publish("sound", "1.0", _ -> true);

        assertThat(find("sound", Kind.CONFLICT)).isEmpty();
        assertThat(find("sound", Kind.NOT_SHOWN))
                .hasSize(3)
                .allSatisfy(one -> assertThat(one.because()).isEqualTo(Because.FORMAT));
    }

    @Test
    void isNoConflictOfAPairWhereTheFormatShowsAnotherModalityOfTheFamily() {
        counted.add("asked", "1.0", "coco", Profiles.BOXED_IMAGES);
        counted.declareModality("asked", "vision.image");
        counted.declareModality("asked", "text.qa"); // where the format shows captions
        counted.declarePair("asked", "vision+text");
        publication.publish("asked", "1.0", _ -> true);

        assertThat(find("asked", Kind.CONFLICT)).isEmpty();
        assertThat(find("asked", Kind.NOT_SHOWN))
                .extracting(SupportConflict::term, SupportConflict::because)
                .containsExactly(tuple("text.qa", Because.FORMAT), tuple("vision+text", Because.FORMAT));
    }

    @Test
    void isNoConflictWhereTheReleaseWasImportedInPart() {
        counted.add("part", "1.0", "coco", Profiles.BOXED_IMAGES);
        counted.declareAnnotation("part", "caption");
        counted.state("part", 100, "images");
        publication.publish("part", "1.0", _ -> true);
        counted.add("whole", "1.0", "coco", Profiles.BOXED_IMAGES);
        counted.declareAnnotation("whole", "caption");
        counted.state("whole", 5, "images");
        publication.publish("whole", "1.0", _ -> true);
        counted.add("hours", "1.0", "coco", Profiles.BOXED_IMAGES);
        counted.declareAnnotation("hours", "caption");
        counted.state("hours", 100, "videos"); // of which its format tells nothing
        publication.publish("hours", "1.0", _ -> true);

        assertThat(find("part", Kind.NOT_SHOWN))
                .extracting(SupportConflict::because)
                .containsExactly(Because.IN_PART);
        assertThat(find("part", Kind.CONFLICT)).isEmpty();
        assertThat(find("whole", Kind.CONFLICT)).hasSize(1);
        assertThat(find("hours", Kind.CONFLICT)).hasSize(1);
    }

    @Test
    void isInPartWithoutASmallSplitButNotWhereSourcesCountALittleDifferently() {
        for (long images : List.of(97L, 98L)) {
            counted.add("has-" + images, "1.0", "coco", Profiles.boxedImages(images));
            counted.declareAnnotation("has-" + images, "caption");
            counted.state("has-" + images, 100, "images");
            publication.publish("has-" + images, "1.0", _ -> true);
        }

        assertThat(find("has-97", Kind.NOT_SHOWN))
                .extracting(SupportConflict::because)
                .containsExactly(Because.IN_PART);
        assertThat(find("has-98", Kind.CONFLICT)).hasSize(1);
    }

    @Test
    void isNoConflictYetWhereOnlyADraftWasCounted() {
        counted.add("unfinished", "1.0", "coco", Profiles.BOXED_IMAGES);
        counted.declareAnnotation("unfinished", "caption");

        assertThat(find("unfinished", Kind.NOT_SHOWN))
                .extracting(SupportConflict::because)
                .containsExactly(Because.DRAFT);

        counted.add("unfinished", "2.0", "coco", Profiles.CAPTIONED_IMAGES);

        assertThat(find("unfinished", Kind.NOT_SHOWN)).isEmpty();
    }

    @Test
    void agreesWhereACountIsFinerOrCoarserOrOfAnotherKindOfMask() {
        counted.add("alike", "1.0", "ave", Profiles.AVE);
        counted.declareModality("alike", "audio.ambient");
        counted.declareModality("alike", "vision");
        counted.add("masks", "1.0", "coco", Profiles.MASKED_IMAGES);
        counted.declareAnnotation("masks", "polygon");
        publication.publish("alike", "1.0", _ -> true);
        publication.publish("masks", "1.0", _ -> true);

        assertThat(find("alike", Kind.values())).noneMatch(one -> one.about() == About.MODALITY);
        assertThat(find("masks", Kind.values())).noneMatch(one -> one.about() == About.ANNOTATION);
    }

    @Test
    void isNewsWhereACountShowsWhatNobodyDeclares() {
        counted.add("news", "1.0", "coco", Profiles.CAPTIONED_IMAGES);
        counted.declareModality("news", "vision.image");

        assertThat(find("news", Kind.NOT_DECLARED))
                .filteredOn(one -> one.about() != About.TASK)
                .extracting(SupportConflict::about, SupportConflict::term)
                .containsExactly(
                        tuple(About.ANNOTATION, "caption"),
                        tuple(About.MODALITY, "text.caption"),
                        tuple(About.PAIR, "vision+text"));
    }

    @Test
    void isSaidInChinese() {
        counted.add("chinese", "1.0", "coco", Profiles.BOXED_IMAGES);
        counted.declareAnnotation("chinese", "caption");

        assertThat(conflicts
                        .in(Language.CHINESE)
                        .find(new Wanted(
                                List.of(Kind.NOT_SHOWN), List.of(About.ANNOTATION), "chinese", null, null, 10)))
                .extracting(SupportConflict::text)
                .containsExactly("声明含有描述，但版本1.0的清单中目前没有：所统计的是草稿。");
    }

    @Test
    void isNarrowedDownAndPagedOverHttp() {
        counted.add("paged", "1.0", "coco", Profiles.BOXED_IMAGES);
        counted.declareAnnotation("paged", "caption");
        counted.declareModality("paged", "text.caption");
        publication.publish("paged", "1.0", _ -> true);

        assertThat(http.get().uri("/api/v1/support-conflicts?dataset=paged&limit=1"))
                .bodyJson()
                .hasPathSatisfying(
                        "$.items[0].about", about -> assertThat(about).isEqualTo("annotation"))
                .hasPathSatisfying("$.items[0].term", term -> assertThat(term).isEqualTo("caption"))
                .hasPathSatisfying("$.next", next -> assertThat(next).isNotNull());
        assertThat(http.get().uri("/api/v1/support-conflicts?dataset=paged&about=modality&about=pair"))
                .bodyJson()
                .hasPathSatisfying("$.items.length()", size -> assertThat(size).isEqualTo(1))
                .hasPathSatisfying("$.items[0].term", term -> assertThat(term).isEqualTo("text.caption"));
        assertThat(http.get().uri("/api/v1/support-conflicts?about=cooking")).hasStatus(400);
    }

    @Test
    void areListedOfADatasetByAnyOfItsNames() {
        counted.add("av-named", "1.0", "coco", Profiles.BOXED_IMAGES);
        counted.declareAnnotation("av-named", "caption");
        publication.publish("av-named", "1.0", _ -> true);
        jdbc.sql("update dataset set name = 'Audio Visual: Named', aliases = '{Sounds that are seen}'"
                        + " where slug = 'av-named'")
                .update();

        for (String name : List.of("av-named", "AV Named", "audio-visual: named", "SOUNDS that are_seen")) {
            assertThat(http.get().uri("/api/v1/support-conflicts?dataset={name}", name))
                    .hasStatusOk()
                    .bodyJson()
                    .hasPathSatisfying(
                            "$.items[0].dataset", slug -> assertThat(slug).isEqualTo("av-named"));
        }
        assertThat(http.get().uri("/api/v1/support-conflicts?dataset=av-name"))
                .hasStatus(400)
                .bodyJson()
                .hasPathSatisfying("$.parameter", name -> assertThat(name).isEqualTo("dataset"))
                .hasPathSatisfying(
                        "$.nearest", near -> assertThat(near).asInstanceOf(LIST).contains("av-named"));
    }

    @Test
    void theDatasetsPageSetsThemSideBySide() {
        counted.add("page", "1.0", "coco", Profiles.BOXED_IMAGES);
        counted.declareAnnotation("page", "caption");
        counted.declareModality("page", "audio");
        publication.publish("page", "1.0", _ -> true);

        assertThat(http.get().uri("/datasets/page"))
                .hasStatusOk()
                .bodyText()
                .contains("about <b>Caption</b>.", "Declared against counted")
                .contains("no item has it: manifests of this format cannot show it", "none in any manifest", "5 items");
        assertThat(http.get().uri("/datasets/page?lang=zh")).bodyText().contains("样本中没有：这种格式的清单无法体现", "5个样本", "新发现");
    }

    private List<SupportConflict> find(String dataset, Kind... kinds) {
        return conflicts.find(new Wanted(List.of(kinds), List.of(About.values()), dataset, null, null, 1000));
    }
}
