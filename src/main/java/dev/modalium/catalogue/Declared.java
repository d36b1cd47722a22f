package dev.modalium.catalogue;

import dev.modalium.vocabulary.Task;

/// Declared support as a sentence that stands by itself; a source fits into it whatever its grammar.
final class Declared {

    private Declared() {}

    static String supporting(Task task, String source) {
        return "It is declared for " + task.label().inSentence() + " (source: " + source + ").";
    }
}
