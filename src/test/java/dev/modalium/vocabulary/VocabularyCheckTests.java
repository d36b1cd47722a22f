package dev.modalium.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each case changes one line of one real file; the message says where and what.
class VocabularyCheckTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tasks/vision.yaml | families: [detection] | families: [cooking]"
                        + " | /vocabulary/tasks/vision.yaml, object-detection: 'cooking' is no task family of the vocabulary",
                "tasks/vision.yaml | inputs: [vision.image] | inputs: [smell]"
                        + " | /vocabulary/tasks/vision.yaml, image-classification: 'smell' is no modality of the vocabulary",
                "tasks/vision.yaml | inputs: [vision.image] | inputs: []"
                        + " | /vocabulary/tasks/vision.yaml, image-classification: 'inputs' is empty",
                "tasks/vision.yaml | outputs: [class-label] | outputs: [magic]"
                        + " | /vocabulary/tasks/vision.yaml, image-classification: 'magic' is no modality or annotation kind",
                "tasks/vision.yaml | metrics: [accuracy] | metrics: [luck]"
                        + " | /vocabulary/tasks/vision.yaml, image-classification: 'luck' is no metric of the vocabulary",
                "tasks/vision.yaml | annotations: [flow-field] | annotations: [flow]"
                        + " | /vocabulary/tasks/vision.yaml, optical-flow-estimation: 'flow' is no annotation kind",
                "tasks/vision.yaml | type: discriminative | type: clever"
                        + " | /vocabulary/tasks/vision.yaml, image-classification: 'type' is 'clever'",
                "tasks/vision.yaml | description: Choosing | descripton: Choosing"
                        + " | /vocabulary/tasks/vision.yaml, image-classification: 'description' is missing",
                "tasks/vision.yaml | families: [detection] | kind: good\\n  families: [detection]"
                        + " | /vocabulary/tasks/vision.yaml, object-detection: 'kind' is not a field of such a term",
                "tasks/vision.yaml | abbreviations: [SGG] | abbreviations: [AVEL]"
                        + " | /vocabulary/tasks/vision-audio.yaml, audio-visual-event-localization:"
                        + " the name 'AVEL' already means 'scene-graph-generation'",
                "tasks/vision.yaml | slug: object-detection | slug: image-classification"
                        + " | /vocabulary/tasks/vision.yaml, image-classification: the slug stands twice",
                "task-families.yaml | parent: localization | parent: temporal-localization"
                        + " | /vocabulary/task-families.yaml, temporal-localization: is below itself",
                "modalities.yaml | parent: vision | parent: audio"
                        + " | /vocabulary/modalities.yaml, vision.image: the slug does not begin with its parent 'audio'",
                "licences.yaml | forbids: [commercial-use] | forbids: [fun]"
                        + " | /vocabulary/licences.yaml, cc-by-nc-4.0: 'forbids' holds 'fun'; expected one of",
                "pairs.yaml | second: audio | second: vision.image"
                        + " | /vocabulary/pairs.yaml, vision+audio: 'first' and 'second' are not modalities of two",
                "metrics.yaml | - slug: accuracy | oops\\n- slug: accuracy | /vocabulary/metrics.yaml: cannot be read"
            })
    void namesFileAndTermOfWhatIsWrong(String file, String was, String becomes, String message) {
        assertThatExceptionOfType(InvalidVocabulary.class)
                .isThrownBy(() -> read(file, text -> change(text, was, becomes.replace("\\n", "\n"))))
                .withMessageContaining(message);
    }

    @Test
    void refusesATaskWithRuleAndReasonAndOneWithNeither() {
        String both = "  rule:\n    modalities: [vision]\n  declared-only-because:";
        assertThatExceptionOfType(InvalidVocabulary.class)
                .isThrownBy(() -> read("tasks/vision.yaml", text -> change(text, "  declared-only-because:", both)))
                .withMessageEndingWith("image-classification: expected either 'rule' or 'declared-only-because'");
        assertThatExceptionOfType(InvalidVocabulary.class)
                .isThrownBy(
                        () -> read("tasks/vision.yaml", text -> text.replaceFirst("  declared-only-because: .*\n", "")))
                .withMessageEndingWith("image-classification: expected either 'rule' or 'declared-only-because'");
    }

    @Test
    void saysWhichFileIsMissing() {
        assertThatExceptionOfType(InvalidVocabulary.class)
                .isThrownBy(() -> new VocabularyFiles(_ -> null).read())
                .withMessage("/vocabulary/modalities.yaml: no such file on the class path");
    }

    private static String change(String text, String was, String becomes) {
        assertThat(text).contains(was);
        int at = text.indexOf(was);
        return text.substring(0, at) + becomes + text.substring(at + was.length());
    }

    private static void read(String changed, UnaryOperator<String> change) {
        VocabularyCheck.check(
                new VocabularyFiles(path -> path.equals("/vocabulary/" + changed) ? changed(path, change) : open(path))
                        .read());
    }

    private static InputStream changed(String path, UnaryOperator<String> change) {
        try (InputStream in = Objects.requireNonNull(open(path))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new ByteArrayInputStream(change.apply(text).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable InputStream open(String path) {
        return VocabularyCheckTests.class.getResourceAsStream(path);
    }
}
