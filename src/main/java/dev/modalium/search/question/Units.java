package dev.modalium.search.question;

import dev.modalium.search.filter.Quantity;
import dev.modalium.vocabulary.Lexicon;
import dev.modalium.vocabulary.Token;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// What is counted, as people call it in either language: `hours`, `clips`, `段视频`, `万对`.
final class Units {

    /// A unit, of which one is `factor` of the quantity's own.
    record Unit(Quantity quantity, BigDecimal factor) {}

    private static final Map<Quantity, String> NAMES = Map.ofEntries(
            Map.entry(Quantity.HOURS, "hour|hr|hrs|h|个小时|小时|钟头|个钟头"),
            Map.entry(
                    Quantity.ITEMS,
                    "sample|item|example|instance|recording|song|track|piece|shape|model|scan|media"
                            + "|个样本|条样本|样本|样本量|样本数|样本总数|条数据|首歌曲|首歌|首|条|份|段录音|recipe|sound|个模型|首音乐|段音乐|条音频|段音频|段语音|条语音"),
            Map.entry(Quantity.IMAGES, "image|picture|photo|photograph|张图像|张图片|张照片|张图|幅图像|幅图片|张|幅|图像|图片"),
            Map.entry(Quantity.VIDEOS, "video|clip|video clip|segment|gif|段视频|个视频|条视频|部视频|视频|段|个视频片段|个片段|段视频片段"),
            Map.entry(Quantity.FRAMES, "frame|帧|帧图像|video frame"),
            Map.entry(Quantity.SCENES, "scene|个场景|场景"),
            Map.entry(
                    Quantity.SEQUENCES, "sequence|motion sequence|motion|pose sequence|个序列|个动作序列|段动作|个动作|段舞蹈|序列|动作序列"),
            Map.entry(Quantity.PAIRS, "pair|对|对数据"),
            Map.entry(
                    Quantity.CAPTIONS,
                    "caption|sentence|description|expression|referring expression|条字幕|条描述|句描述|句|个描述|句子|描述|字幕|条图像描述|个句子|条句子"),
            Map.entry(Quantity.QUESTIONS, "question|question-answer pair|qa pair|query|个问题|个问答对|对问答|条问答|问题|问答对"),
            Map.entry(Quantity.DIALOGUES, "dialogue|conversation|dialog|个对话|段对话|轮对话|对话|组对话"),
            Map.entry(Quantity.UTTERANCES, "utterance|条语句|句话|个语句|话语|条话语|句话语|个话语|语句"),
            Map.entry(Quantity.SPEAKERS, "speaker|signer|个说话人|位说话人|名说话人|说话人|位|名|个说话者|位说话者|名说话者|说话者"),
            Map.entry(
                    Quantity.CATEGORIES,
                    "category|class|个类别|种类别|类|种|类别|个类|object category|object class|kind of object|type of object|object type|action class|action category|sound class|sound category|event class|event category|kind of action|kind of sound|type of action|type of sound"
                            + "|类物体|种物体|类动作|种动作|类行为|种行为|类声音|种声音|类事件|种事件|类目标|种目标|类对象|种对象|个动作类别|种动作类别|动作类别|个声音类别|声音类别|个物体类别|物体类别|个目标类别|目标类别|个事件类别|事件类别|个场景类别|场景类别|个对象类别|个情感类别|个情绪类别|种情绪|种情感"),
            Map.entry(
                    Quantity.ANNOTATIONS,
                    "annotation|box|bounding box|bbox|keypoint|object|text instance|relation triplet|label"
                            + "|个标注|条标注|标注|标注框|个标注框|个边界框|个框|边界框|个目标框|个关键点|个目标|个物体|个对象"));

    /// In hours, so many of them.
    private static final Map<String, BigDecimal> OF_HOURS = Map.of(
            "minute|min|mins|分钟", BigDecimal.ONE.divide(BigDecimal.valueOf(60), MathContext.DECIMAL64),
            "second|sec|s|秒|秒钟", BigDecimal.ONE.divide(BigDecimal.valueOf(3_600), MathContext.DECIMAL64),
            "day|天", BigDecimal.valueOf(24));

    private static final Phrases OBJECTS = Phrases.of("object|个物体|个目标|个对象|物体");

    private static final Pattern ATTACHED = Pattern.compile("(?:h|hrs?|mins?|secs?|s)(?![a-z])");
    private static final int LONGEST = 7; // words, or Chinese characters

    private static final Map<String, Unit> UNITS = units();

    private Units() {}

    /// A unit among tokens, and the index after its last one.
    record Found(Unit unit, int to) {}

    /// The longest unit that begins at the token.
    static Optional<Found> at(List<Token> tokens, int from) {
        for (int to = Math.min(tokens.size(), from + LONGEST); to > from; to--) {
            Unit unit = UNITS.get(key(tokens.subList(from, to)));
            if (unit != null) {
                return Optional.of(new Found(unit, to));
            }
        }
        return Optional.empty();
    }

    /// The unit that a text is.
    static Optional<Unit> of(List<Token> tokens) {
        return Optional.ofNullable(UNITS.get(key(tokens)));
    }

    /// A unit that is written right behind its number, as in `10h`, and the index after it.
    static Optional<Found> attached(String text, int start) {
        Matcher matcher = ATTACHED.matcher(text).region(start, text.length());
        return matcher.lookingAt()
                ? of(Lexicon.tokens(matcher.group())).map(unit -> new Found(unit, matcher.end()))
                : Optional.empty();
    }

    /// Whether the last words are of objects, which are items or annotations by what they are counted in.
    static boolean areObjects(List<Token> tokens) {
        return IntStream.range(Math.max(0, tokens.size() - LONGEST), tokens.size())
                .anyMatch(from -> OBJECTS.contains(tokens.subList(from, tokens.size())));
    }

    private static Map<String, Unit> units() {
        Map<String, Unit> units = new HashMap<>();
        NAMES.forEach((quantity, names) -> add(units, names, new Unit(quantity, BigDecimal.ONE)));
        OF_HOURS.forEach((names, factor) -> add(units, names, new Unit(Quantity.HOURS, factor)));
        return Map.copyOf(units);
    }

    private static void add(Map<String, Unit> units, String names, Unit unit) {
        for (String name : names.split("\\|", -1)) {
            units.put(key(Lexicon.tokens(name)), unit);
        }
    }

    private static String key(List<Token> tokens) {
        return Key.of(tokens);
    }
}
