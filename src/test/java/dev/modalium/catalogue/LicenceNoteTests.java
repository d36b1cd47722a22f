package dev.modalium.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modalium.language.Language;
import dev.modalium.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LicenceNoteTests {

    private final Vocabulary vocabulary = Vocabulary.load();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            cc-by-4.0       |
            mit             |
            cc-by-nc-4.0    | CC-BY-NC-4.0: no commercial use
            cc-by-nc-nd-4.0 | CC-BY-NC-ND-4.0: no commercial use, no changed copies
            research-only   | Research only: no commercial use
            c-uda-1.0       | C-UDA-1.0: computational use only
            flickr-terms    | Flickr terms for each image: terms differ between items
            custom          | Custom terms: read them before use
            unknown         | licence not known
                            | licence not known
            """)
    void saysWhatALicenceRestrictsAndNoMore(@Nullable String slug, @Nullable String note) {
        assertThat(new LicenceNote(vocabulary, Language.ENGLISH).of(slug)).isEqualTo(note);
        assertThat(new LicenceNote(vocabulary, Language.ENGLISH).of(slug, null)).isEqualTo(note);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            cc-by-4.0    | CC-BY-4.0: “images under Flickr terms”
            cc-by-nc-4.0 | CC-BY-NC-4.0: no commercial use; “images under Flickr terms”
            unknown      | licence not known; “images under Flickr terms”
                         | licence not known; “images under Flickr terms”
            own-licence  | own-licence: “images under Flickr terms”
            """)
    void quotesWhatTheCatalogueSaysInItsOwnWords(@Nullable String slug, String note) {
        assertThat(new LicenceNote(vocabulary, Language.ENGLISH).of(slug, "images under Flickr terms"))
                .isEqualTo(note);
    }
}
