package org.action2.casework.engine;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The references by which the registers know cases. A business key alone says nothing: whoever starts a process may have
 * chosen it.
 */
@Component
public class CaseReferences {

    private final JdbcClient jdbc;

    CaseReferences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The reference of the case that an outermost process instance is; empty if no register knows it. */
    public Optional<String> of(String rootProcessInstanceId) {
        return jdbc.sql("select casework_reference(:root)").param("root", rootProcessInstanceId).query(String.class).optional();
    }

    /** The reference of the case that an execution is part of, however deep; empty if no register knows the case. */
    public Optional<String> of(DelegateExecution execution) {
        var outermost = execution.getProcessInstance();
        while (outermost.getSuperExecution() != null) {
            outermost = outermost.getSuperExecution().getProcessInstance();
        }
        return of(outermost.getId());
    }
}
