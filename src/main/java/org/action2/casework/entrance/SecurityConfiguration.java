package org.action2.casework.entrance;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.action2.casework.directory.Directory;
import org.action2.casework.engine.AccountRules;
import org.action2.casework.engine.SystemIdentity;
import org.action2.casework.engine.WebAppSessions;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The one chain that every request passes before anything of the program answers. Addresses in odd spellings are refused;
 * what is not open asks who calls; what is not known does not exist. What people may do, the engine decides behind it.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfiguration {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final String POLICY = "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    private static final String LOGOUT = "/camunda/api/admin/auth/user/default/logout";
    private static final long YEAR_SECONDS = 31_536_000;

    private static final RequestMatcher ENGINE_REST = any("/engine-rest/**");
    private static final RequestMatcher API = any("/api/**");
    private static final RequestMatcher CALLS = new OrRequestMatcher(ENGINE_REST, API);
    private static final RequestMatcher WEB_APPS = any("/camunda", "/camunda/**");

    /** Figures of the program have a filter of their own, which also knows machines. */
    private static final RequestMatcher ACTUATOR = withDefaults().matcher(HttpMethod.GET, "/actuator/**");

    private static final RequestMatcher FILES = any("/camunda/assets/**", "/camunda/lib/**", "/camunda/app/{app}/scripts/**", "/camunda/app/{app}/styles/**",
        "/camunda/app/{app}/locales/**", "/camunda/app/{app}/*.js", "/camunda/app/{app}/*.css", "/webjars/**");

    /** What nobody is looked up for, whatever session their browser sends. */
    private static final RequestMatcher SAME_FOR_ALL = new OrRequestMatcher(FILES, OpenAddresses.PUBLIC);

    /** What names scripts of this release: an old copy would ask for scripts that are gone. */
    private static final RequestMatcher NAMING = any("/casework/**", "/camunda/app/{app}/styles/**");

    /** Addresses that hold a secret, which no other page is to hear of. */
    private static final RequestMatcher TOKENS = any("/casework/password/**");

    /** Nobody sets up administrators from outside (CVE-2026-77226), and the engine's REST does not describe itself. */
    private static final RequestMatcher NEVER = new OrRequestMatcher(any("/camunda/api/admin/setup/**"),
        request -> request.getRequestURI().endsWith(".wadl"));

    private static final RequestMatcher SIGNING_IN = withDefaults().matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/default/login/{app}");

    private static final RequestMatcher WHO_IS_SIGNED_IN = withDefaults().matcher(HttpMethod.GET, "/camunda/api/admin/auth/user/{engine}");

    private static final RequestMatcher QUESTIONS = new OrRequestMatcher(
        any("/camunda/app/{app}/{engine:[\\w-]+}", "/camunda/app/{app}/{engine:[\\w-]+}/", "/camunda/app/{app}/{engine:[\\w-]+}/setup/"),
        SIGNING_IN);

    @Bean
    SecurityFilterChain everyRequest(HttpSecurity http, WebAppsSignIn signIn, EngineAuthenticationProvider passwords, WebAppSessions sessions,
                                     SystemIdentity system, IdentityService identity, Directory directory, AccountRules accounts) throws Exception {
        var refusals = new SecurityRefusalHandler();
        http.authorizeHttpRequests(requests -> requests
                .dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR).permitAll()
                .requestMatchers(NEVER).denyAll()
                .requestMatchers(new OrRequestMatcher(OpenAddresses.ALWAYS, signIn.open(), ACTUATOR)).permitAll()
                .requestMatchers(new OrRequestMatcher(CALLS, WEB_APPS, any("/casework/**", "/"))).authenticated()
                .anyRequest().denyAll())
            .exceptionHandling(handling -> handling.authenticationEntryPoint(signIn.asking(refusals)).accessDeniedHandler(refusals))
            .csrf(csrf -> csrf.csrfTokenRepository(new WebAppsCsrfTokenRepository(sessions)).csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
                .requireCsrfProtectionMatcher(SecurityConfiguration::isWrittenBySession))
            .headers(SecurityConfiguration::headers)
            .addFilterBefore(new FilesWithoutSessionFilter(OpenAddresses.PUBLIC, OpenAddresses.PUBLIC), SecurityContextHolderFilter.class)
            .addFilterBefore(new SessionAuthenticationFilter(sessions, SAME_FOR_ALL, ENGINE_REST), CsrfFilter.class)
            .addFilterAfter(new CsrfTokenHeaderFilter(API), CsrfFilter.class)
            .addFilterAt(basic(passwords, refusals), BasicAuthenticationFilter.class)
            .addFilterAfter(new EngineIdentityFilter(CALLS, identity, directory), AuthorizationFilter.class)
            .addFilterAfter(new FilesWithoutSessionFilter(FILES, OpenAddresses.PUBLIC), AuthorizationFilter.class)
            .addFilterAfter(new NobodySignedInFilter(WHO_IS_SIGNED_IN), AuthorizationFilter.class)
            .addFilterAfter(new WebAppsSystemQueriesFilter(QUESTIONS, system), AuthorizationFilter.class)
            .addFilterAfter(new SignInNameFilter(SIGNING_IN, accounts), AuthorizationFilter.class);
        signIn.addTo(http);
        return http.build();
    }

    /** Slashes within keys pass, as written, below one address; the filter that takes them there refuses them, and percent signs, elsewhere. */
    @Bean
    HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowUrlEncodedSlash(true);
        firewall.setAllowUrlEncodedPercent(true);
        firewall.setAllowedHttpMethods(Stream.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST, HttpMethod.PUT, HttpMethod.DELETE, HttpMethod.OPTIONS)
            .map(HttpMethod::name).toList());
        return firewall;
    }

    @Bean
    RequestRejectedHandler refusalOfAddresses() {
        return new SecurityRefusalHandler();
    }

    /** A password counts where calls come in, and nowhere else: an open address neither checks nor counts it. */
    private static BasicAuthenticationFilter basic(EngineAuthenticationProvider passwords, SecurityRefusalHandler refusals) {
        var basic = new BasicAuthenticationFilter(new ProviderManager(List.of(passwords)), refusals) {
            @Override
            protected boolean shouldNotFilter(HttpServletRequest request) {
                return OpenAddresses.ALWAYS.matches(request) || !(CALLS.matches(request) || ACTUATOR.matches(request));
            }
        };
        basic.setAuthenticationConverter(new BasicCredentialsConverter());
        return basic;
    }

    private static boolean isWrittenBySession(HttpServletRequest request) {
        return !READING.contains(request.getMethod()) && SessionAuthenticationFilter.personOf(request).isPresent()
            && (API.matches(request) && request.getHeader("Authorization") == null || any(LOGOUT).matches(request));
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
            .addHeaderWriter(only(CALLS, new CacheControlHeadersWriter()))
            .addHeaderWriter(only(NAMING, new StaticHeadersWriter("Cache-Control", "no-cache")))
            .addHeaderWriter(only(new NegatedRequestMatcher(WEB_APPS), new ContentSecurityPolicyHeaderWriter(POLICY)))
            .addHeaderWriter(only(TOKENS, new ReferrerPolicyHeaderWriter(ReferrerPolicy.NO_REFERRER)))
            .addHeaderWriter(only(new NegatedRequestMatcher(TOKENS), new ReferrerPolicyHeaderWriter(ReferrerPolicy.SAME_ORIGIN)))
            .httpStrictTransportSecurity(tls -> tls.maxAgeInSeconds(YEAR_SECONDS).includeSubDomains(true));
    }

    private static HeaderWriter only(RequestMatcher where, HeaderWriter writer) {
        return new DelegatingRequestMatcherHeaderWriter(where, writer);
    }

    private static RequestMatcher any(String... patterns) {
        return new OrRequestMatcher(Stream.of(patterns).map(pattern -> (RequestMatcher) withDefaults().matcher(pattern)).toList());
    }
}
