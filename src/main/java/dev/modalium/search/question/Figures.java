package dev.modalium.search.question;

import java.time.Year;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;

/// Years and amounts in a sentence.
final class Figures {

    private static final Pattern DATE = Pattern.compile("\\d{4}|year|年", Pattern.CASE_INSENSITIVE);
    private static final Pattern FRACTION = Pattern.compile("\\d+[/:]\\d+(?![\\d/:])");
    private static final Pattern NUMBER = Pattern.compile(
            "\\d|[一二两三四五六七八九十百千万亿半]|hundred|thousand|dozen|[mb]illion|one|two|three|four|five|six|seven|eight|nine|ten"
                    + "|eleven|twelve|teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|tens|half an?|than an?|least an?|an? (?:hour|minute|day)",
            Pattern.CASE_INSENSITIVE);

    private final Sentence sentence;
    private final Year today;
    private final String plain;
    private final boolean dated;
    private final boolean numbered;

    Figures(Sentence sentence, Year today) {
        this.sentence = sentence;
        this.today = today;
        this.plain = sentence.plain();
        this.dated = DATE.matcher(plain).find();
        this.numbered = NUMBER.matcher(plain).find();
    }

    Optional<Piece> years(int at) {
        if (!dated) {
            return Optional.empty();
        }
        return Years.at(plain, sentence.startWithSign(at), today)
                .map(found -> new Piece(at, tokenAfter(at, found.end()), new Piece.OfYears(found.years())));
    }

    /// @param known how many tokens from an index on are one name
    Optional<Piece> amount(int at, IntUnaryOperator known) {
        if (!numbered || sentence.isBehindMinus(at) || isPartOfName(at) || isFraction(at)) {
            return Optional.empty(); // there is no negative number of anything
        }
        return Amounts.at(plain, sentence.startWithSign(at))
                .flatMap(found -> {
                    int to = tokenAfter(at, found.end());
                    int term = to < sentence.size() ? known.applyAsInt(to) : 0;
                    return new Measures(sentence, plain, known).piece(at, to, found, term);
                })
                .filter(piece ->
                        piece.meaning() instanceof Piece.OfQuantity || years(at).isEmpty());
    }

    /// `kinetics-400`: a number that a hyphen joins to the word before it counts nothing.
    private boolean isPartOfName(int at) {
        return at > 0
                && sentence.gapBefore(at).equals("-")
                && Character.isLetter(sentence.text().charAt(start(at) - 2))
                && Character.isDigit(sentence.text().charAt(start(at)));
    }

    /// `1/2 hour` and `1:30 hours`: neither of both numbers.
    private boolean isFraction(int at) {
        int end = sentence.tokens().get(at).end();
        return FRACTION.matcher(plain).region(start(at), plain.length()).lookingAt()
                || (at > 0
                        && sentence.gapBefore(at).matches("[/:]")
                        && FRACTION.matcher(plain).region(start(at - 1), end).lookingAt());
    }

    private int start(int at) {
        return sentence.tokens().get(at).start();
    }

    private int tokenAfter(int at, int end) {
        int to = at + 1;
        while (to < sentence.size() && start(to) < end) {
            to++;
        }
        return to;
    }
}
