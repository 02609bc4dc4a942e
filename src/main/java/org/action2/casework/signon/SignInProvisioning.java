package org.action2.casework.signon;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.action2.casework.directory.ExternalAccounts;
import org.action2.casework.directory.ExternalAccounts.Vouched;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.stereotype.Component;

/** Takes in whom the provider vouches for: who they are, their groups and countries come from its claims. */
@Component
@Profile("oidc")
class SignInProvisioning {

    private static final Pattern ACCOUNT = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9@._-]{0,63}");

    private final SignOnSettings settings;
    private final ExternalAccounts people;
    private final String localAdministrator;

    SignInProvisioning(SignOnSettings settings, ExternalAccounts people, @Value("${casework.admin.username:}") String localAdministrator) {
        this.settings = settings;
        this.people = people;
        this.localAdministrator = localAdministrator;
    }

    /**
     * Brings the directory in step with the claims.
     *
     * @return the person's account
     * @throws OAuth2AuthenticationException if the claims name no account that may be used here
     */
    String welcome(Map<String, Object> claims) {
        var account = text(claims, settings.userClaim());
        if (account == null) {
            throw refusal("The sign-in names no account in the claim " + settings.userClaim() + ".");
        }
        account = Normalizer.normalize(account, Normalizer.Form.NFC);
        if (!ACCOUNT.matcher(account).matches()) {
            throw refusal("The name in the claim " + settings.userClaim() + " can't be that of an account here: up to 64 letters without accents, digits"
                + " and the signs @ . _ -, beginning with a letter or digit.");
        }
        if (account.equalsIgnoreCase(localAdministrator)) {
            throw refusal("The account " + account + " is the program's own and does not sign in here.");
        }
        return people.keepInStep(new Vouched(account, text(claims, settings.nameClaim()), text(claims, settings.emailClaim()),
            texts(claims, settings.groupsClaim(), settings.groups()), texts(claims, settings.countriesClaim(), settings.countries())));
    }

    private static @Nullable String text(Map<String, Object> claims, String name) {
        return claim(claims, name) instanceof String text && !text.isBlank() ? text.strip() : null;
    }

    private static Set<String> texts(Map<String, Object> claims, String name, Map<String, String> mapped) {
        var value = claim(claims, name);
        var names = value instanceof Collection<?> list ? list : value == null ? Set.of() : Set.of(value);
        return names.stream().map(String::valueOf).map(each -> mapped.getOrDefault(each, each)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** A claim of that name, or one within others, such as {@code realm_access.roles}. */
    private static @Nullable Object claim(Map<?, ?> claims, String name) {
        if (claims.containsKey(name)) {
            return claims.get(name);
        }
        var dot = name.indexOf('.');
        return dot > 0 && claims.get(name.substring(0, dot)) instanceof Map<?, ?> inner ? claim(inner, name.substring(dot + 1)) : null;
    }

    private static OAuth2AuthenticationException refusal(String message) {
        return new OAuth2AuthenticationException(new OAuth2Error("access_denied", message, null), message);
    }
}
