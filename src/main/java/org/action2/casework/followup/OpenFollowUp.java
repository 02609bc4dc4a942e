package org.action2.casework.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.action2.casework.forms.Fault;
import org.action2.casework.forms.InputRefusedException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Enters the recommendation in the register and works out its deadline and the agencies proposed. The deadline is a date
 * of the body's own rule and never moves to a working day.
 */
@Component
class OpenFollowUp implements JavaDelegate {

    static final String VERIFIED = "verified";
    static final String NOT_VERIFIED = "not verified, to be confirmed";
    static final String DATE_HAS_PASSED = "This date has passed: set another one below if the recommendation is followed up. ";
    static final String NONE_GIVEN = "none given";

    private static final List<String> NEEDED = List.of(FollowUpProcess.COUNTRY, FollowUpProcess.MECHANISM, FollowUpProcess.BODY,
        FollowUpProcess.SYMBOL, FollowUpProcess.TEXT);
    private static final Set<String> MECHANISMS = Set.of("treaty-body", "special-procedure", "upr");

    private final RecommendationRegister register;
    private final FollowUpRules rules;
    private final Clock clock;

    OpenFollowUp(RecommendationRegister register, FollowUpRules rules, Clock clock) {
        this.register = register;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var data = new FollowUpData(execution);
        check(data);
        if (execution.getProcessBusinessKey() == null) {
            execution.setProcessBusinessKey(data.text(FollowUpProcess.SYMBOL) + "#" + data.text(FollowUpProcess.PARAGRAPH));
        }
        var adopted = Optional.ofNullable(data.date(FollowUpProcess.PUBLICATION_DATE)).orElse(LocalDate.now(clock));
        var definition = execution.getProcessDefinitionId();
        var rule = rules.ruleOf(definition, data.text(FollowUpProcess.MECHANISM), data.text(FollowUpProcess.BODY), adopted);
        var deadline = adopted.plusMonths(rule.months());
        if (!register.open(execution.getProcessBusinessKey(), execution.getProcessInstanceId(), data, rule, deadline)) {
            throw refusal(FollowUpProcess.SYMBOL, "Recommendation", "followup.followed-up-already", execution.getProcessBusinessKey());
        }
        data.set(FollowUpProcess.REFERENCE, execution.getProcessBusinessKey());
        data.set(FollowUpProcess.DEADLINE, deadline.toString());
        data.set(FollowUpProcess.CYCLE, 1);
        data.setJson(FollowUpProcess.FOLLOW_UP_RULE, shown(data, rule, adopted, definition));
    }

    private static void check(FollowUpData data) {
        NEEDED.stream().filter(name -> data.text(name) == null || data.text(name).isBlank()).findFirst().ifPresent(name -> {
            throw refusal(name, name, "followup.required-to-follow-up");
        });
        if (data.text(FollowUpProcess.PARAGRAPH) == null) {
            data.set(FollowUpProcess.PARAGRAPH, "");
        }
        if (!MECHANISMS.contains(data.text(FollowUpProcess.MECHANISM))) {
            throw refusal(FollowUpProcess.MECHANISM, "Mechanism", "followup.is-mechanism");
        }
    }

    /** One value for all that the forms show above their fields, so that a start writes few variables. */
    private Map<String, Object> shown(FollowUpData data, FollowUpRules.Rule rule, LocalDate adopted, String definition) {
        var themes = data.texts(FollowUpProcess.THEMES);
        var persons = data.texts(FollowUpProcess.AFFECTED_PERSONS);
        var shown = new LinkedHashMap<String, Object>();
        shown.put("adopted", adopted.toString());
        shown.put("months", rule.months());
        shown.put("selection", rule.selection());
        shown.put("reminderMonths", rule.reminderMonths());
        shown.put("gradeScale", rule.gradeScale());
        shown.put("nextReviewMonths", rule.nextReviewMonths());
        shown.put("nextReview", adopted.plusMonths(rule.nextReviewMonths()).toString());
        shown.put("source", rule.source());
        shown.put("verified", rule.verified());
        shown.put("verifiedText", rule.verified() ? VERIFIED : NOT_VERIFIED);
        shown.put("themes", listed(themes));
        shown.put("affectedPersons", listed(persons));
        shown.put("sdgs", listed(data.texts(FollowUpProcess.SDGS)));
        shown.put("deadlineNote", adopted.plusMonths(rule.months()).isAfter(LocalDate.now(clock)) ? "" : DATE_HAS_PASSED);
        shown.put("agencies", rules.agencies(definition, themes, persons));
        return shown;
    }

    private static String listed(List<String> values) {
        return values.isEmpty() ? NONE_GIVEN : String.join(" · ", values);
    }

    private static InputRefusedException refusal(String field, String label, String key, Object... arguments) {
        return new InputRefusedException(List.of(Fault.of(field, label, key, arguments)));
    }
}
