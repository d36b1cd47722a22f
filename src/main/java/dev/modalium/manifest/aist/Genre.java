package dev.modalium.manifest.aist;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// The ten dance genres of AIST, with the first of the three dancers that dance each in AIST++.
enum Genre {
    BR("Break", 4),
    PO("Pop", 10),
    LO("Lock", 13),
    MH("Middle Hip-hop", 22),
    LH("LA style Hip-hop", 16),
    HO("House", 19),
    WA("Waack", 25),
    KR("Krump", 28),
    JS("Street Jazz", 1),
    JB("Ballet Jazz", 7);

    private static final int DANCERS = 3;

    private final String word;
    private final int firstDancer;

    Genre(String word, int firstDancer) {
        this.word = word;
        this.firstDancer = firstDancer;
    }

    String word() {
        return word;
    }

    /// The category's key, such as `gBR`.
    String key() {
        return "g" + name();
    }

    /// Whether the published AIST++ sequences of this genre have this dancer.
    boolean isDancedBy(int dancer) {
        return dancer >= firstDancer && dancer < firstDancer + DANCERS;
    }

    String dancers() {
        return String.format(Locale.ROOT, "d%02d to d%02d", firstDancer, firstDancer + DANCERS - 1);
    }

    static Optional<Genre> of(String code) {
        return Arrays.stream(values())
                .filter(genre -> genre.name().equals(code))
                .findFirst();
    }

    static String codes() {
        return Arrays.stream(values()).map(Genre::name).collect(Collectors.joining(", "));
    }
}
