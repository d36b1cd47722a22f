package dev.modalium.search.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modalium.search.filter.Filter;
import dev.modalium.vocabulary.Label;
import dev.modalium.vocabulary.Modality;
import dev.modalium.vocabulary.TaskFamily;
import dev.modalium.vocabulary.Vocabulary;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// `X or Y captioning` finds the datasets of `X captioning` and those of `Y captioning`, and no others.
class AlternativeTasksTests {

    private static final Vocabulary VOCABULARY = Vocabulary.load();
    private static final List<TaskFamily> FAMILIES = Stream.of(
                    "captioning", "segmentation", "retrieval", "question-answering", "classification", "generation")
            .map(slug -> VOCABULARY.taskFamily(slug).orElseThrow())
            .toList();

    private final QuestionParser parser = new QuestionParser(VOCABULARY, Clock.systemUTC());
    private final DatasetNames names = new FewNames();

    @Test
    void asksForTheTaskWithEachOfTheModalitiesInEnglish() {
        assertThat(wrong(label -> label.en().toLowerCase(Locale.ROOT), " or ", " "))
                .isEmpty();
    }

    @Test
    void asksForTheTaskWithEachOfTheModalitiesInChinese() {
        assertThat(wrong(Label::zh, "或", "")).isEmpty();
    }

    private List<String> wrong(Function<Label, String> name, String or, String space) {
        List<String> wrong = new ArrayList<>();
        for (TaskFamily family : FAMILIES) {
            String task = space + name.apply(family.label());
            Map<String, Filter> alone = alone(name, task);
            alone.forEach((first, one) -> alone.forEach((second, other) -> {
                String question = first + or + second + task;
                Filter read = parser.parse(question, names).filter();
                if (!first.equals(second) && !isSame(read, Filter.any(List.of(one, other)))) {
                    wrong.add(question + ": " + Printed.of(read));
                }
            }));
        }
        return wrong;
    }

    /// What the task with each of the modalities asks for, where that is understood.
    private Map<String, Filter> alone(Function<Label, String> name, String task) {
        Map<String, Filter> alone = new LinkedHashMap<>();
        for (Modality modality : VOCABULARY.modalities()) {
            String named = name.apply(modality.label());
            Question question = parser.parse(named + task, names);
            if (isUnderstood(question) && isOf(named, question)) {
                alone.put(named, question.filter());
            }
        }
        assertThat(alone).hasSizeGreaterThan(5);
        return alone;
    }

    /// Whether no other modality is named: 文本描述生成 is of 文本描述, which is another than 文本.
    private static boolean isOf(String modality, Question question) {
        return question.interpretation().parts().stream()
                .allMatch(part -> part.kind() != Interpretation.Kind.MODALITY
                        || part.text().equals(modality));
    }

    private static boolean isUnderstood(Question question) {
        return question.interpretation().unknown().isEmpty()
                && question.interpretation().notes().isEmpty()
                && question.interpretation().ambiguities().isEmpty();
    }

    /// Whether both are met by the same datasets, whatever of their clauses these meet.
    private static boolean isSame(Filter one, Filter other) {
        Set<Filter> clauses = new LinkedHashSet<>();
        collect(one, clauses);
        collect(other, clauses);
        List<Filter> all = List.copyOf(clauses);
        for (int met = 0; met < 1 << all.size(); met++) {
            int bits = met;
            Function<Filter, Boolean> holds = clause -> (bits & 1 << all.indexOf(clause)) != 0;
            if (isMet(one, holds) != isMet(other, holds)) {
                return false;
            }
        }
        return true;
    }

    private static void collect(Filter filter, Set<Filter> clauses) {
        switch (filter) {
            case Filter.All(List<Filter> parts) -> parts.forEach(part -> collect(part, clauses));
            case Filter.Any(List<Filter> parts) -> parts.forEach(part -> collect(part, clauses));
            case Filter.Not(Filter part) -> collect(part, clauses);
            default -> clauses.add(filter);
        }
    }

    private static boolean isMet(Filter filter, Function<Filter, Boolean> holds) {
        return switch (filter) {
            case Filter.All(List<Filter> parts) -> parts.stream().allMatch(part -> isMet(part, holds));
            case Filter.Any(List<Filter> parts) -> parts.stream().anyMatch(part -> isMet(part, holds));
            case Filter.Not(Filter part) -> !isMet(part, holds);
            default -> holds.apply(filter);
        };
    }
}
