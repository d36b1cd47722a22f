package dev.modalium.search.question;

import dev.modalium.search.filter.PlainName;
import dev.modalium.search.filter.Spelling;
import dev.modalium.vocabulary.Token;
import java.util.List;
import java.util.Optional;

/// A word of a question that may be meant for the name of a dataset: its beginning, or the whole with a mistake in it.
record MisspeltName(List<Token> tokens, int at, DatasetNames datasets) {

    private static final int SHORTEST = 5; // letters
    private static final int SHORTEST_PLAIN = 7; // letters, of a name that is not written like one
    private static final int LONGEST = 40; // letters; nobody mistypes a longer one and means it

    /// The plain name of the only dataset that it begins, as `Waymo` does Waymo Open; only where it has a capital
    /// letter.
    Optional<String> begun() {
        String text = tokens.get(at).text();
        boolean likeName = text.chars().anyMatch(Character::isUpperCase);
        return likeName ? datasets.beginning(PlainName.of(text)) : Optional.empty();
    }

    /// What stands before the number of a name, as in `kinetcs-400`.
    Optional<String> beforeNumber() {
        if (at + 1 >= tokens.size() || !isNumberBehindHyphen(tokens.get(at + 1))) {
            return Optional.empty();
        }
        String number = tokens.get(at + 1).normal();
        List<String> near = like(PlainName.of(tokens.get(at).text()) + number, datasets);
        return near.size() == 1 && near.getFirst().endsWith(number)
                ? Optional.of(near.getFirst().substring(0, near.getFirst().length() - number.length()))
                : Optional.empty();
    }

    /// The only plain name with the fewest mistakes in between.
    Optional<String> nearest() {
        String text = tokens.get(at).text();
        String plain = PlainName.of(text);
        int shortest = text.equals(plain) ? SHORTEST_PLAIN : SHORTEST;
        if (HanRuns.isHan(plain) || plain.length() < shortest) {
            return Optional.empty();
        }
        List<String> near = like(plain, datasets);
        return near.size() == 1 ? Optional.of(near.getFirst()) : Optional.empty();
    }

    /// The names of datasets with the fewest mistakes that are forgiven in both, the word and the name.
    static List<String> like(String plain, DatasetNames datasets) {
        return plain.length() < SHORTEST || plain.length() > LONGEST
                ? List.of()
                : datasets.like(plain, SimilarNames.mistakes(plain.length())).stream()
                        .filter(name -> Spelling.distance(plain, name, SimilarNames.mistakes(name.length()))
                                <= SimilarNames.mistakes(name.length()))
                        .toList();
    }

    private boolean isNumberBehindHyphen(Token number) {
        return number.start() == tokens.get(at).end() + 1
                && number.normal().chars().allMatch(Character::isDigit);
    }
}
