package dev.modalium.access;

import java.util.Optional;
import org.springframework.stereotype.Component;

/// The administrator's token that a new installation makes for itself, so that its owner can write at once.
@Component
public class FirstToken {

    private final AccessTokens tokens;

    FirstToken(AccessTokens tokens) {
        this.tokens = tokens;
    }

    /// Makes the token on the very first start, to be shown once; nothing on every later one.
    public Optional<String> createOnFirstStart() {
        return tokens.createFirst();
    }
}
