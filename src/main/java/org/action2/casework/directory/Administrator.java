package org.action2.casework.directory;

import org.action2.casework.cluster.ClusterLock;
import org.action2.casework.engine.AccountRules;
import org.action2.casework.engine.GroupIds;
import org.action2.casework.engine.SystemIdentity;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Creates the administrator named by {@code casework.admin.username} once, with the password of
 * {@code casework.admin.password}; an account that is there, be it in other case, keeps its password.
 */
@Component
@Order(1)
@ConditionalOnProperty("casework.admin.username")
class Administrator implements ApplicationRunner {

    private final IdentityService identity;
    private final String username;
    private final String password;
    private final ClusterLock clusterLock;
    private final SystemIdentity system;
    private final AccountRules accounts;

    Administrator(IdentityService identity, @Value("${casework.admin.username}") String username,
                  @Value("${casework.admin.password}") String password, ClusterLock clusterLock,
                  SystemIdentity system, AccountRules accounts) {
        this.identity = identity;
        this.username = username;
        this.password = password;
        this.clusterLock = clusterLock;
        this.system = system;
        this.accounts = accounts;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        system.run(this::provide);
    }

    private void provide() {
        clusterLock.await("administrator");
        var account = accounts.accountNamed(username).orElse(username);
        if (identity.createUserQuery().userId(account).count() == 0) {
            var user = identity.newUser(account);
            user.setFirstName("Casework");
            user.setLastName("Administrator");
            user.setPassword(password);
            identity.saveUser(user);
        }
        if (identity.createUserQuery().userId(account).memberOfGroup(GroupIds.ADMINISTRATORS).count() == 0) {
            identity.createMembership(account, GroupIds.ADMINISTRATORS);
        }
    }
}
