package org.action2.casework.entrance;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * Reads the account and password of HTTP Basic. What can't be read, or has a name that no account can have, is an
 * attempt all the same, under a name that nobody has, so that it is counted as one.
 */
final class BasicCredentialsConverter implements AuthenticationConverter {

    private static final String SCHEME = "Basic ";
    private static final String NOBODY = "";

    /** @param account empty if the header names none that could be */
    record Given(String account, String password) {
    }

    /** What the request brings; empty if it brings no HTTP Basic. */
    static Optional<Given> of(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
            .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
            .map(header -> read(header.substring(SCHEME.length()).strip()));
    }

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        return of(request).map(given -> UsernamePasswordAuthenticationToken.unauthenticated(given.account(), given.password())).orElse(null);
    }

    private static Given read(String encoded) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Base64.getDecoder().decode(encoded))).toString();
            var colon = text.indexOf(':');
            return colon < 1 || text.chars().anyMatch(Character::isISOControl) ? new Given(NOBODY, text)
                : new Given(text.substring(0, colon), text.substring(colon + 1));
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return new Given(NOBODY, "");
        }
    }
}
