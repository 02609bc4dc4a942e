package org.action2.casework.directory;

import org.action2.casework.engine.AccountDeleted;
import org.action2.casework.engine.SystemIdentity;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** With an account go the rights that its person had by name and their own filters; a filter that others use stays, and is nobody's. */
@Component
class RemoveRightsOfDeletedPeople {

    private final AuthorizationService authorizations;
    private final FilterService filters;
    private final SystemIdentity system;
    private final JdbcClient jdbc;

    RemoveRightsOfDeletedPeople(AuthorizationService authorizations, FilterService filters, SystemIdentity system, JdbcClient jdbc) {
        this.authorizations = authorizations;
        this.filters = filters;
        this.system = system;
        this.jdbc = jdbc;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(AccountDeleted deleted) {
        jdbc.sql("delete from external_account where person = :person").param("person", deleted.person()).update();
        system.run(() -> {
            authorizations.createAuthorizationQuery().userIdIn(deleted.person()).list()
                .forEach(right -> authorizations.deleteAuthorization(right.getId()));
            filters.createFilterQuery().filterOwner(deleted.person()).list().forEach(this::leave);
        });
    }

    private void leave(Filter filter) {
        if (authorizations.createAuthorizationQuery().resourceType(Resources.FILTER).resourceId(filter.getId()).count() == 0) {
            filters.deleteFilter(filter.getId());
        } else {
            filters.saveFilter(filter.setOwner(null));
        }
    }
}
