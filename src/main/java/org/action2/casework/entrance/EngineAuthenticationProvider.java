package org.action2.casework.entrance;

import org.action2.casework.engine.AccountRules;
import org.action2.casework.engine.SystemIdentity;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Component;

/** Checks the password of HTTP Basic where all passwords are checked, in the engine. */
@Component
class EngineAuthenticationProvider implements AuthenticationProvider {

    private final IdentityService identity;
    private final SystemIdentity system;
    private final AccountRules accounts;

    EngineAuthenticationProvider(IdentityService identity, SystemIdentity system, AccountRules accounts) {
        this.identity = identity;
        this.system = system;
        this.accounts = accounts;
    }

    @Override
    public Authentication authenticate(Authentication given) {
        var account = given.getName();
        var password = String.valueOf(given.getCredentials());
        if (!system.act(() -> identity.checkPassword(account, password))) {
            throw new BadCredentialsException("The account or the password is wrong.");
        }
        return UsernamePasswordAuthenticationToken.authenticated(accounts.accountNamed(account).orElse(account), null, AuthorityUtils.NO_AUTHORITIES);
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
