package org.action2.casework.engine;

import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;

/** Asks everybody who calls the engine's REST who they are, also for the list of engines that the engine gives to all. */
class RestAuthentication extends ProcessEngineAuthenticationFilter {

    @Override
    protected boolean requiresEngineAuthentication(String address) {
        return true;
    }
}
