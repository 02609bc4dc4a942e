package org.action2.casework.oversight.operations;

import java.util.List;
import org.action2.casework.forms.Fault;
import org.action2.casework.language.Sentence;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cancels cases with a reason. A request whose money is paid is not cancelled: its grant is closed with the refund. */
@Component
class CancelCase implements Operation {

    private final RuntimeService runtime;
    private final JdbcClient jdbc;

    CancelCase(@Lazy RuntimeService runtime, JdbcClient jdbc) {
        this.runtime = runtime;
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "cancel";
    }

    @Override
    public List<Fault> faults(Order order) {
        return List.of();
    }

    @Override
    public Effect preview(String id, Order order) {
        var running = running(id);
        if (running.isEmpty()) {
            return Effect.refused(id, id, Sentence.of("oversight.not-a-running-case"));
        }
        if (isPaid(id)) {
            return Effect.refused(id, id, Sentence.of("oversight.money-is-paid"));
        }
        return Effect.of(id, id, "running", "cancelled, with " + running.size() + (running.size() == 1 ? " process" : " processes")
            + "; what is set aside for it goes back to the fund");
    }

    @Override
    public void carryOut(String id, Order order) {
        running(id).forEach(instance -> runtime.deleteProcessInstance(instance.getId(), order.reason(), false, true));
    }

    private List<ProcessInstance> running(String businessKey) {
        return held(businessKey).stream()
            .flatMap(id -> runtime.createProcessInstanceQuery().processInstanceId(id).list().stream()).toList();
    }

    private List<String> held(String reference) {
        return jdbc.sql("""
            select process_instance_id from seed_funding_request where reference = :reference
            union all select process_instance_id from recommendation where business_key = :reference and process_instance_id is not null
            """).param("reference", reference).query(String.class).list();
    }

    private boolean isPaid(String reference) {
        return jdbc.sql("select exists (select from seed_funding_request where reference = :reference and disbursed_cents is not null)")
            .param("reference", reference).query(Boolean.class).single();
    }
}
