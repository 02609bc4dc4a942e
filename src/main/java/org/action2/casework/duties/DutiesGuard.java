package org.action2.casework.duties;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.action2.casework.engine.ActGuard;
import org.action2.casework.engine.TaskAct;
import org.action2.casework.language.FormText;
import org.action2.casework.language.Text;
import org.action2.casework.refusals.Fault;
import org.action2.casework.refusals.InputRefusedException;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Holds people's acts against the {@link SeparationOfDuties} and puts them on record, also for whom a deputy acts. */
@Component
class DutiesGuard implements ActGuard {

    private final SeparationOfDuties separation;
    private final CaseActs acts;
    private final Deputies deputies;

    DutiesGuard(SeparationOfDuties separation, CaseActs acts, Deputies deputies) {
        this.separation = separation;
        this.acts = acts;
        this.deputies = deputies;
    }

    @Override
    public void check(TaskAct done) {
        acts.lock(done.caseId());
        refuseIfPresent(done.task(), separation.objection(done, peopleOf(done)));
    }

    @Override
    public void checkTaking(TaskAct taken) {
        refuseIfPresent(taken.task(), separation.objection(taken.caseId(), taken.task().getTaskDefinitionKey(), Set.of(taken.person())));
    }

    @Override
    public void record(TaskAct done) {
        var act = TaskOutcomes.of(done.task().getTaskDefinitionKey(), done.values());
        var represented = represented(done);
        if (represented.isEmpty()) {
            acts.add(done.caseId(), new Act(act, done.person(), null));
        }
        represented.forEach(person -> acts.add(done.caseId(), new Act(act, done.person(), person)));
    }

    @Override
    public void record(String act, String caseId, String person) {
        acts.add(caseId, new Act(act, person, null));
    }

    private Set<String> peopleOf(TaskAct done) {
        var people = new LinkedHashSet<String>();
        people.add(done.person());
        people.addAll(represented(done));
        return people;
    }

    /** Those for whom the person does the task: as their deputy, or because they were asked to with the task still the other's. */
    private Set<String> represented(TaskAct done) {
        var represented = new LinkedHashSet<>(deputies.standsInFor(done.task().getId(), done.person()));
        var owner = done.task().getOwner();
        if (owner != null && !owner.equals(done.person())) {
            represented.add(owner);
        }
        return represented;
    }

    private static void refuseIfPresent(Task task, Optional<Text> objection) {
        objection.ifPresent(words -> {
            throw new InputRefusedException(List.of(new Fault(task.getTaskDefinitionKey(), task.getTaskDefinitionKey(), new FormText(task.getName()), words.withoutStop())));
        });
    }
}
