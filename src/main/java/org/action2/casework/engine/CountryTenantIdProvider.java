package org.action2.casework.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.camunda.bpm.engine.impl.context.Context;

/**
 * Gives each case the tenant of its country team: that of the calling case, else the {@code country} it was started
 * with, else the starter's only country. Whether the starter may act for that country is checked with the start form.
 */
class CountryTenantIdProvider implements TenantIdProvider {

    @Override
    public String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext context) {
        if (context.getSuperExecution() != null) {
            return context.getSuperExecution().getTenantId();
        }
        if (context.getVariables() != null && context.getVariables().get(CaseVariables.COUNTRY) instanceof String country && !country.isEmpty()) {
            return country;
        }
        var tenants = tenantsOfStarter();
        return tenants.size() == 1 ? tenants.get(0) : null;
    }

    @Override
    public String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext context) {
        return null;
    }

    @Override
    public String provideTenantIdForHistoricDecisionInstance(TenantIdProviderHistoricDecisionInstanceContext context) {
        return context.getExecution() == null ? null : context.getExecution().getTenantId();
    }

    private static List<String> tenantsOfStarter() {
        var authentication = Context.getProcessEngineConfiguration().getIdentityService().getCurrentAuthentication();
        return authentication == null || authentication.getTenantIds() == null ? List.of() : authentication.getTenantIds();
    }
}
