package dev.modalium.cli;

import dev.modalium.cli.service.Service;
import dev.modalium.validation.report.TerminalText;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options that say which service is spoken to, and with which token.
final class ServiceOptions {

    private static final String LOCAL = "http://localhost:8080";
    private static final int LONGEST_TOKEN = 4_096;
    private static final int LONGEST_PATIENCE = 86_400;

    @Option(
            names = "--server",
            paramLabel = "URL",
            description = "The service. Default: the variable MODALIUM_SERVER, or else " + LOCAL + ".")
    private @Nullable String server;

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = "The file that holds the token. Default: the token in the variable MODALIUM_TOKEN.")
    private @Nullable Path tokenFile;

    @Option(
            names = "--retry-for",
            paramLabel = "SECONDS",
            description = "How long to try again when nothing comes through to the service. Default: 300.")
    private int retryFor = 300;

    Service service(Environment environment) throws IOException {
        return new Service(address(environment), token(environment));
    }

    URI address(Environment environment) {
        String variable = environment.variable("MODALIUM_SERVER");
        String given = server != null ? server : variable != null ? variable : LOCAL;
        try {
            URI address = new URI(given.strip().replaceAll("/+$", ""));
            String scheme = address.getScheme();
            boolean http = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
            boolean bare = address.getRawUserInfo() == null
                    && address.getRawQuery() == null
                    && address.getRawFragment() == null;
            if (http && bare && address.getHost() != null) {
                return address;
            }
        } catch (URISyntaxException _) {
            // said below
        }
        throw new WrongUsage("\"%s\" is no address of a service; expected one such as https://host or %s"
                .formatted(TerminalText.oneLine(given), LOCAL));
    }

    Duration patience() {
        if (retryFor < 0 || retryFor > LONGEST_PATIENCE) {
            throw new WrongUsage("--retry-for is %s; it must be from 0 to %s".formatted(retryFor, LONGEST_PATIENCE));
        }
        return Duration.ofSeconds(retryFor);
    }

    private String token(Environment environment) throws IOException {
        String token = tokenFile == null ? environment.variable("MODALIUM_TOKEN") : read(tokenFile);
        if (token == null) {
            throw new WrongUsage("An import needs a token: put it into the variable MODALIUM_TOKEN,"
                    + " or into a file that --token-file names");
        }
        if (!token.matches("[!-~]{1,%s}".formatted(LONGEST_TOKEN))) {
            throw new WrongUsage("What %s holds is no token; expected one such as mdl_…"
                    .formatted(tokenFile == null ? "MODALIUM_TOKEN" : tokenFile));
        }
        return token;
    }

    private static String read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(2 * LONGEST_TOKEN), StandardCharsets.UTF_8).strip();
        }
    }
}
