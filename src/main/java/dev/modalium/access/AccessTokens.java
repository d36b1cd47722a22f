package dev.modalium.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The tokens that open the service for writing; only their hashes are kept.
@Component
class AccessTokens {

    /// Makes a token of ours easy to tell from others, for people and for scanners of leaked secrets.
    private static final String PREFIX = "mdl_";

    private static final SecureRandom random = new SecureRandom();

    private final JdbcClient jdbc;

    AccessTokens(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Who a token belongs to.
    record Bearer(String name, String role) {}

    Optional<Bearer> find(String token) {
        return jdbc.sql("select name, role from access_token where hash = ? and revoked_at is null")
                .param(hash(token))
                .query(Bearer.class)
                .optional();
    }

    /// Makes the first token, for an administrator, or nothing where there ever was one.
    @Transactional
    Optional<String> createFirst() {
        jdbc.sql("lock table access_token in exclusive mode").update(); // two instances may start at once
        if (jdbc.sql("select exists (select from access_token)")
                .query(Boolean.class)
                .single()) {
            return Optional.empty();
        }
        return Optional.of(create("admin", "admin"));
    }

    /// Makes one more token; this is the only time that it can be seen.
    @Transactional
    String create(String name, String role) {
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        String token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        add(name, role, token);
        return token;
    }

    void add(String name, String role, String token) {
        jdbc.sql("insert into access_token (name, role, hash) values (?, ?, ?)")
                .params(name, role, hash(token))
                .update();
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
