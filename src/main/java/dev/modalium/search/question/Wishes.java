package dev.modalium.search.question;

import dev.modalium.search.filter.Field;
import dev.modalium.search.filter.Filter;
import dev.modalium.search.filter.Filter.Has;
import dev.modalium.search.filter.Languages;
import dev.modalium.search.question.Interpretation.Kind;
import dev.modalium.search.question.Piece.OfPhrase;
import dev.modalium.vocabulary.Lexicon;
import dev.modalium.vocabulary.Licence;
import dev.modalium.vocabulary.Token;
import dev.modalium.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Words of a question that always say the same of datasets: natures, uses, families of licences, languages, bases,
/// and how the things in an item go together.
///
/// An open licence permits commercial use, modification and redistribution, all three. `Non-commercial` means any of
/// the licences that forbid commercial use; but whoever asks for what they may use for a non-commercial purpose asks
/// for the permission, and gets research use.
final class Wishes {

    private static final List<String> OPEN = List.of(Licence.COMMERCIAL_USE, "modification", "redistribution");

    private static final Set<String> PUBLIC_DOMAIN = Set.of("cc0-1.0", "us-government-work");

    private static final Map<String, String> USES = Map.of(
            Licence.COMMERCIAL_USE,
            "for commercial use|commercial use|usable for commercial use|commercially usable|commercially|commercial|usable commercially|use commercially"
                    + "|for commercial purposes|commercial purposes|commercial application|commercial product|in a product|no commercial restriction|without commercial restriction|no restriction on commercial use|no non-commercial restriction"
                    + "|allows commercial use|commercial licence|commercial friendly|business use|for business use|business purposes|for business purposes|a company may use|a company can use|companies may use"
                    + "|允许商业使用|可商用|可以商用|商用|商业用途|商业使用|允许商用|能商用|无商用限制|没有商用限制|无商业限制|没有商业限制|商用不受限|商用无限制|能够商用|可用于商业|用于商业|商业化|商业",
            "modification",
            "modification|modifiable|modify|free to modify|allows modification|derivative work|derivatives|允许修改|可修改|可以修改|修改",
            "redistribution",
            "redistribution|redistributable|redistribute|allows redistribution|freely share|可再分发|允许再分发|再分发|再散布|再发布|重新分发|重新发布|二次分发|可再散布|允许再散布|可以分发|可分发",
            "research-use",
            "for research|research use|for research use|research purposes|for research purposes|academic use|for academic use|academic research"
                    + "|for non-commercial use|for non-commercial research|for non-commercial purposes|non-commercial use"
                    + "|研究用途|科研用途|学术用途|学术研究|科研|用于科研|用于学术研究|非商业用途");

    private static final String OPEN_LICENCE =
            "open licence|open license|no licence restriction|without licence restriction|without any licence restriction|unrestricted licence"
                    + "|no usage restriction|no restriction on use|无许可限制|没有许可限制|许可无限制|许可证无限制|许可证没有限制|无使用限制|没有使用限制|"
                    + "openly licensed|open licensed|open source licence"
                    + "|permissive licence|permissively licensed|free licence|freely licensed|with an open licence|open-licence"
                    + "|开放许可|开放许可证|开放协议|宽松许可|宽松许可证|开源许可|开源许可证|开源协议|自由许可|公开许可|公开许可证|公开授权|开放授权"
                    + "|开源license|开放license|宽松license|开源的license|开源授权|开源的许可|开源的许可证|开源的协议";
    private static final String NOT_COMMERCIAL = "non-commercial|noncommercial|non-commercial only|noncommercial only"
            + "|non-commercial licence|nc licence|nc|restricted to non-commercial use|restricted to research use|restricted to research"
            + "|for non-commercial use only|non-commercial use only|仅限非商业用途|只能用于非商业用途|非商业|非商用|仅限非商业|仅限非商用|禁止商用|不可商用|不能商用|不允许商用|非商业许可";

    private static final Map<String, String> NATURES = Map.of(
            "real", "real|real world|real life|natural|authentic|真实|真实世界|现实世界|实拍",
            "synthetic",
                    "synthetic|synthesized|simulated|rendered|artificial|computer generated|合成|合成数据|合成数据集|仿真|模拟|虚拟",
            "mixed", "mixed|mixed nature|real and synthetic|synthetic and real|混合|真实和合成|合成和真实");

    private static final Map<String, String> BASES = Map.of(
            "derived",
            "derived|verified|derived support|verified support|counted|measured|proven|support is derived|confirmed|推导|经过验证|已验证|验证过|统计得出|经统计",
            "declared",
            "declared|claimed|declared support|self-declared|stated|声明|声称|自称|仅声明");

    private static final Map<String, String> RELATIONS = Map.of(
            "synchronised",
                    "synchronised|in sync|synced|time-synchronised|synchronisation|in synchrony|temporally synchronised|同步|同步的|时间同步",
            "aligned",
                    "aligned|temporally aligned|time-aligned|aligned in time|alignment|temporal alignment|in alignment|对齐|对齐的|时间对齐",
            "described-by", "described by");

    private static final Map<String, String> GRANULARITIES = Map.of(
            "item", "item-level|sample-level|clip-level|video-level|image-level|样本级|视频级|图像级|片段级别",
            "segment", "segment-level|at segment level|片段级|分段级|逐段",
            "frame", "frame-level|frame-wise|framewise|per-frame|at frame level|帧级|帧级别|逐帧|每帧|每一帧",
            "region", "region-level|object-level|at region level|区域级|区域级别|目标级|物体级",
            "token", "token-level|word-level|word-aligned|word by word|at word level|词级|词级别|逐词|逐字");

    private static final List<List<Token>> SIGN_LANGUAGE =
            List.of(Lexicon.tokens("sign language"), Lexicon.tokens("手语"));
    private static final int LONGEST_COUNTRY = 3; // words, or Chinese characters

    private static final String WITHDRAWN =
            "withdrawn|retracted|taken down|no longer available|no longer distributed|no longer listed"
                    + "|已撤回|撤回|已下架|下架|不再提供";

    private final Map<String, OfPhrase> meanings = new HashMap<>();
    private final Map<String, OfPhrase> signed = new HashMap<>();
    private int longest = 1;

    Wishes(Vocabulary vocabulary) {
        NATURES.forEach((value, names) -> add(names, Kind.NATURE, value, value, new Has(Field.NATURE, value)));
        BASES.forEach((value, names) -> add(names, Kind.BASIS, value, value, new Has(Field.BASIS, value)));
        USES.forEach((value, names) -> add(names, Kind.USE, value, value, new Has(Field.USE, value)));
        RELATIONS.forEach((value, names) -> add(names, Kind.RELATION, value, value, new Has(Field.RELATION, value)));
        GRANULARITIES.forEach(
                (value, names) -> add(names, Kind.GRANULARITY, value, value, new Has(Field.GRANULARITY, value)));
        add(WITHDRAWN, Kind.STATUS, "withdrawn", "withdrawn", new Has(Field.STATUS, "withdrawn"));
        Languages.common().forEach(this::addLanguage);
        Filter both = Filter.all(List.of(new Has(Field.LANGUAGE, "zh"), new Has(Field.LANGUAGE, "en")));
        add("中英双语|中英文|中英|英汉|汉英", Kind.LANGUAGE, "zh,en", "Chinese and English", both);
        Filter open =
                Filter.all(OPEN.stream().map(use -> new Has(Field.USE, use)).toList());
        add(OPEN_LICENCE, Kind.USE, String.join(",", OPEN), "open", open);
        add(
                NOT_COMMERCIAL,
                Kind.LICENCE,
                Field.NON_COMMERCIAL,
                Field.NON_COMMERCIAL,
                new Has(Field.LICENCE, Field.NON_COMMERCIAL));
        addLicences(
                "share-alike|sharealike|copyleft|相同方式共享",
                "share-alike",
                vocabulary.licences().stream()
                        .filter(licence -> licence.demands().contains("share-alike"))
                        .toList());
        addLicences(
                "public domain|in the public domain|公有领域|公共领域|copyright free|free of copyright|no copyright|without copyright|not copyrighted"
                        + "|uncopyrighted|无版权|没有版权|无版权限制|没有版权限制|不受版权保护|无著作权",
                "public-domain",
                vocabulary.licences().stream()
                        .filter(licence -> PUBLIC_DOMAIN.contains(licence.slug()))
                        .toList());
        families(vocabulary).forEach((name, licences) -> addLicences(name, name.toUpperCase(Locale.ROOT), licences));
        addLicences(
                "creative commons|creative commons licence|cc licence|cc|知识共享|知识共享许可",
                "Creative Commons",
                vocabulary.licences().stream()
                        .filter(licence -> licence.slug().startsWith("cc"))
                        .toList());
    }

    /// A wish among tokens, and the index after its last one.
    record Found(OfPhrase meaning, int to) {}

    /// The longest that begins at the token.
    Optional<Found> at(List<Token> tokens, int from) {
        Optional<Found> language = signedAt(tokens, from);
        if (language.isPresent()) {
            return language;
        }
        for (int to = Math.min(tokens.size(), from + longest); to > from; to--) {
            OfPhrase meaning = meanings.get(key(tokens.subList(from, to)));
            if (meaning != null) {
                return Optional.of(new Found(meaning, to));
            }
        }
        return Optional.empty();
    }

    /// All words of the wishes, folded.
    Stream<String> words() {
        return meanings.keySet().stream().flatMap(key -> Arrays.stream(key.split(" ", -1)));
    }

    /// `cc-by` for all versions of it, where it has no name by itself.
    private static Map<String, List<Licence>> families(Vocabulary vocabulary) {
        Map<String, List<Licence>> families = new LinkedHashMap<>();
        vocabulary.licences().stream()
                .filter(licence -> licence.slug().startsWith("cc-by"))
                .forEach(licence -> families.computeIfAbsent(
                                licence.slug().replaceAll("-[\\d.]+$", ""), _ -> new ArrayList<>())
                        .add(licence));
        return families;
    }

    private void addLanguage(String code, List<String> names) {
        var meaning = new OfPhrase(Kind.LANGUAGE, code, names.getFirst(), new Has(Field.LANGUAGE, code));
        for (String name : names) {
            if (!HanRuns.isHan(name)) {
                add(
                        "speaking " + name + "|" + name + " speaking",
                        Kind.LANGUAGE,
                        code,
                        names.getFirst(),
                        meaning.filter());
            }
            List<Token> tokens = Lexicon.tokens(name);
            SIGN_LANGUAGE.stream()
                    .filter(end -> tokens.size() > end.size() && endsWith(tokens, end))
                    .findFirst()
                    .ifPresentOrElse(
                            end -> signed.put(key(tokens.subList(0, tokens.size() - end.size())), meaning),
                            () -> add(name, Kind.LANGUAGE, code, names.getFirst(), meaning.filter()));
        }
    }

    /// `American` where `sign language` follows, which is left for `sign language translation` and the like.
    private Optional<Found> signedAt(List<Token> tokens, int from) {
        for (List<Token> end : SIGN_LANGUAGE) {
            for (int to = from + 1; to <= Math.min(tokens.size() - end.size(), from + LONGEST_COUNTRY); to++) {
                OfPhrase meaning = signed.get(key(tokens.subList(from, to)));
                if (meaning != null && endsWith(tokens.subList(0, to + end.size()), end)) {
                    return Optional.of(new Found(meaning, to));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean endsWith(List<Token> tokens, List<Token> end) {
        return key(tokens.subList(tokens.size() - end.size(), tokens.size())).equals(key(end));
    }

    private void addLicences(String names, String label, Collection<Licence> licences) {
        List<Has> any = licences.stream()
                .map(licence -> new Has(Field.LICENCE, licence.slug()))
                .toList();
        String slugs = licences.stream().map(Licence::slug).collect(Collectors.joining(","));
        add(names, Kind.LICENCE, slugs, label, Filter.any(any));
    }

    private void add(String names, Kind kind, String slug, String label, Filter filter) {
        for (String name : names.split("\\|", -1)) {
            List<Token> tokens = Lexicon.tokens(name);
            meanings.put(key(tokens), new OfPhrase(kind, slug, label, filter));
            longest = Math.max(longest, tokens.size());
        }
    }

    private static String key(List<Token> tokens) {
        return Key.of(tokens);
    }
}
