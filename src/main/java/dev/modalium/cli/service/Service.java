package dev.modalium.cli.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;

/// A service that is spoken to over HTTP, with the token that opens it.
///
/// Redirects are not followed, so that the token goes nowhere but to the address that a person gave.
public final class Service {

    /// A connection on which nothing moves for so long is taken for dead.
    static final Duration SILENCE = Duration.ofSeconds(60);

    /// More than the largest page of findings comes to.
    private static final int LARGEST_ANSWER = 8 << 20;

    private static final int LOOK_AGAIN_MILLIS = 500;

    private final URI base;
    private final String token;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(20))
            .build();
    private volatile boolean met;

    /// @param base such as `https://host/modalium`, without a slash at its end
    public Service(URI base, String token) {
        this.base = base;
        this.token = token;
    }

    /// The address of something on this service.
    public URI address(String path) {
        return URI.create(base + path);
    }

    /// Whether it has answered anything yet.
    boolean isMet() {
        return met;
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address(path)).header("Authorization", "Bearer " + token);
    }

    Answer get(String path) throws IOException {
        return send(request(path)
                .header("Accept", "application/json, application/problem+json")
                .build());
    }

    Answer send(HttpRequest request) throws IOException {
        return send(request, () -> 0);
    }

    /// Sends a request whose body may take its time as long as it moves.
    ///
    /// @param sent how much of the body is on its way
    Answer send(HttpRequest request, LongSupplier sent) throws IOException {
        return Answer.of(await(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_ANSWER), sent));
    }

    /// Sends a request whose answer is read as it comes; the caller closes it.
    HttpResponse<InputStream> open(HttpRequest request) throws IOException {
        return await(request, BodyHandlers.ofInputStream(), () -> 0);
    }

    private <T> HttpResponse<T> await(HttpRequest request, BodyHandler<T> handler, LongSupplier sent)
            throws IOException {
        CompletableFuture<HttpResponse<T>> coming = http.sendAsync(request, handler);
        long moved = sent.getAsLong();
        long movedAt = System.nanoTime();
        while (true) {
            try {
                HttpResponse<T> response = coming.get(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
                met = true;
                return response;
            } catch (TimeoutException _) {
                if (sent.getAsLong() != moved) {
                    moved = sent.getAsLong();
                    movedAt = System.nanoTime();
                } else if (System.nanoTime() - movedAt > SILENCE.toNanos()) {
                    coming.cancel(true);
                    throw new HttpTimeoutException("nothing has moved for %s seconds".formatted(SILENCE.toSeconds()));
                }
            } catch (ExecutionException e) {
                throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
            } catch (InterruptedException _) {
                coming.cancel(true);
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("interrupted");
            }
        }
    }

    /// What a broken connection means, in words.
    String why(IOException e) {
        return switch (e) {
            case ServiceException said -> String.valueOf(said.getMessage());
            case ConnectException unresolved
            when unresolved.getCause() instanceof UnresolvedAddressException -> unknownHost();
            case ConnectException _ -> "Nothing answers at " + base;
            case UnknownHostException _ -> unknownHost();
            case IOException cut
            when String.valueOf(cut.getMessage()).contains("received no bytes") ->
                "The connection to " + base + " was cut off";
            default -> "The connection to %s broke: %s".formatted(base, Foreign.text(String.valueOf(e.getMessage())));
        };
    }

    private String unknownHost() {
        return "There is no host " + base.getHost();
    }
}
