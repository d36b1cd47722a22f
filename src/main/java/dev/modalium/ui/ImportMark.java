package dev.modalium.ui;

import dev.modalium.ingest.ImportState;
import dev.modalium.language.Texts;

/// The state of an import as pages mark it: in a word, and with a sign of its own shape.
///
/// @param meaning a sentence for those who meet the word for the first time
record ImportMark(String slug, String label, String meaning, boolean live) {

    static ImportMark of(ImportState state, Texts texts) {
        String key = "state." + state.slug();
        return new ImportMark(state.slug(), texts.get(key), texts.get(key + ".meaning"), !state.isEnd());
    }
}
