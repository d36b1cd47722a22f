package dev.modalium.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VocabularyTests {

    private final Vocabulary vocabulary = Vocabulary.load();

    @Test
    void readsPairsInAnyOrderAndCase() {
        assertThat(vocabulary.parsePair("Audio + Vision")).contains(new ModalityPair("vision", "audio"));
    }
}
