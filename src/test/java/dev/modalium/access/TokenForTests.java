package dev.modalium.access;

import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/// Makes tokens for tests that write over HTTP.
@TestComponent
public class TokenForTests {

    private final AccessTokens tokens;

    TokenForTests(AccessTokens tokens) {
        this.tokens = tokens;
    }

    /// The value of an Authorization header for a new token with this role.
    public String bearer(String role) {
        return bearer(role, "test " + role);
    }

    /// One with a name of its own, for somebody else.
    public String bearer(String role, String name) {
        String token = "mdl_test-" + UUID.randomUUID();
        tokens.add(name, role, token);
        return "Bearer " + token;
    }
}
