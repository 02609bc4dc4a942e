package org.action2.casework.engine;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.springframework.stereotype.Component;

/** Finds what waits for a message by a text in its data, among very many that wait for the same one. */
@Component
public class AwaitingExecutions {

    /** The name of the variable is written out, so that an index on it is used. */
    private static final String WAITING = """
        select E.* from ACT_RU_VARIABLE V
        join ACT_RU_EVENT_SUBSCR S on S.PROC_INST_ID_ = V.PROC_INST_ID_
        join ACT_RU_EXECUTION E on E.ID_ = S.EXECUTION_ID_
        where V.NAME_ = '%s' and V.TEXT_ = #{text} and S.EVENT_NAME_ = #{message}
        """;

    private final RuntimeService runtime;

    AwaitingExecutions(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** @param variable a name from the program's own text, never from a person @param text what the variable holds */
    public List<Execution> of(String message, String variable, String text) {
        return runtime.createNativeExecutionQuery().sql(WAITING.formatted(variable)).parameter("text", text).parameter("message", message).list();
    }
}
