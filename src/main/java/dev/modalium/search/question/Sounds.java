package dev.modalium.search.question;

import java.util.HashMap;
import java.util.Map;

/// Which Chinese characters sound alike, tones aside and with the sounds as one that many people do not tell apart:
/// what
/// is typed by sound is mistyped so.
final class Sounds {

    private static final Map<Integer, String> OF = new HashMap<>();

    static {
        for (String line : Lists.lines("sounds.txt")) {
            int space = line.indexOf(' ');
            String sound =
                    line.substring(0, space).replaceFirst("^([zcs])h", "$1").replaceFirst("(?<=[aei]n)g$", "");
            line.substring(space + 1).codePoints().forEach(character -> OF.put(character, sound));
        }
    }

    private Sounds() {}

    static boolean areAlike(String one, String other) {
        String sound = OF.get(one.codePointAt(0));
        return sound != null && sound.equals(OF.get(other.codePointAt(0)));
    }
}
