package dev.modalium.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// Chinese as it is written on the mainland: traditional characters as simplified ones, words of Taiwan and Hong Kong
/// as those of the mainland, and two words that are written in either of two ways. Places in a text stay the same.
final class SimplifiedHan {

    private static final String CHARACTERS = "/vocabulary/traditional.txt";
    private static final char FIRST = '一';
    private static final char LAST = '鿿';

    /// Each word as long as that of the mainland.
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("资料", "数据"),
            Map.entry("辨识", "识别"),
            Map.entry("侦测", "检测"),
            Map.entry("影片", "视频"),
            Map.entry("视讯", "视频"),
            Map.entry("影像", "图像"),
            Map.entry("相片", "照片"),
            Map.entry("录影", "录像"),
            Map.entry("音讯", "音频"),
            Map.entry("讯号", "信号"),
            Map.entry("支援", "支持"),
            Map.entry("程式", "程序"),
            Map.entry("授权", "许可"),
            Map.entry("搜寻", "搜索"),
            Map.entry("物件", "物体"),
            Map.entry("图象", "图像"),
            Map.entry("片语", "短语"),
            Map.entry("语意", "语义"));

    private static final char[] SIMPLIFIED = simplified();

    private SimplifiedHan() {}

    static String of(String text) {
        if (text.chars().noneMatch(SimplifiedHan::isHan)) {
            return text;
        }
        char[] characters = text.toCharArray();
        for (int i = 0; i < characters.length; i++) {
            if (isHan(characters[i])) {
                characters[i] = SIMPLIFIED[characters[i] - FIRST];
            }
        }
        String simplified = new String(characters);
        for (Map.Entry<String, String> word : WORDS.entrySet()) {
            simplified = simplified.replace(word.getKey(), word.getValue());
        }
        return simplified;
    }

    private static boolean isHan(int character) {
        return character >= FIRST && character <= LAST;
    }

    private static char[] simplified() {
        char[] all = new char[LAST - FIRST + 1];
        for (int i = 0; i < all.length; i++) {
            all[i] = (char) (FIRST + i);
        }
        List<String> lines = lines();
        String traditional = lines.getFirst();
        for (int i = 0; i < traditional.length(); i++) {
            all[traditional.charAt(i) - FIRST] = lines.getLast().charAt(i);
        }
        return all;
    }

    private static List<String> lines() {
        try (InputStream in = SimplifiedHan.class.getResourceAsStream(CHARACTERS)) {
            if (in == null) {
                throw new IllegalStateException(CHARACTERS + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
