package org.action2.casework.oversight.operations;

import java.util.List;
import org.action2.casework.language.Sentence;
import org.action2.casework.refusals.Fault;
import org.action2.casework.seedfunding.PaidGrants;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Cancels requests, reviews of documents, follow-ups and committee reports with a reason. A request whose money is paid is not cancelled: its
 * grant is closed with the refund.
 */
@Component
class CancelCase implements Operation {

    private final RuntimeService runtime;
    private final PaidGrants paidGrants;
    private final JdbcClient jdbc;

    CancelCase(RuntimeService runtime, PaidGrants paidGrants, JdbcClient jdbc) {
        this.runtime = runtime;
        this.paidGrants = paidGrants;
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "cancel";
    }

    @Override
    public List<Fault> faults(OperationRequest order) {
        return List.of();
    }

    @Override
    public OperationEffect preview(String id, OperationRequest order) {
        var running = held(id).stream().filter(held -> !running(held).isEmpty()).toList();
        if (running.isEmpty()) {
            return OperationEffect.refused(id, id, Sentence.of("oversight.not-a-running-case"));
        }
        if (paidGrants.isPaid(id)) {
            return OperationEffect.refused(id, id, Sentence.of("oversight.money-is-paid"));
        }
        return OperationEffect.of(id, id, "running", "cancelled; " + running.get(0).consequence());
    }

    @Override
    public void carryOut(String id, OperationRequest order) {
        held(id).forEach(each -> running(each).forEach(instance -> runtime.deleteProcessInstance(instance.getId(), order.reason(), false, true)));
    }

    /** A case as its register holds it. @param consequence what follows from its end */
    private record Held(String instance, String consequence) {
    }

    private List<ProcessInstance> running(Held held) {
        return runtime.createProcessInstanceQuery().processInstanceId(held.instance()).list();
    }

    private List<Held> held(String reference) {
        return jdbc.sql("""
            select process_instance_id as instance, 'what is set aside for it goes back to the fund' as consequence
                from seed_funding_request where reference = :reference
            union all select process_instance_id, 'the desk is asked no more about it, its follow-ups go on'
                from document_view where key = :reference and process_instance_id is not null
            union all select process_instance_id, 'what was drafted stays on record and goes nowhere'
                from committee_report_view where key = :reference
            union all select process_instance_id, 'its open actions end, and its recommendations are followed up no longer'
                from follow_up_view where key = :reference and process_instance_id is not null
            union all select draft_instance_id, 'its draft of a request ends'
                from follow_up_view where key = :reference and draft_instance_id is not null and nullif(seed_funding, '') is null
            """).param("reference", reference).query(Held.class).list();
    }
}
