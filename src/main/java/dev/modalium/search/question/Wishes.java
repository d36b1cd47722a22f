package dev.modalium.search.question;

import dev.modalium.search.filter.Field;
import dev.modalium.search.filter.Filter.Has;
import dev.modalium.search.filter.Filter;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Words of a question that always say the same of datasets: natures, uses, families of licences, languages, bases.
///
/// An open licence permits commercial use, modification and redistribution, all three. `Non-commercial` means one of
/// the
/// licences that forbid commercial use; but whoever asks for what they may use for a non-commercial purpose asks for
/// the permission, and gets research use.
final class Wishes {

    private static final String COMMERCIAL = "commercial-use";
    private static final List<String> OPEN = List.of(COMMERCIAL, "modification", "redistribution");

    private static final Map<String, String> USES = Map.of(
            COMMERCIAL,
            "for commercial use|commercial use|commercially usable|commercially|commercial|usable commercially|use commercially"
                    + "|for commercial purposes|commercial purposes|commercial application|commercial product|in a product"
                    + "|allows commercial use|commercial licence|commercial friendly|business use"
                    + "|可商用|可以商用|商用|商业用途|商业使用|允许商用|能商用|能够商用|可用于商业|用于商业|商业化|商业",
            "modification",
            "modification|modifiable|modify|free to modify|allows modification|derivative work|derivatives|允许修改|可修改|可以修改|修改",
            "redistribution",
            "redistribution|redistributable|redistribute|allows redistribution|freely share|可再分发|允许再分发|再分发|可以分发|可分发",
            "research-use",
            "research use|for research use|research purposes|for research purposes|academic use|for academic use|academic research"
                    + "|for non-commercial use|for non-commercial research|for non-commercial purposes|non-commercial use"
                    + "|研究用途|科研用途|学术用途|学术研究|科研|用于科研|用于学术研究|非商业用途");

    private static final String OPEN_LICENCE =
            "open licence|open license|openly licensed|open licensed|open source licence"
                    + "|permissive licence|permissively licensed|free licence|freely licensed|with an open licence|open-licence"
                    + "|开放许可|开放许可证|开放协议|宽松许可|宽松许可证|开源许可|开源许可证|开源协议|自由许可";
    private static final String NOT_COMMERCIAL = "non-commercial|noncommercial|non-commercial only|noncommercial only"
            + "|non-commercial licence|nc licence|nc|非商业|非商用|仅限非商业|仅限非商用|禁止商用|不可商用|不能商用|不允许商用|非商业许可";

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

    private final Map<String, OfPhrase> meanings = new HashMap<>();
    private int longest = 1;

    Wishes(Vocabulary vocabulary) {
        NATURES.forEach((value, names) -> add(names, Kind.NATURE, value, value, new Has(Field.NATURE, value)));
        BASES.forEach((value, names) -> add(names, Kind.BASIS, value, value, new Has(Field.BASIS, value)));
        USES.forEach((value, names) -> add(names, Kind.USE, value, value, new Has(Field.USE, value)));
        Languages.NAMES.forEach((code, names) -> add(names, Kind.LANGUAGE, code, code, new Has(Field.LANGUAGE, code)));
        Filter open =
                Filter.all(OPEN.stream().map(use -> new Has(Field.USE, use)).toList());
        add(OPEN_LICENCE, Kind.USE, String.join(",", OPEN), "open", open);
        Collection<Licence> notCommercial = vocabulary.licences().stream()
                .filter(licence -> licence.forbids().contains(COMMERCIAL))
                .toList();
        addLicences(NOT_COMMERCIAL, "non-commercial", notCommercial);
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
