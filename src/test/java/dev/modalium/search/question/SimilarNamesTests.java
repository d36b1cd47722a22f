package dev.modalium.search.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modalium.search.filter.Spelling;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class SimilarNamesTests {

    private static final int MANY = 200_000;

    @Test
    void forgivesOneMistakeInShortWordsAndTwoInLongOnes() {
        var names = new SimilarNames(List.of("video", "localization", "text"));
        assertThat(names.nearest("vidoe")).containsExactly("video");
        assertThat(names.nearest("lokalisation")).containsExactly("localization");
        assertThat(names.nearest("vedeo")).containsExactly("video");
        assertThat(names.nearest("vdieo")).containsExactly("video");
        assertThat(names.nearest("etxt")).containsExactly("text");
        assertThat(names.nearest("txet")).containsExactly("text");
        assertThat(names.nearest("vedoe")).isEmpty();
        assertThat(names.nearest("tex")).isEmpty();
    }

    @Test
    void givesAllThatAreEquallyNearAndNoneThatIsFurther() {
        var names = new SimilarNames(List.of("captions", "captioned", "captionx"));
        assertThat(names.nearest("captionz")).containsExactlyInAnyOrder("captions", "captionx");
    }

    @Property(tries = 300)
    void findsWhatAComparisonWithEachNameFinds(
            @ForAll @Size(max = 40) List<@CharRange(from = 'a', to = 'd') @StringLength(max = 11) String> names,
            @ForAll @CharRange(from = 'a', to = 'd') @StringLength(max = 11) String word) {
        assertThat(new SimilarNames(names).nearest(word))
                .containsExactlyInAnyOrderElementsOf(byComparison(Set.copyOf(names), word));
    }

    @Test
    void staysFastWithManyNames() {
        var random = new Random(5);
        Set<String> many = Stream.generate(() -> random.ints(9, 'a', 'z' + 1)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining()))
                .limit(MANY)
                .collect(Collectors.toSet());
        var names = new SimilarNames(many);
        long start = System.nanoTime();
        for (int i = 0; i < 1_000; i++) {
            names.nearest("audiovisal" + (char) ('a' + i % 26));
        }
        assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(5_000); // 5 ms a word, on a busy machine
    }

    private static Collection<String> byComparison(Collection<String> names, String word) {
        int bound = SimilarNames.mistakes(word.length());
        var distances = names.stream()
                .filter(name -> SimilarNames.mistakes(name.length()) > 0)
                .collect(Collectors.toMap(name -> name, name -> Spelling.distance(word, name, 12)));
        int least = distances.entrySet().stream()
                .filter(entry -> entry.getValue() > 0
                        && entry.getValue()
                                <= Math.min(
                                        bound,
                                        SimilarNames.mistakes(entry.getKey().length())))
                .mapToInt(entry -> entry.getValue())
                .min()
                .orElse(0);
        return distances.keySet().stream()
                .filter(name -> least > 0
                        && Objects.requireNonNull(distances.get(name)) == least
                        && least <= SimilarNames.mistakes(name.length()))
                .toList();
    }
}
