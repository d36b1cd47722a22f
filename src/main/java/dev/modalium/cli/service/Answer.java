package dev.modalium.cli.service;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a service answered, whole.
record Answer(int status, HttpHeaders headers, String body) {

    static Answer of(HttpResponse<byte[]> response) {
        return new Answer(
                response.statusCode(), response.headers(), new String(response.body(), StandardCharsets.UTF_8));
    }

    /// @throws Refused if it is no success
    Answer accepted() throws Refused {
        if (status / 100 != 2) {
            throw new Refused(Problem.of(this));
        }
        return this;
    }

    Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    OptionalLong number(String name) {
        String value = header(name).orElse("").strip();
        return value.matches("[0-9]{1,18}") ? OptionalLong.of(Long.parseLong(value)) : OptionalLong.empty();
    }

    /// @throws ServiceException if it is no JSON object
    JsonNode json() throws ServiceException {
        return json(body);
    }

    static JsonNode json(String text) throws ServiceException {
        try {
            JsonNode node = JsonMapper.shared().readTree(text);
            if (node.isObject()) {
                return node;
            }
        } catch (JacksonException _) {
            // said below
        }
        throw unintelligible("no JSON object");
    }

    static ServiceException unintelligible(String what) {
        return new ServiceException("The answer cannot be understood: it has " + what
                + ". Is --server the address of a Modalium service, and of about this version?");
    }
}
