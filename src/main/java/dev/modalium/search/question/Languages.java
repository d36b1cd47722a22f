package dev.modalium.search.question;

import java.util.Map;

/// Languages that are spoken, written or signed in datasets, by their names in English and Chinese.
final class Languages {

    /// From the code to the names, the English one first.
    static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("en", "English|英文|英语"),
            Map.entry("zh", "Chinese|Mandarin|中文|汉语|普通话|华语"),
            Map.entry("yue", "Cantonese|粤语|广东话"),
            Map.entry("de", "German|德语|德文"),
            Map.entry("fr", "French|法语|法文"),
            Map.entry("es", "Spanish|西班牙语"),
            Map.entry("it", "Italian|意大利语"),
            Map.entry("pt", "Portuguese|葡萄牙语"),
            Map.entry("nl", "Dutch|荷兰语"),
            Map.entry("ru", "Russian|俄语|俄文"),
            Map.entry("ja", "Japanese|日语|日文"),
            Map.entry("ko", "Korean|韩语|韩文"),
            Map.entry("ar", "Arabic|阿拉伯语"),
            Map.entry("hi", "Hindi|印地语"),
            Map.entry("tr", "Turkish|土耳其语"),
            Map.entry("vi", "Vietnamese|越南语"),
            Map.entry("th", "Thai|泰语"),
            Map.entry("pl", "Polish|波兰语"),
            Map.entry("cs", "Czech|捷克语"),
            Map.entry("sv", "Swedish|瑞典语"),
            Map.entry("fi", "Finnish|芬兰语"),
            Map.entry("el", "Greek|希腊语"),
            Map.entry("he", "Hebrew|希伯来语"),
            Map.entry("uk", "Ukrainian|乌克兰语"),
            Map.entry("id", "Indonesian|印尼语"),
            Map.entry("fa", "Persian|Farsi|波斯语"));

    private Languages() {}
}
