package dev.modalium.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modalium.access.TokenForTests;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/// A client that sends all it has before it reads must still see why it was refused.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(TokenForTests.class)
class UnreadBodiesTests {

    /// More than all buffers on the way hold.
    private static final int LENGTH = 64 << 20;

    @LocalServerPort
    private int port;

    @Autowired
    private TokenForTests token;

    @Test
    void aClientThatSendsToTheEndSeesThatItNeedsAToken() throws Exception {
        assertThat(answer("", "X-Nothing: 1")).startsWith("HTTP/1.1 401");
    }

    @Test
    void aClientThatSendsToTheEndSeesThatThereIsNoSuchDataset() throws Exception {
        assertThat(answer("?dataset=not-there&release=1", "Authorization: " + token.bearer("admin")))
                .startsWith("HTTP/1.1 404");
    }

    private String answer(String query, String header) throws IOException {
        String head = "POST /api/v1/imports" + query + " HTTP/1.1\r\nHost: localhost\r\n" + header
                + "\r\nContent-Type: application/octet-stream\r\nContent-Length: " + LENGTH + "\r\n\r\n";
        try (Socket client = new Socket("localhost", port);
                var reader =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
            OutputStream out = client.getOutputStream();
            out.write(head.getBytes(StandardCharsets.UTF_8));
            byte[] piece = new byte[1 << 20];
            for (int sent = 0; sent < LENGTH; sent += piece.length) {
                out.write(piece);
            }
            return reader.readLine();
        }
    }
}
