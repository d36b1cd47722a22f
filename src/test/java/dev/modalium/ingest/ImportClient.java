package dev.modalium.ingest;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.InstanceOfAssertFactory;
import org.assertj.core.api.ListAssert;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;

/// Imports manifests over HTTP and waits for what becomes of them.
public final class ImportClient {

    /// For assertions on a list of records.
    @SuppressWarnings({"unchecked", "rawtypes"})
    public static final InstanceOfAssertFactory<List, ListAssert<Map<String, Object>>> RECORDS =
            (InstanceOfAssertFactory) InstanceOfAssertFactories.list(Map.class);

    private static final ParameterizedTypeReference<Map<String, Object>> RECORD = new ParameterizedTypeReference<>() {};
    private static final Set<String> ENDS = Set.of("succeeded", "unchanged", "rejected", "failed", "cancelled");

    private final String base;
    private final RestClient http;

    public ImportClient(int port, String bearer) {
        base = "http://localhost:" + port;
        http = RestClient.builder()
                .defaultHeader(HttpHeaders.AUTHORIZATION, bearer)
                .defaultStatusHandler(status -> true, (request, response) -> {})
                .build();
    }

    public Map<String, Object> get(String pathAndQuery) {
        return body(http.get().uri(URI.create(base + pathAndQuery)));
    }

    public Map<String, Object> importBytes(String text, String query) {
        return importAs(text, query, MediaType.APPLICATION_OCTET_STREAM);
    }

    Map<String, Object> importAs(String text, String query, MediaType type) {
        return end(post(text, query, type));
    }

    /// Sends a manifest and does not wait for what becomes of it.
    ///
    /// @return the import's id
    String queue(StreamedCoco manifest, String query) {
        Map<String, Object> queued = body(http.post()
                .uri(URI.create(base + "/api/v1/imports?" + query))
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(manifest::writeTo));
        return String.valueOf(queued.get("id"));
    }

    Map<String, Object> importOf(String id) {
        return get("/api/v1/imports/" + id);
    }

    Map<String, Object> delete(String path, String ifMatch) {
        var answer = http.delete()
                .uri(URI.create(base + path))
                .header(HttpHeaders.IF_MATCH, ifMatch)
                .retrieve()
                .toEntity(RECORD);
        return answer.getBody() == null
                ? Map.of("status", answer.getStatusCode().value())
                : answer.getBody();
    }

    Map<String, Object> cancel(String id) {
        return body(http.post().uri(URI.create(base + "/api/v1/imports/" + id + "/cancel")));
    }

    Map<String, Object> importForm(MultiValueMap<String, Object> form) {
        return end(body(form(form)));
    }

    Map<String, Object> problemOf(MultiValueMap<String, Object> form) {
        return body(form(form));
    }

    private RestClient.RequestHeadersSpec<?> form(MultiValueMap<String, Object> form) {
        return http.post()
                .uri(URI.create(base + "/api/v1/imports"))
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(form);
    }

    Map<String, Object> problem(String text, String query) {
        return post(text, query, MediaType.APPLICATION_OCTET_STREAM);
    }

    /// The profile of the dataset's only release.
    @SuppressWarnings("unchecked")
    Map<String, Object> profile(String dataset) {
        var releases = (List<Map<String, Object>>)
                Objects.requireNonNull(get("/api/v1/datasets/" + dataset).get("releases"));
        return (Map<String, Object>) Objects.requireNonNull(releases.getFirst().get("profile"));
    }

    /// Sends bytes that need not be text.
    Map<String, Object> importBytes(byte[] bytes, String query) {
        return end(post(bytes, query, MediaType.APPLICATION_OCTET_STREAM));
    }

    /// Imports uploads that are whole.
    Map<String, Object> importUploads(String query) {
        return end(problemOfUploads(query));
    }

    Map<String, Object> problemOfUploads(String query) {
        return body(http.post().uri(URI.create(base + "/api/v1/imports?" + query)));
    }

    private Map<String, Object> post(String text, String query, MediaType type) {
        return post(text.getBytes(StandardCharsets.UTF_8), query, type);
    }

    private Map<String, Object> post(byte[] bytes, String query, MediaType type) {
        return body(http.post()
                .uri(URI.create(base + "/api/v1/imports?" + query))
                .contentType(type)
                .body(bytes));
    }

    private Map<String, Object> end(Map<String, Object> queued) {
        return await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> get("/api/v1/imports/" + queued.get("id")),
                        job -> job.get("state") instanceof String state && ENDS.contains(state));
    }

    private static Map<String, Object> body(RestClient.RequestHeadersSpec<?> request) {
        return Objects.requireNonNull(request.retrieve().body(RECORD));
    }
}
