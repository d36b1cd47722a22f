package dev.modalium.catalogue;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/// Brings what was derived up to the vocabulary's rules whenever the service starts, before it
/// takes requests.
@Component
class FollowedRules implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(FollowedRules.class);

    private final Rederivation rederivation;
    private final Derivation derivation;

    FollowedRules(Rederivation rederivation, Derivation derivation) {
        this.rederivation = rederivation;
        this.derivation = derivation;
    }

    @Override
    public void afterSingletonsInstantiated() {
        long started = System.nanoTime();
        Rederivation.Outcome outcome = rederivation.follow(derivation);
        if (outcome.releases() > 0) {
            log.info(
                    "The rules are others: {} releases derived anew, {} datasets have other facts, in {} ms",
                    outcome.releases(),
                    outcome.changed(),
                    (System.nanoTime() - started) / 1_000_000);
        }
    }
}
