package dev.modalium.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.ContentDisposition;

class AttachmentTests {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "Annotations.txt | attachment; filename=\"Annotations.txt\"",
                "a \"b\".json | attachment; filename=\"a _b_.json\"; filename*=UTF-8''a%20%22b%22.json",
                "数据.txt | attachment; filename=\"__.txt\"; filename*=UTF-8''%E6%95%B0%E6%8D%AE.txt",
                "50%41*.txt | attachment; filename=\"50_41_.txt\"; filename*=UTF-8''50%2541%2A.txt"
            })
    void aNameComesPlainAndWhole(String name, String header) {
        assertThat(Attachment.named(name)).isEqualTo(header);
    }

    @Property
    void noNameEndsTheHeaderAndEveryNameCanBeReadFromIt(@ForAll String name) {
        String header = Attachment.named(name);

        assertThat(header).isPrintable().isASCII();
        assertThat(header.chars().filter(c -> c == '"')).hasSize(2);
        String sent = new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8); // no half surrogates
        assertThat(ContentDisposition.parse(header).getFilename()).isEqualTo(sent);
    }
}
