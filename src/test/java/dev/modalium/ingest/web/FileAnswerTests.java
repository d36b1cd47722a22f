package dev.modalium.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.modalium.web.Problem;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/// Files and ranges of them, compared with the bytes that they were made of.
class FileAnswerTests {

    static final int SIZE = 200_000;
    private static final byte[] BYTES = new byte[SIZE];
    private static final String E_TAG = "\"tag\"";
    private static final Pattern PART = Pattern.compile("Content-Range: bytes (\\d+)-(\\d+)/" + SIZE + "\r\n\r\n");

    static {
        new Random(1).nextBytes(BYTES);
    }

    @Property(tries = 200)
    void aRangeHasItsBytes(@ForAll @IntRange(max = SIZE - 1) int one, @ForAll @IntRange(max = SIZE - 1) int other)
            throws IOException {
        int first = Math.min(one, other);
        int last = Math.max(one, other);

        MockHttpServletResponse answer = get("bytes=" + first + "-" + last);

        assertThat(answer.getStatus()).isEqualTo(206);
        assertThat(answer.getHeader("Content-Range")).isEqualTo("bytes " + first + "-" + last + "/" + SIZE);
        assertThat(answer.getContentLength()).isEqualTo(last - first + 1);
        assertThat(answer.getContentAsByteArray()).isEqualTo(Arrays.copyOfRange(BYTES, first, last + 1));
    }

    @Property(tries = 100)
    void aSuffixHasTheLastBytesAndNoMoreThanThereAre(@ForAll @IntRange(min = 1, max = SIZE * 2) int length)
            throws IOException {
        assertThat(get("bytes=-" + length).getContentAsByteArray())
                .isEqualTo(Arrays.copyOfRange(BYTES, Math.max(0, SIZE - length), SIZE));
    }

    @Property(tries = 100)
    void severalRangesComeAsPartsInTheirOrder(
            @ForAll @Size(min = 2, max = 9) List<@IntRange(max = SIZE - 1) Integer> starts) throws IOException {
        MockHttpServletResponse answer = get("bytes="
                + starts.stream().map(first -> first + "-" + (first + 99)).collect(Collectors.joining(", ")));

        assertThat(answer.getStatus()).isEqualTo(206);
        assertThat(answer.getContentLength()).isEqualTo(answer.getContentAsByteArray().length);
        String boundary = "\r\n--" + String.valueOf(answer.getContentType()).split("boundary=", 2)[1];
        String body = new String(answer.getContentAsByteArray(), StandardCharsets.ISO_8859_1);
        Matcher part = PART.matcher(body);
        for (int first : starts) {
            int last = Math.min(first + 99, SIZE - 1);
            assertThat(part.find()).isTrue();
            assertThat(part.group(1)).isEqualTo(String.valueOf(first));
            assertThat(part.group(2)).isEqualTo(String.valueOf(last));
            String bytes = new String(Arrays.copyOfRange(BYTES, first, last + 1), StandardCharsets.ISO_8859_1);
            assertThat(body.substring(part.end())).startsWith(bytes + boundary);
        }
        assertThat(part.find()).isFalse();
        assertThat(body).endsWith(boundary + "--\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"bytes=5-2", "items=0-3", "bytes=", "bytes=a-b", "bytes=0-,0-", "bytes=0-99999999999999999999"})
    void aRangeThatMakesNoSenseIsPassedOver(String range) throws IOException {
        MockHttpServletResponse answer = get(range);

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsByteArray()).isEqualTo(BYTES);
    }

    @Test
    void aRangeBeyondTheEndIsRefusedWithTheSize() {
        assertThatThrownBy(() -> get("bytes=" + SIZE + "-"))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.getHeaders().getFirst("Content-Range"))
                                .isEqualTo("bytes */" + SIZE));
    }

    @Test
    void aRangeOfAnotherFileIsPassedOver() throws IOException {
        MockHttpServletRequest request = request("GET", "bytes=0-9");
        request.addHeader("If-Range", "\"other\"");
        assertThat(answer(request).getContentAsByteArray()).hasSize(SIZE);

        MockHttpServletRequest same = request("GET", "bytes=0-9");
        same.addHeader("If-Range", E_TAG);
        assertThat(answer(same).getContentAsByteArray()).hasSize(10);
    }

    @Test
    void headHasTheLengthAndNoBytes() throws IOException {
        MockHttpServletResponse answer = answer(request("HEAD", "bytes=0-9"));

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentLength()).isEqualTo(SIZE);
        assertThat(answer.getContentAsByteArray()).isEmpty();
    }

    private static MockHttpServletResponse get(String range) throws IOException {
        return answer(request("GET", range));
    }

    private static MockHttpServletRequest request(String method, String range) {
        var request = new MockHttpServletRequest(method, "/");
        request.addHeader("Range", range);
        return request;
    }

    private static MockHttpServletResponse answer(MockHttpServletRequest request) throws IOException {
        Path path = Files.createTempFile("answer", ".bin");
        try {
            Files.write(path, BYTES);
            var response = new MockHttpServletResponse();
            try (FileChannel file = FileChannel.open(path)) {
                new FileAnswer(file, SIZE, "text/plain")
                        .write(request, WantedRanges.of(request, E_TAG, SIZE), response);
            }
            return response;
        } finally {
            Files.delete(path);
        }
    }
}
