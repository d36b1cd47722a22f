package dev.modalium.search.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrdinaryWordsTests {

    @Test
    void areListedOnceEachInTheOrderOfTheAlphabet() {
        assertThat(OrdinaryWords.read().toList())
                .doesNotHaveDuplicates()
                .isSortedAccordingTo(Comparator.naturalOrder());
    }

    @Test
    void areListedByTheirFirstTwoLetters() {
        assertThat(Lists.lines("ordinary.txt"))
                .extracting(line -> line.substring(0, 2))
                .doesNotHaveDuplicates();
        assertThat(Lists.lines("ordinary.txt"))
                .allSatisfy(line -> assertThat(line.split(" ", -1))
                        .allMatch(word -> word.startsWith(line.substring(0, 2)) && word.matches("[a-z]+")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"park", "parking", "boating", "baking", "scanned", "farmers"})
    void areKnownByTheirForms(String word) {
        assertThat(OrdinaryWords.containsFormOf(word)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"captionning", "audoi", "asing", "er"})
    void areNoMisspeltWords(String word) {
        assertThat(OrdinaryWords.containsFormOf(word)).isFalse();
    }
}
