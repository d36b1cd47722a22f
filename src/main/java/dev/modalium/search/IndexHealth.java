package dev.modalium.search;

import dev.modalium.search.index.CatalogueIndex;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/// How far the index of this instance is behind the catalogue; it is down while it cannot follow.
@Component("catalogueIndexHealthIndicator")
class IndexHealth extends AbstractHealthIndicator {

    private final CatalogueIndex index;

    IndexHealth(CatalogueIndex index) {
        super("The catalogue's revision could not be read");
        this.index = index;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        long behind = index.behind();
        builder.status(index.trouble().isEmpty() ? "UP" : "DOWN")
                .withDetail("revision", index.revision())
                .withDetail("behind", behind);
    }
}
