package org.action2.casework.signon;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * Settings of single sign-on, {@code casework.sign-on.*}.
 *
 * @param issuer         the address of the OpenID provider, as in its tokens
 * @param clientId       this program's name at the provider
 * @param clientSecret   this program's secret at the provider
 * @param audience       what bearer tokens must be meant for; the client's name if not set
 * @param userClaim      the claim that names the account; a name with dots leads into claims within claims
 * @param nameClaim      the claim with the person's name
 * @param emailClaim     the claim with the person's address
 * @param groupsClaim    the claim that lists groups or roles
 * @param countriesClaim the claim that lists countries
 * @param groups         groups of this program by the provider's names; a name that is none of these counts as it is
 * @param countries      countries (ISO 3166 alpha-3, or * for all) by the provider's names; others count as they are
 * @param people         a file of people who are known before they first sign in; none if not set
 */
@ConfigurationProperties("casework.sign-on")
record SignOnSettings(String issuer, String clientId, String clientSecret, String audience,
                      @DefaultValue("preferred_username") String userClaim,
                      @DefaultValue("name") String nameClaim,
                      @DefaultValue("email") String emailClaim,
                      @DefaultValue("groups") String groupsClaim,
                      @DefaultValue("countries") String countriesClaim,
                      @DefaultValue Map<String, String> groups,
                      @DefaultValue Map<String, String> countries,
                      Resource people) {
}
