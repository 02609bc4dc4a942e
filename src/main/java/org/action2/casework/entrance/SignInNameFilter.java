package org.action2.casework.entrance;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.action2.casework.engine.AccountRules;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets people sign in to the web apps by the name of their account in whatever case they type it. */
class SignInNameFilter extends OncePerRequestFilter {

    private static final String NAME = "username";

    private final RequestMatcher signingIn;
    private final AccountRules accounts;

    SignInNameFilter(RequestMatcher signingIn, AccountRules accounts) {
        this.signingIn = signingIn;
        this.accounts = accounts;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !signingIn.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        var account = accounts.accountNamed(request.getParameter(NAME));
        chain.doFilter(account.isPresent() ? new Named(request, account.get()) : request, response);
    }

    private static final class Named extends HttpServletRequestWrapper {

        private final Map<String, String[]> parameters;

        Named(HttpServletRequest request, String account) {
            super(request);
            this.parameters = new HashMap<>(request.getParameterMap());
            parameters.put(NAME, new String[] {account});
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return parameters;
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return parameters.get(name);
        }

        @Override
        public @Nullable String getParameter(String name) {
            var values = parameters.get(name);
            return values == null ? null : values[0];
        }
    }
}
