package dev.modalium.search.question;

import dev.modalium.vocabulary.Lexicon;
import dev.modalium.vocabulary.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Words of a sentence that are no terms of the vocabulary: those that only carry it, and those for natures.
final class Phrases {

    private static final String NEGATIONS = """
            without|w/o|different from|distinct from|不同于|not|no|non|never|neither|nor|none of|none of these|none of those|none of the following|none from|none with|none containing|none having|none in|no need for|except|except for|excluding|exclude|excepting|but not
            other than|rather than|instead of|apart from|aside from|minus|lack|lacking|lack of|free of|free from|devoid of|unrelated to|irrelevant to
            don't|doesn't|didn't|isn't|aren't|wasn't|can't|cannot|won't|shouldn't|mustn't|hasn't|haven't|needn't|couldn't
            anything but|everything but|all but|any license but|all license but|any but|any language but|all language but|every language but
            any language except|all language except|any language other than|any language apart from|any dataset but|all dataset but|any modality but|all modality but|avoid|avoiding|omit|omitting|ignore|ignoring|skip
            nothing|nobody|no one|nowhere|void of|sans|absent|with the exception of|save for|barring|bar|as opposed to|in lieu of|exclusive of
            forbid|forbidding|prohibit|prohibiting|disallow|disallowing|leave out|leaving out|filter out|filtering out|rule out|ruling out|remove|removing|missing|anything other than|unlike
            不含|不含有|不包含|不包括|不带|不带有|不具有|不具备|不需要|以下都不要|以下都不需要|以下都没有|以下都不含|以下均不含|以下均不要|下列都不要|下列都不含|这些都不要|这些都没有|不要|不用|不支持|不是|不使用|不涉及|不能|不想要|不想|不提供|不
            没有|没|没带|没有任何|无|无需|非|除了|除|除去|除开|排除|去掉|去除|剔除|而不是|而非|缺少|缺乏|缺|不存在|未|未包含|未含|并非|别
            毫无|并无|并不|并没有|不考虑|不属于|不可|不可以|不得|不得有|不许|不准|不允许|禁止|严禁|切勿|勿|别要|别给我|撇开|抛开|抛去|刨除|刨去
            略去|忽略|避免|避开|绝无|绝不|杜绝|拒绝|不来自|不取自|不能有|不能是|不能带|不能含|不想看到|不可有|不会有|没什么|没有用到|没用到|未使用
            没必要|没有必要|不必|用不着|不要求|无须|毋须|不一定需要""";

    private static final String NEGATIONS_BEHIND = """
            excluded|not needed|not required|not necessary|not wanted|not relevant|not included|not allowed
            not acceptable|not permitted|not ok|not okay|not welcome|not an option|unwanted|undesired|prohibited|forbidden|ruled out|left out
            out of the question|no go|除外|以外|之外|外|不必要|无关|不行|免谈|不在内|不算在内|就算了|就不要了|都不要|排除在外""";

    private static final String SORTS = """
            SIZE=越大越好|规模越大越好|数据量越大越好|越多越好|as large as possible|as big as possible|the bigger the better|the larger the better
            SIZE=largest|biggest|largest scale|with the most|has the most|have the most|by size|sort by size|sorted by size|order by size|最大|最大的|最多|最多的|规模最大|规模最大的|体量最大|体量最大的|总量最大|总量最大的|按规模排序|按大小排序|从大到小|规模从大到小|按规模从大到小|按大小从大到小
            SIZE=largest first|biggest first|largest to smallest|by size descending|sort by size descending|由大到小|from largest to smallest|from the largest to the smallest|从大到小排|按规模从大到小排|从大到小排列|从大到小排序|按规模从大到小排列|按规模从大到小排序
            SMALLEST=smallest|smallest first|smallest to largest|by size ascending|sort by size ascending|由小到大|from smallest to largest|from the smallest to the largest|从小到大排|最小|最小的|规模最小|规模最小的|从小到大|规模从小到大|按规模从小到大|按大小从小到大|从小到大排列|从小到大排序
            YEAR=newest|latest|most recent|newest first|sort by year|sorted by year|by year|最新|最新的|按年份排序|从新到旧|按年份从新到旧
            YEAR=newest to oldest|by year descending|sort by year descending|年份降序|按年份降序|from newest to oldest|from the newest to the oldest|newest at the top|newest on top|新的在前|最新的在前|新的排在前面|新发布的排在前面|从新到旧排|从新到旧排列|从新到旧排序|按年份从新到旧排列|按年份从新到旧排序
            OLDEST=oldest|oldest first|by year ascending|sort by year ascending|sorted by year ascending|年份升序|按年份升序|最旧|最旧的|最老的|oldest to newest|from oldest to newest|from the oldest to the newest|从旧到新排|earliest|earliest first|最早的|从旧到新|按年份从旧到新|从旧到新排列|从旧到新排序|按年份从旧到新排列|按年份从旧到新排序
            UPDATED=recently updated|last updated|most recently updated|latest updated|最近更新|最近更新的|最近更新过|最近更新过的|最新更新
            NAME=alphabetical|alphabetically|by name|sort by name|sorted by name|in alphabetical order|按名称排序|按字母排序""";

    private static final String KINSHIPS = """
            LIKE=同类|同类型|同一类|同一类型|同类的
            LIKE=like|similar|similar to|comparable to|alternative to|alternatives to|resembling|类似|类似于|相似|像|差不多|差不多大|差不多大的|一样大|一样大的|大小相近|相近|一样
            BUILT_ON=built on|built upon|built from|based on|based upon|build on|extend|extending|extended from|extension of|an extension of|derived from
            BUILT_ON=built on top of|build on top of|building on top of|built on the basis of|on the basis of|building on|building upon
            BUILT_ON=on top of|reusing|that reuse|come from|came from|coming from|originate from|originating from|derive from|deriving from
            BUILT_ON=taken from|drawn from|sampled from|selected from|sourced from|taken out of
            BUILT_ON=派生|派生的|衍生|衍生的|基础上|的基础上|基础之上|为基础|扩展出|扩展出来|扩展而来|改编自|衍生出|派生出|构建于|的扩展|的扩展版
            BUILT_ON=基于|建立在|扩展自|扩展|源自|来源于|派生自|衍生自|取材自|选自
            BASE=extended by|被扩展为
            BUILT_ON=extension|的衍生|的派生|的衍生集|的衍生数据集|的派生数据集|的扩展集|的扩展数据集
            BUILT_ON=之上构建|之上构建的|之上建立|之上建立的|之上扩展|之上扩展的
            BUILT_ON=为来源|为数据来源|中选取|中选出|里选出|中抽取|中采样|中截取|中挑选|中提取
            SUBSET=belong to|belongs to|belonging to|属于|隶属于|被哪些数据集包含|被哪个数据集包含|被包含在
            SUBSET=contained in|contained within|included in|包含在|包括在
            SUBSET=subset|subset of|a subset of|part of|的子集|子集|的一部分
            SUPERSET=superset of|a superset of|的超集|超集
            RELATED=related to|有关的|有关联的|有联系的
            SHARED=share media with|sharing media with|shares media with|share their media with|sharing their media with|共享媒体|共用媒体|共享媒体文件|共用媒体文件
            LARGER=规模大的|数据量大的|样本多的|样本量大的|with more data|with more samples|with more items|but with more data|but with more samples|but more data|but more samples|only bigger|only larger|just bigger|just larger
            SMALLER=规模小的|数据量小的|样本少的|样本量小的|with less data|with fewer samples|with fewer items|but with less data|but with fewer samples|but less data|but fewer samples|only smaller|just smaller
            SMALLER=小一点|小一些|小些|稍小|略小|小得多|小很多
            LARGER=大一点|大一些|大些|稍大|略大|大得多|大很多
            LARGER=bigger|larger|bigger than|larger than|but bigger|but larger|larger than it|bigger than it|larger than that|bigger than that|更大|更大的|还大|大|比它大|比它大的|比它更大|比它还大|但比它大|要比它大|但要比它大|比其大|规模更大|但更大
            SMALLER=smaller|smaller than|but smaller|smaller than it|smaller than that|更小|更小的|还小|小|比它小|比它小的|比它更小|比它还小|但比它小|要比它小|但要比它小|比其小|规模更小""";

    /// `use the same images as`, one word of each list.
    private static final List<List<String>> SAME_MEDIA = List.of(
            List.of("", "use", "using", "share", "sharing"),
            List.of("same", "the same"),
            List.of("image", "picture", "photo", "video", "clip", "media", "audio", "footage", "recording"),
            List.of("as", "with"));

    private static final List<List<String>> SAME_MEDIA_ZH = List.of(
            List.of("", "用", "使用", "共用", "共享", "采用"),
            List.of("同一批", "同一", "同一套", "相同的", "相同", "同样的", "一样的"),
            List.of("图像", "图片", "视频", "音频", "媒体", "素材", "片段"));

    /// `share images with`, `sharing their videos with`.
    private static final List<List<String>> SHARED_MEDIA = List.of(
            List.of("share", "sharing"),
            List.of("", "the", "their", "its"),
            List.of("image", "picture", "photo", "video", "clip", "audio", "footage", "recording", "frame"),
            List.of("with"));

    private static final List<List<String>> SHARED_MEDIA_ZH =
            List.of(List.of("共享", "共用", "公用", "复用"), List.of("图像", "图片", "照片", "视频", "音频", "素材", "片段", "画面", "录音"));

    private static final List<String> WHERE_ZH = List.of("哪", "哪里", "哪儿", "哪个数据集", "哪些数据集", "什么数据集", "哪个", "哪些", "什么");

    /// `取自哪个数据集`.
    private static final List<List<String>> SOURCES_ZH = List.of(List.of("来自", "取自", "出自", "源自", "源于", "摘自"), WHERE_ZH);

    /// `是从哪个数据集来的`.
    private static final List<List<String>> ORIGINS_ZH = List.of(
            List.of("从", "由"),
            WHERE_ZH,
            List.of("来", "来的", "而来", "得来", "得来的", "抽取的", "选取的", "截取的", "采样的", "扩展来的", "衍生来的", "派生来的", "改来的"));

    /// `但是样本数更多`: more of what any dataset consists of.
    private static final List<List<String>> MORE_ZH = List.of(
            List.of("", "但", "但是", "不过", "而且", "而"),
            List.of("规模", "数据", "数据量", "样本", "样本数", "样本量", "体量"),
            List.of("更大", "更大的", "更多", "更多的", "多一些", "多一点", "大一些", "大一点"));

    private static final List<List<String>> FEWER_ZH =
            List.of(MORE_ZH.getFirst(), MORE_ZH.get(1), List.of("更小", "更小的", "更少", "更少的", "少一些", "少一点", "小一些", "小一点"));

    /// `哪个规模更大`.
    private static final List<List<String>> WHICH_ZH = List.of(
            List.of("哪个", "哪一个", "哪个的", "谁", "谁的"),
            List.of("", "规模", "数据", "数据量", "样本", "样本数", "样本量", "体量", "时长", "数量"),
            List.of("大", "更大", "小", "更小", "多", "更多", "少", "更少", "长", "更长", "短", "更短"));

    private static final String COUNTS =
            "how many|number of|how many datasets|number of datasets|count|total number of datasets"
                    + "|多少|有多少|多少个|有多少个|数量|一共有多少|总共有多少|总共多少|有几个|一共几个|一共有几个|总共几个|总共有几个";

    /// What joins two modalities to a pair; a slash or a list comma between them does as well.
    private static final Phrases JOINERS = of("+|&|→|and|plus|to|together with|和|与|及|跟|到|以及|加|加上|外加|再加|再加上");

    private static final List<String> DIRECTED_JOINERS = List.of("→", "to", "到");

    /// Words that carry a sentence and say nothing about datasets.
    static final Phrases CARRYING = new Phrases(FillingWords.read());
    static final Phrases SORTING = meaning(named(SORTS));
    static final Phrases BESIDE = meaning(kinships());
    static final Phrases COUNTING = of(COUNTS);
    static final Phrases COMPARING = of(
            String.join("|", inTurn(WHICH_ZH))
                    + "|哪个新|哪个更新|哪个好|哪个更好|哪个更全|谁新|谁更新|谁好|谁更好|in common|which has more|which one has more|which dataset has more|compare|comparing|comparison of|comparison between|comparison|vs|vs.|versus|differ|differ from|difference between"
                    + "|which is larger|which one is larger|which is bigger|which one is bigger|which is smaller|which one is smaller"
                    + "|which is newer|which one is newer|which is better|which one is better|which dataset is larger"
                    + "|which dataset is bigger|which dataset is better"
                    + "|differences between|difference|compared to|compared with|side by side|next to each other|放在一起比|放在一起对比|比较|对比|相比|区别|差别|差异");
    /// Words before what may be or not be: `with or without audio`, `不一定同步`.
    static final Phrases INDIFFERENT = of(
            "with or without|with and without|regardless of|irrespective of|doesn't matter|does not matter"
                    + "|doesn't matter whether|does not matter whether|doesn't matter if|don't care|do not care|don't care whether|don't care if"
                    + "|don't care about|can live without|could live without|can do without|could do without|can live with|could live with"
                    + "|don't mind|do not mind|wouldn't mind|would not mind|not necessarily|not limited to|not exclusively|not solely|not purely|not entirely|need not be|needn't be|doesn't have to be|does not have to be|don't have to be"
                    + "|does not need to be|doesn't need to be|不限于|不局限于|不仅限于|并不限于|不一定|不一定要|不一定是|未必|不必是|带不带|含不含|有无|不管有没有|无论有没有|不论有没有|无论有无|不论有无|不管有无|不在乎|不介意|可以没有|可以不带|可以不含|可以没");

    /// `is AVE or LLP larger`: of two names, what asks for a comparison.
    static final Phrases COMPARATIVES =
            of("larger|bigger|smaller|newer|older|better|longer|more recent|更大|大|更小|小|更新|新|更好|好|更多|多");
    static final Phrases CONTAINING =
            of("containing|contain|contains|that contain|featuring|showing|depicting|including|include|with"
                    + "|of|包含|含有|含|有|包括|带有|带");
    static final Phrases ARTICLES = of("a|an|the|some|any|one|一个|一些");
    static final Phrases NAMING = of("containing|contain|contains|that contain|featuring|showing|depicting|包含|含有");
    static final Phrases LISTING = of("and|a|an|the|和|与|及");
    static final Phrases DATASETS = of("dataset|data set|corpus|benchmark|collection|数据集|语料库");
    static final Phrases FORMATS = of("format|style|formatted|size|sized|scale|格式|风格|规模");
    static final Phrases IS = of("is|为|是|of");
    static final Phrases CLASSES = of("class|category|类别|of class|of category|类别为|类别是");
    static final Phrases NEGATING = of(NEGATIONS);
    static final Phrases NEGATING_BEHIND = of(NEGATIONS_BEHIND);

    /// Words that add nothing to what a dataset has only one of.
    static final Phrases ONLY =
            of("only|solely|exclusively|strictly|purely|nothing but|none but|nothing other than|no other than"
                    + "|nothing except|nothing else than|仅|只|仅限|只限|仅仅|纯|只要|只能|只能是|只有|必须是");

    /// Words that are no negation of what stands behind their first character.
    static final Phrases NOT_KNOWN = of("未知|未定|不明|不详");

    /// What is said of a licence that is stated; elsewhere it is not understood.
    static final Phrases KNOWN = of("known|stated|specified|clear|clearly stated|explicit|已知|已注明|明确|清楚|清晰|注明|标明|写明");
    static final Phrases EITHER = of("or|and or|或|或者|或是|还是|要么");

    private final Map<String, String> meanings = new HashMap<>();
    private final Map<String, Integer> longest = new HashMap<>();

    private Phrases(Map<String, String> meanings) {
        meanings.forEach((phrase, meaning) -> {
            List<Token> tokens = Lexicon.tokens(phrase);
            this.meanings.put(key(tokens), meaning);
            longest.merge(tokens.getFirst().normal(), tokens.size(), Math::max);
        });
    }

    /// The phrases with what they mean.
    static Phrases meaning(Map<String, String> meanings) {
        return new Phrases(meanings);
    }

    private static Map<String, String> kinships() {
        Map<String, String> meanings = named(KINSHIPS);
        for (List<List<String>> media : List.of(SAME_MEDIA, SAME_MEDIA_ZH, SHARED_MEDIA, SHARED_MEDIA_ZH)) {
            inTurn(media).forEach(phrase -> meanings.put(phrase, Piece.Kinship.RELATED.name()));
        }
        inTurn(SOURCES_ZH).forEach(phrase -> meanings.put(phrase, Piece.Kinship.BUILT_ON.name()));
        inTurn(ORIGINS_ZH).forEach(phrase -> meanings.put(phrase, Piece.Kinship.BUILT_ON.name()));
        inTurn(MORE_ZH).forEach(phrase -> meanings.put(phrase, Piece.Kinship.LARGER.name()));
        inTurn(FEWER_ZH).forEach(phrase -> meanings.put(phrase, Piece.Kinship.SMALLER.name()));
        for (String adverb : List.of("a bit", "a little", "a little bit", "slightly", "somewhat", "much", "far")) {
            for (String than : List.of("", " than")) {
                meanings.put(adverb + " smaller" + than, Piece.Kinship.SMALLER.name());
                meanings.put(adverb + " larger" + than, Piece.Kinship.LARGER.name());
                meanings.put(adverb + " bigger" + than, Piece.Kinship.LARGER.name());
            }
        }
        return meanings;
    }

    /// One word of each list, in turn.
    private static List<String> inTurn(List<List<String>> words) {
        return words.stream().reduce(List.of(""), Phrases::each);
    }

    /// Each beginning with each of the words behind it.
    private static List<String> each(List<String> beginnings, List<String> words) {
        return beginnings.stream()
                .flatMap(beginning -> words.stream().map(word -> (beginning + " " + word).strip()))
                .toList();
    }

    private static Map<String, String> named(String lines) {
        Map<String, String> meanings = new HashMap<>();
        for (String line : lines.strip().split("\n", -1)) {
            String[] both = line.split("=", -1);
            for (String phrase : both[1].split("\\|", -1)) {
                meanings.put(phrase, both[0]);
            }
        }
        return meanings;
    }

    /// The phrases that stand between `|` or line ends; they mean nothing but themselves.
    static Phrases of(String phrases) {
        return new Phrases(phrases.lines()
                .flatMap(line -> List.of(line.split("\\|", -1)).stream())
                .collect(Collectors.toMap(phrase -> phrase, phrase -> "", (one, _) -> one)));
    }

    /// A phrase found among tokens: what it means, and the index after its last token.
    record Found(String meaning, int to) {}

    /// The longest phrase that starts at `from`.
    Optional<Found> longestAt(List<Token> tokens, int from) {
        int most = longest.getOrDefault(tokens.get(from).normal(), 0);
        for (int to = Math.min(tokens.size(), from + most); to > from; to--) {
            String meaning = meanings.get(key(tokens.subList(from, to)));
            if (meaning != null) {
                return Optional.of(new Found(meaning, to));
            }
        }
        return Optional.empty();
    }

    /// The words that phrases begin with, folded.
    Set<String> firstWords() {
        return longest.keySet();
    }

    /// The words of all phrases, folded.
    Set<String> words() {
        return meanings.keySet().stream()
                .flatMap(key -> List.of(key.split(" ", -1)).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean contains(List<Token> tokens) {
        return meanings.containsKey(key(tokens));
    }

    static boolean isJoiner(List<Token> tokens) {
        return JOINERS.contains(tokens);
    }

    static boolean isDirected(Token token) {
        return DIRECTED_JOINERS.contains(token.normal());
    }

    private static String key(List<Token> tokens) {
        return Key.of(tokens);
    }
}
