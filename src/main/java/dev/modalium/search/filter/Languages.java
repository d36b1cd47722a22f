package dev.modalium.search.filter;

import dev.modalium.language.Language;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Languages that are spoken, written or signed in datasets, with their names in English and Chinese.
///
/// Those that people ask for are here with all that they are called; the rest is known by the names that the Java
/// platform has for them.
public final class Languages {

    private static final String COMMON = """
            en English|英语|英文
            zh Chinese|Mandarin|中文|汉语|普通话|华语
            yue Cantonese|粤语|广东话
            de German|德语|德文
            fr French|法语|法文
            es Spanish|西班牙语|西班牙文
            it Italian|意大利语|意大利文
            pt Portuguese|葡萄牙语|葡萄牙文
            nl Dutch|荷兰语|荷兰文
            ru Russian|俄语|俄文
            ja Japanese|日语|日文
            ko Korean|韩语|韩文|朝鲜语
            ar Arabic|阿拉伯语|阿拉伯文
            hi Hindi|印地语
            tr Turkish|土耳其语
            vi Vietnamese|越南语
            th Thai|泰语|泰文
            pl Polish|波兰语
            cs Czech|捷克语
            sv Swedish|瑞典语
            fi Finnish|芬兰语
            el Greek|希腊语
            he Hebrew|希伯来语
            uk Ukrainian|乌克兰语
            id Indonesian|印尼语|印度尼西亚语
            fa Persian|Farsi|波斯语
            ase American Sign Language|ASL|美国手语
            bfi British Sign Language|BSL|英国手语
            gsg German Sign Language|DGS|德国手语
            csl Chinese Sign Language|CSL|中国手语""";

    private static final Map<String, List<String>> NAMES = new LinkedHashMap<>();
    private static final Map<String, String> CODES = new HashMap<>();

    /// From codes of three letters to those of two that the same languages have.
    private static final Map<String, String> SHORTER = new HashMap<>();

    private static final Pattern CODE = Pattern.compile("([a-z]{2,3})(?:[-_][a-z0-9]{2,8})*");

    static {
        for (String line : COMMON.split("\n", -1)) {
            String code = line.substring(0, line.indexOf(' '));
            NAMES.put(code, List.of(line.substring(code.length() + 1).split("\\|", -1)));
        }
        NAMES.forEach((code, names) -> names.forEach(name -> CODES.put(folded(name), code)));
        SHORTER.put("cmn", "zh"); // the one that `zh` is mostly said of
        for (String code : Locale.getISOLanguages()) {
            Locale language = Locale.of(code);
            SHORTER.put(language.getISO3Language(), code);
            for (Locale in : List.of(Locale.ENGLISH, Locale.CHINESE, language)) {
                CODES.putIfAbsent(folded(language.getDisplayLanguage(in)), code);
            }
        }
    }

    private Languages() {}

    /// From the code of each language that people ask for to what it is called, the usual English name first.
    public static Map<String, List<String>> common() {
        return NAMES;
    }

    /// Such as `en` for `English` or `英语`.
    public static Optional<String> codeOf(String name) {
        return Optional.ofNullable(CODES.get(folded(name)));
    }

    /// The language of a code, without what narrows it to a region or a script: `en` for `en`, `en-US` and `eng`.
    /// Known are the codes of [#common] and those that the Java platform has a name for.
    static Optional<String> ofCode(String code) {
        Matcher parts = CODE.matcher(folded(code));
        return parts.matches() ? Optional.of(parts.group(1)).flatMap(Languages::known) : Optional.empty();
    }

    /// In English and Chinese, in lower case.
    static List<String> names() {
        return List.copyOf(CODES.keySet());
    }

    private static Optional<String> known(String code) {
        String known = SHORTER.getOrDefault(code, Locale.of(code).getLanguage()); // `he` for the old `iw`
        boolean isNamed = NAMES.containsKey(known)
                || !Locale.of(known).getDisplayLanguage(Locale.ENGLISH).equals(known);
        return isNamed ? Optional.of(known) : Optional.empty();
    }

    /// What a language is called, or the code itself.
    public static String nameOf(String code, Language language) {
        return NAMES.getOrDefault(code, List.of()).stream()
                .filter(name -> isHan(name) == (language == Language.CHINESE))
                .findFirst()
                .orElseGet(() -> language.nameOf(code));
    }

    private static boolean isHan(String name) {
        return Character.UnicodeScript.of(name.codePointAt(0)) == Character.UnicodeScript.HAN;
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
