package dev.modalium.access;

import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The administrator's token that a new installation makes for itself, so that its owner can write at once.
@Component
public class FirstToken {

    private final AccessTokens tokens;
    private final boolean another;

    FirstToken(AccessTokens tokens, @Value("${modalium.new-admin-token:false}") boolean another) {
        this.tokens = tokens;
        this.another = another;
    }

    /// Makes the token on the very first start, to be shown once; on a later one only where somebody asks for another
    /// by `--modalium.new-admin-token=true`, because the first was lost.
    public Optional<String> createWhereNeeded() {
        Optional<String> first = tokens.createFirst();
        return first.isEmpty() && another ? Optional.of(tokens.create("admin", "admin")) : first;
    }
}
