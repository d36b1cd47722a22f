package dev.modalium.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.modalium.vocabulary.ModalityPair;
import dev.modalium.vocabulary.Term;
import dev.modalium.vocabulary.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/// Filters in addresses, over the real vocabulary.
class FilterParametersTests {

    private final Vocabulary vocabulary = Vocabulary.load();
    private final FilterParameters parameters = new FilterParameters(vocabulary);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            modality=video                  | modality=vision.video
            modality=视频                     | modality=vision.video
            modality=Audio                  | modality=audio
            modality=motion.smpl            | modality=motion.body-model
            pair=Vision+Audio               | pair=vision%2Baudio
            pair=Vision Audio               | pair=vision%2Baudio
            pair=audio,vision               | pair=vision%2Baudio
            pair=音频+视频                    | pair=vision%2Baudio
            pair=audio-visual               | pair=vision%2Baudio
            pair=motion/audio               | pair=audio%2Bmotion
            task=AVEL                       | task=audio-visual-event-localization
            task=localisation               | task=localization
            task=定位                        | task=localization
            task=retrieval&task=captioning  | task=captioning&task=retrieval
            annotation=bounding boxes       | annotation=bounding-box
            annotation=边界框                 | annotation=bounding-box
            licence=CC BY 4.0               | licence=cc-by-4.0
            nature=Real                     | nature=real
            nature=合成                      | nature=synthetic
            year=2018                       | year=2018
            year=2015-2020                  | year=2015-2020
            year=2018-                      | year=2018-
            year=-2015                      | year=-2015
            q=audio-visual 100%25_          | q=audio-visual%20100%25_
            """)
    void readsAnyNameOfATerm(String given, String meant) {
        assertThat(FilterUrl.query(parameters.filter(query(given)))).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            modality=vidio       | modality   | vidio      | video         | a name from the list at /api/v1/vocabulary/modalities
            pair=vision+adio     | pair       | vision+adio| vision+audio  | two families joined by +, such as vision+audio
            pair=image+video     | pair       | image+video|               | two families joined by +, such as vision+audio
            pair=vision          | pair       | vision     |               | two families joined by +, such as vision+audio
            task=localizatoin    | task       | localizatoin | localization | a name from the list at /api/v1/vocabulary/tasks or of a family at /api/v1/vocabulary/task-families
            annotation=boxxes    | annotation | boxxes     |               | a name from the list at /api/v1/vocabulary/annotation-kinds
            licence=cc-by-4      | licence    | cc-by-4    | cc-by-4.0     | a name from the list at /api/v1/vocabulary/licences
            nature=unreal        | nature     | unreal     | real          | real, synthetic or mixed
            year=18              | year       | 18         |               | one of 2018
            year=2020-2015       | year       | 2020-2015  |               | one of 2018
            year=2018&year=2019  | year       | 2018, 2019 |               | one of 2018
            year=9999            | year       | 9999       |               | one of 2018
            """)
    void saysWhatIsWrongAndWhatWouldBeRight(
            String given, String parameter, String value, String nearest, String expected) {
        var unusable = catchThrowableOfType(UnusableParameter.class, () -> parameters.filter(query(given)));

        assertThat(unusable.parameter()).isEqualTo(parameter);
        assertThat(unusable.value()).isEqualTo(value);
        assertThat(unusable.expected()).startsWith(expected);
        assertThat(unusable).hasMessageContaining("'" + value + "'").hasMessageContaining(expected);
        if (nearest != null) {
            assertThat(unusable.nearest()).contains(nearest);
        }
    }

    @Test
    void refusesAVeryLongText() {
        var unusable = catchThrowableOfType(
                UnusableParameter.class, () -> parameters.filter(query("q=" + "word ".repeat(50))));

        assertThat(unusable.parameter()).isEqualTo("q");
        assertThat(unusable.value()).hasSizeLessThan(50);
    }

    @Property
    void readsBackEveryFilterThatItWrites(@ForAll("filters") DatasetFilter filter) {
        MultiValueMap<String, String> query = query(FilterUrl.query(filter));

        assertThat(parameters.filter(query)).isEqualTo(filter);
    }

    @Provide
    Arbitrary<DatasetFilter> filters() {
        List<String> pairs = vocabulary.pairsOf(Set.copyOf(slugs(vocabulary.modalities()))).stream()
                .map(ModalityPair::slug)
                .toList();
        List<String> tasks = Stream.concat(vocabulary.tasks().stream(), vocabulary.taskFamilies().stream())
                .map(Term::slug)
                .toList();
        Arbitrary<Years> years = Arbitraries.integers()
                .between(1900, 2200)
                .tuple2()
                .flatMap(two -> Arbitraries.of(
                        new Years(null, null),
                        new Years(two.get1(), null),
                        new Years(null, two.get2()),
                        new Years(Math.min(two.get1(), two.get2()), Math.max(two.get1(), two.get2()))));
        var terms = Combinators.combine(
                        some(slugs(vocabulary.modalities())),
                        some(pairs),
                        some(tasks),
                        some(slugs(vocabulary.annotationKinds())),
                        some(List.of("real", "synthetic", "mixed")),
                        some(slugs(vocabulary.licences())))
                .as((modality, pair, task, annotation, nature, licence) ->
                        Tuple.of(modality, pair, task, annotation, nature, licence));
        return Combinators.combine(terms, years, Arbitraries.strings().ofMaxLength(60))
                .as((of, span, text) -> new DatasetFilter(
                        of.get1(),
                        of.get2(),
                        of.get3(),
                        of.get5(),
                        of.get6(),
                        span.from(),
                        span.to(),
                        of.get4(),
                        text));
    }

    private static Arbitrary<List<String>> some(Collection<String> values) {
        return Arbitraries.of(values).list().ofMaxSize(3);
    }

    private static List<String> slugs(Collection<? extends Term> terms) {
        return terms.stream().map(Term::slug).collect(Collectors.toList());
    }

    static MultiValueMap<String, String> query(String query) {
        MultiValueMap<String, String> raw =
                UriComponentsBuilder.newInstance().query(query).build().getQueryParams();
        MultiValueMap<String, String> decoded = new LinkedMultiValueMap<>();
        raw.forEach((name, values) -> values.forEach(
                value -> decoded.add(name, value == null ? "" : UriUtils.decode(value, StandardCharsets.UTF_8))));
        return decoded;
    }
}
