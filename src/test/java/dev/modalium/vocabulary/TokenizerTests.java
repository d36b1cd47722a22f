package dev.modalium.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Audio-visual_event/localisation | audio visual event localization",
                "Vision+Audio | vision + audio",
                "Vision ＋ Audio | vision + audio",
                "audio -> motion | audio → motion",
                "audio→motion | audio → motion",
                "J&F at R@1 | j & f at r@1",
                "CC-BY-4.0. | cc by 4.0",
                "text.asr | text asr",
                "支持AVEL的数据集？ | 支 持 avel 的 数 据 集",
                "ＲＧＢ－Ｄ | rgb d"
            })
    void cutsTextIntoFoldedWordsAndCharacters(String text, String tokens) {
        assertThat(String.join(" ", normals(text))).isEqualTo(tokens);
    }

    @ParameterizedTest
    @CsvSource({
        "localisation, localization",
        "localised, localized",
        "analyse, analyze",
        "colours, color",
        "centre, center",
        "labelling, labeling",
        "dialogues, dialog",
        "licences, license",
        "boxes, box",
        "meshes, mesh",
        "classes, class",
        "categories, category",
        "movies, movie",
        "vertices, vertex",
        "poses, pose",
        "images, image",
        "analysis, analysis",
        "corpus, corpus",
        "mesh, mesh",
        "hours, hour",
        "four, four",
        "genre, genre",
        "avs, avs",
        "avss, avss"
    })
    void foldsPluralsAndSpellings(String word, String folded) {
        assertThat(Spelling.fold(word)).isEqualTo(folded);
    }

    @Test
    void remembersWhereATokenStood() {
        String text = "找 localisation，谢谢";
        assertThat(Lexicon.tokens(text)).contains(new Token("localisation", "localization", 2, 14));
    }

    @Test
    void leavesOutWhatIsNotSeenInsideAWord() {
        assertThat(normals("loca\u00adlization of\u200b sounds")).containsExactly("localization", "of", "sound");
    }

    @Test
    void takesAPictureForAWordOfItsOwn() {
        assertThat(normals("🎵to💃")).containsExactly("🎵", "to", "💃");
        assertThat(normals("❤️ music 🇨🇳 👨‍👩‍👧 👍🏽 ❤ 1️⃣"))
                .containsExactly("❤️", "music", "🇨🇳", "👨‍👩‍👧", "👍🏽", "1️");
    }

    @Property
    void everyTokenIsAPieceOfItsText(@ForAll String text) {
        int end = 0;
        for (Token token : Lexicon.tokens(text)) {
            assertThat(token.start()).isGreaterThanOrEqualTo(end);
            assertThat(text.substring(token.start(), token.end())).isEqualTo(token.text());
            assertThat(token.normal()).isNotEmpty();
            end = token.end();
        }
    }

    private static List<String> normals(String text) {
        return Lexicon.tokens(text).stream().map(Token::normal).toList();
    }
}
