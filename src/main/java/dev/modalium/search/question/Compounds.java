package dev.modalium.search.question;

import dev.modalium.vocabulary.Lexicon;
import dev.modalium.vocabulary.TermContext;
import dev.modalium.vocabulary.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Two modalities that people write as one word, such as `audiovisual` or `imagetext`, taken apart, so that what
/// begins with them is found: `audiovisual event localization`.
final class Compounds {

    private final Map<String, List<Token>> parts = new HashMap<>();

    Compounds(Lexicon lexicon) {
        lexicon.names(Set.of(TermContext.PAIR)).forEach(this::add);
    }

    private void add(String name) {
        List<Token> tokens = Lexicon.tokens(name);
        if (tokens.size() == 2 && tokens.stream().noneMatch(token -> HanRuns.isHan(token.text()))) {
            parts.put(tokens.getFirst().normal() + tokens.getLast().normal(), tokens);
        }
    }

    /// The tokens, with each such word as two.
    List<Token> apart(List<Token> tokens) {
        List<Token> apart = new ArrayList<>();
        for (Token token : tokens) {
            List<Token> two = parts.get(token.normal());
            int middle = two == null ? 0 : two.getFirst().text().length();
            if (two == null || middle >= token.text().length()) {
                apart.add(token);
            } else {
                apart.add(part(token, 0, middle, two.getFirst()));
                apart.add(part(token, middle, token.text().length(), two.getLast()));
            }
        }
        return List.copyOf(apart);
    }

    private static Token part(Token whole, int from, int to, Token as) {
        return new Token(whole.text().substring(from, to), as.normal(), whole.start() + from, whole.start() + to);
    }
}
