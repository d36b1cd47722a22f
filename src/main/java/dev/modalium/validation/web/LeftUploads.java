package dev.modalium.validation.web;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Removes what a killed process left of manifests that it was checking.
@Component
class LeftUploads {

    private static final Logger log = LoggerFactory.getLogger(LeftUploads.class);

    /// Longer than any request lasts, so that another instance on this machine loses nothing.
    private static final Duration LONG_AGO = Duration.ofDays(1);

    @EventListener(ApplicationReadyEvent.class)
    void remove() {
        Instant limit = Instant.now().minus(LONG_AGO);
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, ReceivedManifest.PREFIX + "*.manifest")) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(limit)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (NoSuchFileException e) {
            log.debug("Another instance removed a file first", e);
        } catch (IOException e) {
            log.warn("What earlier validations left could not be removed: {}", e.getMessage());
        }
    }
}
