package org.action2.casework.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/** How many times the program under test has hashed a password. */
public final class HashingCount {

    private HashingCount() {
    }

    public static long of(ProcessEngine engine) {
        return ((Pbkdf2PasswordEncryptor) ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getPasswordEncryptor()).hashings();
    }
}
