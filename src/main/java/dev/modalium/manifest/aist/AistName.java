package dev.modalium.manifest.aist;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the name of an AIST video or an AIST++ sequence says, such as `gBR_sBM_cAll_d04_mBR0_ch01`.
///
/// @param text the name without folder, ending and segment
/// @param genre null in showcases, cyphers and battles
/// @param camera `01` to `10`, or `All` in AIST++
/// @param musicGenre null together with genre, music and choreography
/// @param segment which piece of a longer clip, in lists of features cut from AIST
record AistName(
        String text,
        @Nullable Genre genre,
        Situation situation,
        String camera,
        List<Integer> dancers,
        @Nullable Genre musicGenre,
        @Nullable Integer music,
        @Nullable Integer choreography,
        @Nullable String segment) {

    static final String ALL_CAMERAS = "All";

    static AistName parse(String name) throws MalformedName {
        return new NameParser(name).parse();
    }

    /// Whether this is an AIST++ sequence: nine videos with motion reconstructed from them.
    boolean isSequence() {
        return camera.equals(ALL_CAMERAS);
    }

    /// The identifier of the item: the name, with the segment where there is one.
    String id() {
        return segment == null ? text : text + "_" + segment;
    }

    Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        if (genre != null) {
            attributes.put("genre", genre.word());
        }
        attributes.put("situation", situation.word());
        attributes.put("camera", "c" + camera);
        if (!dancers.isEmpty()) {
            attributes.put(
                    "dancer",
                    String.join(
                            ", ",
                            dancers.stream()
                                    .map(dancer -> String.format(Locale.ROOT, "d%02d", dancer))
                                    .toList()));
        }
        if (musicGenre != null) {
            attributes.put("music", "m" + musicGenre.name() + music);
        }
        if (choreography != null) {
            attributes.put("choreography", String.format(Locale.ROOT, "ch%02d", choreography));
        }
        return attributes;
    }
}
