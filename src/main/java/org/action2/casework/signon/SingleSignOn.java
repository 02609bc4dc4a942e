package org.action2.casework.signon;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.action2.casework.entrance.WebAppsSignIn;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.AuthenticationEntryPointFailureHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.DelegatingAuthenticationEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.client.RestOperations;
import org.springframework.web.client.RestTemplate;

/**
 * People sign in to the web apps at an OpenID provider, and programs call REST and {@code /api} with its bearer tokens;
 * HTTP Basic goes on for accounts that have a password here.
 */
@Configuration(proxyBeanMethods = false)
@Profile("oidc")
@EnableConfigurationProperties(SignOnSettings.class)
class SingleSignOn {

    private static final String REGISTRATION = "casework";
    private static final String SIGN_ON_PAGES = "/casework/sign-on/";
    private static final String SIGN_ON_PAGE = SIGN_ON_PAGES + "index.html";
    private static final String SIGNED_OUT_PAGE = SIGN_ON_PAGES + "signed-out.html";
    private static final String SIGN_OUT_COOKIE = "casework-sign-out";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final RequestMatcher CALLS = under("/engine-rest/**", "/api/**");
    private static final RequestMatcher CALLS_OF_THE_WEB_APPS = under("/camunda/api/**");

    @Bean
    WebAppsSignIn signInAtTheProvider(SignOnSettings settings, ClientRegistrationRepository providers, SignInProvisioning provisioning, ProviderUnavailableHandler silence) {
        return new WebAppsSignIn() {
            @Override
            public void addTo(HttpSecurity chain) throws Exception {
                atProvider(chain, settings, providers, provisioning, silence);
            }

            @Override
            public RequestMatcher open() {
                return under(SIGN_ON_PAGES + "**");
            }

            @Override
            public AuthenticationEntryPoint asking(AuthenticationEntryPoint refusal) {
                var byAddress = new LinkedHashMap<RequestMatcher, AuthenticationEntryPoint>();
                byAddress.put(new OrRequestMatcher(CALLS, CALLS_OF_THE_WEB_APPS), refusal);
                byAddress.put(under("/camunda/**", "/casework/**", "/"), new LoginUrlAuthenticationEntryPoint(SIGN_ON_PAGE));
                var asking = new DelegatingAuthenticationEntryPoint(byAddress);
                asking.setDefaultEntryPoint(refusal);
                return asking;
            }
        };
    }

    private static void atProvider(HttpSecurity chain, SignOnSettings settings, ClientRegistrationRepository providers, SignInProvisioning provisioning,
                                   ProviderUnavailableHandler silence) throws Exception {
        chain.oauth2ResourceServer(server -> server.withObjectPostProcessor(atFailure(silence)).bearerTokenResolver(tokensOfCalls())
                .jwt(jwt -> jwt.decoder(decoder(settings))
                    .jwtAuthenticationConverter(token -> new JwtAuthenticationToken(token, AuthorityUtils.NO_AUTHORITIES, provisioning.welcome(token.getClaims())))))
            .oauth2Login(login -> login.loginPage(SIGN_ON_PAGE).failureHandler(atFailureOfPages(silence))
                .withObjectPostProcessor(onTheWayToTheProvider(silence))
                .authorizedClientRepository(new NoTokens())
                .userInfoEndpoint(info -> info.oidcUserService(people(provisioning))))
            .logout(logout -> logout
                .logoutRequestMatcher(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/{engine}/logout"))
                .logoutSuccessHandler(atTheProviderToo(providers)))
            .requestCache(cache -> cache.requestCache(pagesAreComeBackTo()));
    }

    /** Elsewhere a bearer token is not the provider's, such as that of the machine that reads the figures. */
    private static BearerTokenResolver tokensOfCalls() {
        var tokens = new DefaultBearerTokenResolver();
        return request -> CALLS.matches(request) ? tokens.resolve(request) : null;
    }

    private static RequestCache pagesAreComeBackTo() {
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(new AndRequestMatcher(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, "/**"),
            new NegatedRequestMatcher(new OrRequestMatcher(CALLS, CALLS_OF_THE_WEB_APPS))));
        return cache;
    }

    /** Asks the provider about itself at the first sign-in, so that the program starts without it. */
    @Bean
    ClientRegistrationRepository providers(SignOnSettings settings) {
        return new SupplierClientRegistrationRepository(() -> new InMemoryClientRegistrationRepository(
            ClientRegistrations.fromIssuerLocation(settings.issuer()).registrationId(REGISTRATION).clientId(settings.clientId())
                .clientSecret(settings.clientSecret()).scope("openid", "profile", "email").clientName("Action 2 Casework").build()));
    }

    /** Addresses of any servlet, the engine's REST included. */
    private static RequestMatcher under(String... patterns) {
        var path = PathPatternRequestMatcher.withDefaults();
        return new OrRequestMatcher(Stream.of(patterns).map(path::matcher).toArray(RequestMatcher[]::new));
    }

    /** A token that can't be checked is not a wrong one. */
    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> atFailure(ProviderUnavailableHandler silence) {
        var wrong = new AuthenticationEntryPointFailureHandler(new BearerTokenAuthenticationEntryPoint());
        return new ObjectPostProcessor<>() {
            @Override
            public <T extends BearerTokenAuthenticationFilter> T postProcess(T filter) {
                filter.setAuthenticationFailureHandler((request, response, failure) -> {
                    if (failure instanceof AuthenticationServiceException) {
                        silence.refuse(request, response, failure);
                    } else {
                        wrong.onAuthenticationFailure(request, response, failure);
                    }
                });
                return filter;
            }
        };
    }

    private static ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> onTheWayToTheProvider(ProviderUnavailableHandler silence) {
        return new ObjectPostProcessor<>() {
            @Override
            public <T extends OAuth2AuthorizationRequestRedirectFilter> T postProcess(T filter) {
                filter.setAuthenticationFailureHandler(atFailureOfPages(silence));
                return filter;
            }
        };
    }

    private static AuthenticationFailureHandler atFailureOfPages(ProviderUnavailableHandler silence) {
        var refused = new SimpleUrlAuthenticationFailureHandler(SIGN_ON_PAGES + "refused.html");
        return (request, response, failure) -> {
            if (ProviderUnavailableHandler.isBehind(failure)) {
                silence.show(request, response, failure);
            } else {
                refused.onAuthenticationFailure(request, response, failure);
            }
        };
    }

    private static JwtDecoder decoder(SignOnSettings settings) {
        var audience = settings.audience() == null || settings.audience().isBlank() ? settings.clientId() : settings.audience();
        var decoder = new SupplierJwtDecoder(() -> {
            var atProvider = NimbusJwtDecoder.withIssuerLocation(settings.issuer()).restOperations(patient()).build();
            atProvider.setJwtValidator(new DelegatingOAuth2TokenValidator<>(JwtValidators.createDefaultWithIssuer(settings.issuer()),
                new JwtClaimValidator<List<String>>(JwtClaimNames.AUD, meantFor -> meantFor != null && meantFor.contains(audience))));
            return atProvider;
        });
        return token -> {
            try {
                return decoder.decode(token);
            } catch (JwtDecoderInitializationException e) {
                throw new JwtException(e.getMessage(), e);
            }
        };
    }

    /** Asks the provider for its keys, and does not wait for it for ever. */
    private static RestOperations patient() {
        var requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(PATIENCE);
        requests.setReadTimeout(PATIENCE);
        return new RestTemplate(requests);
    }

    private static OAuth2UserService<OidcUserRequest, OidcUser> people(SignInProvisioning provisioning) {
        var service = new OidcUserService();
        return request -> {
            var user = service.loadUser(request);
            var account = provisioning.welcome(user.getClaims());
            return new Person(user, account);
        };
    }

    /** The web apps' own sign-out ends the session here and leaves word where to end the one at the provider. */
    private static OidcClientInitiatedLogoutSuccessHandler atTheProviderToo(ClientRegistrationRepository providers) {
        var handler = new OidcClientInitiatedLogoutSuccessHandler(providers);
        handler.setPostLogoutRedirectUri("{baseUrl}" + SIGNED_OUT_PAGE);
        handler.setDefaultTargetUrl(SIGNED_OUT_PAGE);
        handler.setRedirectStrategy((request, response, url) -> {
            var cookie = new Cookie(SIGN_OUT_COOKIE, URLEncoder.encode(url, StandardCharsets.UTF_8));
            cookie.setPath("/camunda");
            cookie.setMaxAge(60);
            cookie.setSecure(request.isSecure());
            cookie.setAttribute("SameSite", "Lax");
            response.addCookie(cookie);
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        });
        return handler;
    }

    /** A person under the name of their account here. */
    private static final class Person extends DefaultOidcUser {

        private static final long serialVersionUID = 1;

        private final String account;

        Person(OidcUser user, String account) {
            super(AuthorityUtils.NO_AUTHORITIES, user.getIdToken(), user.getUserInfo());
            this.account = account;
        }

        @Override
        public String getName() {
            return account;
        }
    }

    /** The provider's tokens are of no use after the sign-in and are not kept. */
    private static final class NoTokens implements OAuth2AuthorizedClientRepository {

        @Override
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(String registration, Authentication person, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(OAuth2AuthorizedClient client, Authentication person, HttpServletRequest request, HttpServletResponse response) {
        }

        @Override
        public void removeAuthorizedClient(String registration, Authentication person, HttpServletRequest request, HttpServletResponse response) {
        }
    }
}
