package dev.modalium.manifest.aist;

import dev.modalium.manifest.text.ShownValue;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the parts of a name from left to right.
///
/// `g<genre>_s<situation>_c<camera>_d<dancer>…_m<genre><0-5>_ch<number>`, or for showcases, cyphers and battles
/// `s<situation>_c<camera>[_d<dancer>…]_v<variation>`; either may end in `_seg<number>`.
final class NameParser {

    private static final Pattern CAMERA = Pattern.compile("c(All|0[1-9]|10)");
    private static final Pattern DANCER = Pattern.compile("d\\d\\d");
    private static final Pattern MUSIC = Pattern.compile("m[A-Z]{2}[0-5]");
    private static final Pattern CHOREOGRAPHY = Pattern.compile("ch\\d\\d");
    private static final Pattern VARIATION = Pattern.compile("v\\d{1,3}");
    private static final Pattern SEGMENT = Pattern.compile("seg\\d{1,4}");

    private final String name;
    private int begin;
    private int end;

    NameParser(String name) {
        this.name = name;
        this.end = endOfPart();
    }

    AistName parse() throws MalformedName {
        if (part().startsWith("g")) {
            return dance(genre(take().substring(1), 0));
        }
        return show(situation(false));
    }

    private AistName dance(Genre genre) throws MalformedName {
        Situation situation = situation(true);
        String camera = camera();
        List<Integer> dancers = dancers();
        if (dancers.isEmpty()) {
            throw wrong("dancer", "d and two digits, such as d04");
        }
        if (!MUSIC.matcher(part()).matches()) {
            throw wrong("music", "m, a genre and a digit from 0 to 5, such as mBR0");
        }
        int musicBegin = begin;
        String music = take();
        Genre musicGenre = genre(music.substring(1, 3), musicBegin);
        if (!CHOREOGRAPHY.matcher(part()).matches()) {
            throw wrong("choreography", "ch and two digits, such as ch01");
        }
        int choreography = Integer.parseInt(take().substring(2));
        String text = name.substring(0, lastEnd());
        int track = music.charAt(3) - '0';
        return new AistName(text, genre, situation, camera, dancers, musicGenre, track, choreography, segment());
    }

    private AistName show(Situation situation) throws MalformedName {
        String camera = camera();
        List<Integer> dancers = dancers();
        if (!VARIATION.matcher(part()).matches()) {
            throw wrong("variation", "v and a number, such as v0");
        }
        take();
        String text = name.substring(0, lastEnd());
        return new AistName(text, null, situation, camera, dancers, null, null, null, segment());
    }

    private Situation situation(boolean withGenre) throws MalformedName {
        String part = part();
        var situation = Situation.of(part.startsWith("s") ? part.substring(1) : "");
        if (situation.isEmpty() || situation.get().hasGenre() != withGenre) {
            String what = !withGenre && begin == 0 && !part.startsWith("s") ? "first part" : "situation";
            String genre = withGenre ? "" : "g and a genre (" + Genre.codes() + "), or without a genre ";
            throw wrong(what, genre + "s and one of " + Situation.codes(withGenre));
        }
        take();
        return situation.get();
    }

    private String camera() throws MalformedName {
        if (!CAMERA.matcher(part()).matches()) {
            throw wrong("camera", "c01 to c10, or cAll");
        }
        return take().substring(1);
    }

    private List<Integer> dancers() {
        List<Integer> dancers = new ArrayList<>();
        while (DANCER.matcher(part()).matches()) {
            dancers.add(Integer.parseInt(take().substring(1)));
        }
        return List.copyOf(dancers);
    }

    private @Nullable String segment() throws MalformedName {
        if (begin >= name.length()) {
            return null;
        }
        if (!SEGMENT.matcher(part()).matches() || end < name.length()) {
            throw wrong("part after the end of the name", "nothing, or seg and a number");
        }
        return take();
    }

    private static Genre genre(String code, int index) throws MalformedName {
        return Genre.of(code)
                .orElseThrow(() -> new MalformedName(
                        index,
                        "The genre \"%s\" is unknown".formatted(ShownValue.of(code)),
                        "one of " + Genre.codes()));
    }

    private MalformedName wrong(String what, String expected) {
        String message = part().isEmpty()
                ? "The name ends before its %s".formatted(what)
                : "The %s is \"%s\"".formatted(what, ShownValue.of(part()));
        return new MalformedName(Math.min(begin, name.length()), message, expected);
    }

    private String part() {
        return begin >= name.length() ? "" : name.substring(begin, end);
    }

    private String take() {
        String part = part();
        begin = end + 1;
        end = endOfPart();
        return part;
    }

    private int endOfPart() {
        int separator = begin >= name.length() ? -1 : name.indexOf('_', begin);
        return separator < 0 ? name.length() : separator;
    }

    /// Where the part that was taken last ends.
    private int lastEnd() {
        return Math.min(begin - 1, name.length());
    }
}
