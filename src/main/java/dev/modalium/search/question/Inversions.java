package dev.modalium.search.question;

import static java.util.stream.Collectors.joining;

import dev.modalium.vocabulary.Lexicon;
import dev.modalium.vocabulary.Match;
import dev.modalium.vocabulary.Term;
import dev.modalium.vocabulary.TermContext;
import dev.modalium.vocabulary.Token;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Names of tasks and annotations in another order of their words: `localization of sound sources`, `captioning for
/// images`, `recognising
/// actions`, `boxes in 3D`, `识别动作`, `动作的识别`.
///
/// What is generated stands behind its verb as well, but of what it is made says more ([Directions]).
final class Inversions {

    /// What is done with things, and how the names of tasks call it.
    private static final Map<String, String> VERBS = Stream.of(
                    "detection=detect detecting",
                    "recognition=recognize recognizing",
                    "localization=localize localizing locate locating",
                    "segmentation=segment segmenting",
                    "classification=classify classifying categorize categorizing",
                    "estimation=estimate estimating",
                    "prediction=predict predicting forecast forecasting",
                    "separation=separate separating",
                    "translation=translate translating",
                    "transcription=transcribe transcribing",
                    "retrieval=retrieve retrieving",
                    "summarization=summarize summarizing",
                    "tracking=track tracking",
                    "parsing=parse parsing",
                    "captioning=caption captioning describe describing",
                    "grounding=ground grounding",
                    "navigation=navigate navigating")
            .map(line -> line.split("=", -1))
            .flatMap(both -> Stream.of(both[1].split(" ", -1)).map(verb -> Map.entry(verb, both[0])))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    private static final Set<String> NOUNS = Set.copyOf(VERBS.values());

    private static final Phrases HAN_HEADS = Phrases.of("检测|识别|定位|分割|分类|估计|预测|分离|翻译|转录|检索|摘要|跟踪|追踪|解析|描述");
    private static final Phrases JOINING = Phrases.of("和|与|及|跟|或|或者|&|+");
    private static final Phrases WITHIN = Phrases.of("中|里|内|上|的|之|标签|标注");
    private static final Phrases OF_DATASETS = Phrases.of("的数据集|的数据|的语料|的语料库|的任务|的模型|的基准");
    private static final Set<String> ARTICLES = Set.of("a", "an", "the");
    private static final Set<String> DIMENSIONS = Set.of("2d", "3d");
    private static final int LONGEST = 4; // words before the head, or Chinese characters

    private final Lexicon lexicon;

    Inversions(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /// @param tokens up to where no name goes on
    /// @param straight the longest name that begins at the token as it is written
    Optional<Match> at(List<Token> tokens, int from, Optional<Match> straight) {
        return straight.flatMap(match -> dimensioned(tokens, match))
                .or(() -> headAt(tokens, from).flatMap(head -> named(tokens, from, head.next(), head.name())))
                .or(() -> isJoined(tokens, from) ? Optional.empty() : hanWithParticle(tokens, from))
                .filter(inverted -> straight.stream().noneMatch(match -> match.to() >= inverted.to()));
    }

    /// `boxes in 3D`.
    private Optional<Match> dimensioned(List<Token> tokens, Match match) {
        int in = match.to();
        boolean dimensioned = in + 1 < tokens.size()
                && tokens.get(in).normal().equals("in")
                && DIMENSIONS.contains(tokens.get(in + 1).normal());
        return dimensioned
                ? inDimensions(tokens.get(in + 1).normal() + " " + text(tokens, match.from(), in), match.from(), in + 2)
                : Optional.empty();
    }

    /// What is done with the things that are named behind it, as names of tasks call it, and the index of the first of
    /// them.
    record Head(String name, int next) {}

    /// The head that begins at the token: `detection of`, `detecting`, `识别`.
    Optional<Head> headAt(List<Token> tokens, int from) {
        return latinHeadAt(tokens, from)
                .or(() -> HAN_HEADS
                        .longestAt(tokens, from)
                        .map(head -> new Head(text(tokens, from, head.to()), head.to())));
    }

    /// Whether the token goes on with a name that begins before it, as the head of `语音识别` does.
    boolean isWithinName(List<Token> tokens, int at) {
        return IntStream.range(Math.max(0, at - LONGEST), at)
                .anyMatch(from -> lexicon.longestMatch(tokens, from)
                        .filter(match -> match.to() > at)
                        .isPresent());
    }

    private static Optional<Head> latinHeadAt(List<Token> tokens, int from) {
        String word = tokens.get(from).normal();
        String head = VERBS.getOrDefault(word, NOUNS.contains(word) ? word : "");
        int next = from + 1;
        boolean of = next < tokens.size()
                && (tokens.get(next).normal().equals("of")
                        || (tokens.get(next).normal().equals("for") && NOUNS.contains(word)));
        if (head.isEmpty() || (!of && NOUNS.contains(word) && !VERBS.containsKey(word))) {
            return Optional.empty();
        }
        next += of ? 1 : 0;
        while (next < tokens.size() && ARTICLES.contains(tokens.get(next).normal())) {
            next++;
        }
        return Optional.of(new Head(head, next));
    }

    /// Whether more is said of the object: `定位视频中发声的物体` is no localization of videos.
    private static boolean goesOn(List<Token> tokens, int to) {
        if (to >= tokens.size() || HanRuns.isHan(tokens.get(to).text())) {
            return to < tokens.size() && isWithin(tokens, to);
        }
        return !Phrases.CARRYING.contains(tokens.subList(to, to + 1))
                && Phrases.NEGATING.longestAt(tokens, to).isEmpty()
                && !Phrases.EITHER.contains(tokens.subList(to, to + 1))
                && tokens.get(to).start() == tokens.get(to - 1).end() + 1
                && !tokens.get(to).isSign();
    }

    private static boolean isWithin(List<Token> tokens, int at) {
        return WITHIN.longestAt(tokens, at).isPresent()
                && OF_DATASETS.longestAt(tokens, at).isEmpty();
    }

    /// The longest name that the words from the index `next` on make with a head, unless more is said of them.
    Optional<Match> named(List<Token> tokens, int from, int next, String head) {
        for (int to = Math.min(tokens.size(), next + LONGEST); to > next; to--) {
            Optional<Match> named = named(text(tokens, next, to) + " " + head, from, to);
            if (named.isPresent() && !goesOn(tokens, to)) {
                return named;
            }
        }
        return Optional.empty();
    }

    /// `动作的识别`.
    private Optional<Match> hanWithParticle(List<Token> tokens, int from) {
        for (int of = from + 1; of < Math.min(tokens.size() - 1, from + LONGEST + 1); of++) {
            if (tokens.get(of).normal().equals("的")) {
                String before = text(tokens, from, of);
                int start = of + 1;
                return HAN_HEADS
                        .longestAt(tokens, start)
                        .flatMap(head -> named(before + " " + text(tokens, start, head.to()), from, head.to()));
            }
        }
        return Optional.empty();
    }

    /// `音频和视觉的定位` is of both.
    private static boolean isJoined(List<Token> tokens, int from) {
        return from > 0 && JOINING.contains(tokens.subList(from - 1, from));
    }

    private Optional<Match> inDimensions(String name, int from, int to) {
        List<Term> terms = lexicon.lookup(name);
        return terms.isEmpty() ? Optional.empty() : Optional.of(new Match(terms, from, to));
    }

    private Optional<Match> named(String name, int from, int to) {
        List<Term> terms = lexicon.lookup(name).stream()
                .filter(term -> term.context() == TermContext.TASK || term.context() == TermContext.ANNOTATION_KIND)
                .toList();
        return terms.isEmpty() ? Optional.empty() : Optional.of(new Match(terms, from, to));
    }

    private static String text(List<Token> tokens, int from, int to) {
        return tokens.subList(from, to).stream().map(Token::normal).collect(joining(" "));
    }
}
