package dev.modalium.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/// The datasets that come with the service, loaded whenever it starts and before it takes requests.
@Component
class StarterCatalogue implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(StarterCatalogue.class);

    private final StarterLoader loader;
    private final ResourcePatternResolver resources;
    private final String location;

    StarterCatalogue(
            StarterLoader loader,
            ResourcePatternResolver resources,
            @Value("${modalium.starter-catalogue:classpath*:db/catalogue/*.yaml}") String location) {
        this.loader = loader;
        this.resources = resources;
        this.location = location;
    }

    @Override
    public void afterSingletonsInstantiated() {
        long started = System.nanoTime();
        StarterLoader.Outcome outcome = loader.load(files());
        log.info(
                "Starter catalogue: {} datasets added, {} updated, {} unchanged, in {} ms",
                outcome.added(),
                outcome.updated(),
                outcome.unchanged(),
                (System.nanoTime() - started) / 1_000_000);
    }

    private List<StarterFile> files() {
        try {
            List<StarterFile> files = new ArrayList<>();
            for (Resource resource : resources.getResources(location)) {
                files.add(new StarterFile(
                        Objects.requireNonNull(resource.getFilename()), resource.getContentAsByteArray()));
            }
            files.sort(Comparator.comparing(StarterFile::name));
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException("The starter catalogue at " + location + " cannot be read", e);
        }
    }
}
