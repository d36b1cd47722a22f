package dev.modalium.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What the survey and the field name, written out here a second time: the vocabulary has all of it and explains it.
class SurveyTermsTests {

    private static final String TASKS = """
            audio-visual-event-localization audio-visual-video-parsing visual-sound-source-localization visual-grounding
            temporal-activity-localization visual-entailment spatio-temporal-video-grounding multimodal-retrieval
            text-image-retrieval text-video-retrieval audio-visual-retrieval text-audio-retrieval
            audio-visual-question-answering music-generation-from-vision speech-generation-from-video
            ambient-sound-generation-from-video vision-generation-from-sound talking-face-generation

            image-classification object-detection image-segmentation instance-segmentation panoptic-segmentation
            video-classification action-recognition video-segmentation text-to-video-generation text-to-image-generation
            speech-separation automatic-speech-recognition speech-translation audio-text-cross-modal-translation
            sign-language-recognition sign-language-production scene-graph-generation visual-question-answering
            image-captioning video-captioning optical-character-recognition human-activity-detection
            optical-flow-estimation audio-visual-correspondence vision-language-pretraining sound-source-localization
            textual-entailment

            dense-video-captioning dense-captioning visual-dialog video-question-answering visual-reasoning
            phrase-grounding referring-expression-comprehension referring-expression-generation
            referring-video-object-segmentation video-highlight-detection temporal-action-detection text-detection
            multimodal-machine-translation multimodal-summarization audio-visual-scene-aware-dialog
            audio-visual-segmentation audio-visual-sound-separation lip-reading speaker-recognition
            active-speaker-detection audio-visual-diarization emotion-recognition sentiment-analysis
            audio-classification audio-captioning text-to-audio-generation text-to-music-generation
            spatial-audio-generation audio-visual-navigation music-to-dance text-to-motion motion-captioning
            text-motion-retrieval motion-prediction human-pose-estimation-2d human-pose-estimation-3d
            human-mesh-recovery co-speech-gesture-generation sign-language-translation 3d-object-detection
            3d-object-tracking point-cloud-segmentation 3d-semantic-segmentation 3d-shape-classification
            3d-visual-grounding 3d-question-answering text-to-shape-generation text-shape-retrieval depth-estimation
            scene-classification dance-genre-classification music-transcription vision-language-navigation
            """;

    private static final String MODALITIES = """
            vision vision.image vision.video vision.depth audio audio.music audio.speech audio.ambient
            text text.caption text.dialogue text.qa text.transcript text.ocr
            motion motion.skeleton-2d motion.keypoints-3d motion.body-model motion.sign-language
            point-cloud mesh optical-flow graph graph.scene-graph
            """;

    private static final String ANNOTATION_KINDS = """
            class-label attribute-label bounding-box polygon rle-mask pixel-mask keypoints keypoints-3d body-model
            temporal-segment spatio-temporal-tube caption referring-expression question-answer dialogue transcript
            ocr-text relation box-3d point-label motion-sequence beat music-score depth-map flow-field gloss translation
            speaker-label emotion-label sentiment-label entailment-label camera-parameters navigation-path mouse-trace
            saliency-score summary binaural-audio rationale
            """;

    private static final String LICENCES = """
            cc-by-4.0 cc-by-sa-4.0 cc-by-nc-4.0 cc-by-nc-sa-4.0 cc-by-nc-nd-4.0 cc-by-sa-3.0 cc-by-nc-sa-3.0 cc-by-2.0
            cc-by-sa-2.0 cc-by-nd-2.0 cc-by-nc-2.0 cc-by-nc-sa-2.0 cc-by-nc-nd-2.0 cc0-1.0 mit apache-2.0 bsd-2-clause
            gpl-3.0 odc-by-1.0 c-uda-1.0 research-only non-commercial custom flickr-terms no-known-restrictions
            us-government-work unknown
            """;

    private static final String METRICS = """
            prediction accuracy, segment accuracy, cIoU, AUC, IoU, IoU with threshold 0.5, PointIt, mean IoU, IoU@a,
            R@n,IoU=m, m_vIoU, tIoU, Recall@K, median rank, answer prediction accuracy, fidelity, beat correspondence,
            PESQ, STOI, ESTOI, WER, CER, BLEU, METEOR, ROUGE-L, CIDEr, SPICE, IS, FID, CLIPScore, R-precision, FVD,
            CLIPSIM, MRR, mean rank, NDCG, WUPS, acc@0.5, J&F, mAP, HIT@1, Hmean, ROUGE, F-score, SDR, SIR, SAR, EER, DER,
            F1, MAE, AUC, d-prime, SPIDEr, FAD, KL, STFT distance, SPL, FID_k, FID_g, BeatAlign, diversity, MM-Dist,
            MPJPE, PA-MPJPE, AP (OKS), FGD, NDS, AMOTA, mIoU, acc@0.25, EM@k, AbsRel, EPE, KID, LPIPS, PSNR, SSIM, MOS,
            beats coverage, beats hit, genre accuracy, segment-level F-score, event-level F-score, Type@AV, Event@AV
            """;

    private static final String REPRESENTATIONS = """
            SIFT, HOG, SURF, SVM, PCA, CNN feature, 3D-CNN, I3D, waveform, raw audio, spectrogram, mel spectrogram,
            1D piano roll, 2D MIDI, vector quantisation, continuous learned embedding, language tokens, bag of words, BoW,
            LSTM state, RNN, BERT embedding, dialogue history, nodes and edges, per-pixel displacement, vertices,
            2D keypoint coordinates, 3D keypoint coordinates, SMPL pose and shape, COCO-17 keypoints, RLE mask
            """;

    private final Vocabulary vocabulary = Vocabulary.load();

    static Stream<Section> sections() {
        return Stream.of(
                new Section(TASKS, Vocabulary::tasks),
                new Section(MODALITIES, Vocabulary::modalities),
                new Section(ANNOTATION_KINDS, Vocabulary::annotationKinds),
                new Section(LICENCES, Vocabulary::licences));
    }

    @ParameterizedTest
    @MethodSource("sections")
    void everySlugIsThereAndNoOther(Section section) {
        assertThat(section.terms().apply(vocabulary))
                .extracting(Term::slug)
                .containsExactlyInAnyOrder(section.slugs().strip().split("\\s+"));
    }

    @Test
    void everyMetricAndRepresentationIsFoundByTheNameThatTheSurveyGivesIt() {
        for (String name : METRICS.strip().split(",\\s+", -1)) {
            assertThat(vocabulary.lexicon().lookup(name, TermContext.METRIC))
                    .as(name)
                    .isPresent();
        }
        for (String name : REPRESENTATIONS.strip().split(",\\s+", -1)) {
            assertThat(vocabulary.lexicon().lookup(name, TermContext.REPRESENTATION))
                    .as(name)
                    .isPresent();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "image, vision.image",
        "video, vision.video",
        "depth, vision.depth",
        "text.asr, text.transcript",
        "motion.2d, motion.skeleton-2d",
        "motion.3d, motion.keypoints-3d",
        "motion.smpl, motion.body-model",
        "scene_graph, graph.scene-graph",
        "point_cloud, point-cloud",
        "optical_flow, optical-flow",
        "2D骨架, motion.skeleton-2d",
        "蒙皮多人线性模型, motion.body-model",
        "环境声音, audio.ambient",
        "ASR文本, text.transcript"
    })
    void modalitiesAreFoundByTheIdsAndNamesInUse(String name, String slug) {
        assertThat(vocabulary.lexicon().lookup(name, TermContext.MODALITY))
                .map(Term::slug)
                .contains(slug);
    }

    @ParameterizedTest
    @CsvSource({
        "AVEL, audio-visual-event-localization",
        "视听事件定位, audio-visual-event-localization",
        "音视频事件定位, audio-visual-event-localization",
        "AVVP, audio-visual-video-parsing",
        "LLP task, audio-visual-video-parsing",
        "VSSL, visual-sound-source-localization",
        "sounding object localization, visual-sound-source-localization",
        "phrase localization, phrase-grounding",
        "REC, referring-expression-comprehension",
        "TAL, temporal-activity-localization",
        "video moment retrieval, temporal-activity-localization",
        "NLVL, temporal-activity-localization",
        "时间活动定位, temporal-activity-localization",
        "SNLI-VE task, visual-entailment",
        "video object grounding, spatio-temporal-video-grounding",
        "AV-QA, audio-visual-question-answering",
        "视听问答, audio-visual-question-answering",
        "text-to-speech, ",
        "video-to-music, music-generation-from-vision",
        "background music generation, music-generation-from-vision",
        "Lip2Wav, speech-generation-from-video",
        "Foley generation, ambient-sound-generation-from-video",
        "audio-driven face animation, talking-face-generation",
        "说话面孔, talking-face-generation",
        "检测老年人跌倒, human-activity-detection",
        "SSL, sound-source-localization",
        "VSR, lip-reading",
        "mono-to-binaural, spatial-audio-generation",
        "choreography generation, music-to-dance",
        "T2M, text-to-motion",
        "HMR, human-mesh-recovery",
        "SLT, sign-language-translation",
        "audio tagging, audio-classification",
        "sounding object segmentation, audio-visual-segmentation"
    })
    void tasksAreFoundByTheSynonymsThatPeopleUse(String name, String slug) {
        assertThat(vocabulary
                        .lexicon()
                        .lookup(name, TermContext.TASK)
                        .map(Term::slug)
                        .orElse(null))
                .isEqualTo(slug);
    }

    @Test
    void everyTermHasNamesInBothLanguagesASentenceAndASource() {
        List<List<? extends Term>> all = List.of(
                vocabulary.modalities(),
                VocabularyFiles.onClassPath().read().pairs(),
                vocabulary.representations(),
                vocabulary.taskFamilies(),
                vocabulary.tasks(),
                vocabulary.annotationKinds(),
                vocabulary.metrics(),
                vocabulary.licences());
        assertThat(all.stream().<Term>flatMap(List::stream)).allSatisfy(term -> {
            assertThat(term.slug()).matches("[a-z0-9]+([.+-][a-z0-9]+)*");
            assertThat(term.label().en()).matches("\\P{IsHan}+");
            assertThat(term.label().zh()).containsPattern("\\p{IsHan}");
            assertThat(term.description()).matches("[A-Z0-9].*\\.");
            assertThat(term.source()).matches("survey §[0-9](\\.[0-9])?|field");
        });
    }

    @Test
    void everyTaskHasFamilyInputsOutputsAndEitherARuleOrAReason() {
        assertThat(vocabulary.tasks()).allSatisfy(task -> {
            assertThat(task.families()).isNotEmpty();
            assertThat(task.inputs()).isNotEmpty();
            assertThat(task.outputs()).isNotEmpty();
            assertThat(task.metrics()).isNotEmpty();
            assertThat(task.rule() == null).isNotEqualTo(task.declaredOnlyBecause() == null);
        });
    }

    @Test
    void whatALicencePermitsItDoesNotForbid() {
        assertThat(vocabulary.licences())
                .allMatch(licence -> Collections.disjoint(licence.permits(), licence.forbids()));
        assertThat(vocabulary.licence("unknown").orElseThrow().permits()).isEmpty();
    }

    @Test
    void theDocumentationNamesEveryModalityAndTaskFamily() throws IOException {
        String page = Files.readString(Path.of("docs", "vocabulary.md"));
        assertThat(vocabulary.modalities()).allSatisfy(term -> assertThat(page).contains("`" + term.slug() + "`"));
        assertThat(vocabulary.taskFamilies())
                .allSatisfy(term -> assertThat(page).contains("`" + term.slug() + "`"));
    }

    record Section(String slugs, Function<Vocabulary, List<? extends Term>> terms) {}
}
