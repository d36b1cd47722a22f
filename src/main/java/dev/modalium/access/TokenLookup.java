package dev.modalium.access;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.DefaultOAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.server.resource.introspection.BadOpaqueTokenException;
import org.springframework.security.oauth2.server.resource.introspection.OpaqueTokenIntrospector;
import org.springframework.stereotype.Component;

/// Tells Spring Security whose a bearer token is.
@Component
class TokenLookup implements OpaqueTokenIntrospector {

    private final AccessTokens tokens;

    TokenLookup(AccessTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public OAuth2AuthenticatedPrincipal introspect(String token) {
        AccessTokens.Bearer bearer = tokens.find(token)
                .orElseThrow(() -> new BadOpaqueTokenException("The token is not known or was revoked"));
        return new DefaultOAuth2AuthenticatedPrincipal(
                bearer.name(),
                Map.of("name", bearer.name()),
                List.of(new SimpleGrantedAuthority("ROLE_" + bearer.role().toUpperCase(Locale.ROOT))));
    }
}
