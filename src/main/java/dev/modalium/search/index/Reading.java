package dev.modalium.search.index;

import dev.modalium.vocabulary.Vocabulary;
import tools.jackson.databind.json.JsonMapper;

/// What snapshots read with, whichever moment they are of.
record Reading(Vocabulary vocabulary, Tasks tasks, TermNames names, RecentlyRead recent, JsonMapper json) {

    static Reading with(Vocabulary vocabulary, JsonMapper json) {
        return new Reading(vocabulary, new Tasks(vocabulary), new TermNames(vocabulary), new RecentlyRead(), json);
    }
}
