package dev.modalium.manifest.aist;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/// How a dance was recorded, as the second part of a name says.
enum Situation {
    BM("basic dance", true, 10),
    FM("advanced dance", true, 21),
    /// Only in the example on AIST's own page, which means basic dances.
    BA("basic dance", true, 10),
    GR("group dance", true, 99),
    MC("moving camera", true, 99),
    SH("showcase", false, 0),
    CY("cypher", false, 0),
    BT("battle", false, 0);

    private final String word;
    private final boolean hasGenre;
    private final int choreographies;

    Situation(String word, boolean hasGenre, int choreographies) {
        this.word = word;
        this.hasGenre = hasGenre;
        this.choreographies = choreographies;
    }

    String word() {
        return word;
    }

    /// Whether its names begin with a genre and end with music and choreography.
    boolean hasGenre() {
        return hasGenre;
    }

    /// The highest number of a published choreography.
    int choreographies() {
        return choreographies;
    }

    static Optional<Situation> of(String code) {
        return Arrays.stream(values())
                .filter(situation -> situation.name().equals(code))
                .findFirst();
    }

    static String codes(boolean withGenre) {
        return Arrays.stream(values())
                .filter(situation -> situation.hasGenre == withGenre && situation != BA)
                .map(Situation::name)
                .collect(Collectors.joining(", "));
    }
}
