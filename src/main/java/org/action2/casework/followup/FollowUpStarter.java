package org.action2.casework.followup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.action2.casework.refusals.Fault;
import org.action2.casework.refusals.InputRefusedException;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Starts follow-ups of recommendations, and lets recommendations join those that run. */
@Component
class FollowUpStarter {

    private static final int OF_THE_TEXT = 90;

    private final FollowUps followUps;
    private final RecommendationRegister register;
    private final RuntimeService runtime;
    private final ApplicationEventPublisher events;

    FollowUpStarter(FollowUps followUps, RecommendationRegister register, RuntimeService runtime, ApplicationEventPublisher events) {
        this.followUps = followUps;
        this.register = register;
        this.runtime = runtime;
        this.events = events;
    }

    /** Starts a follow-up that is to be planned. @return its key */
    String start(String country, List<String> recommendations) {
        return start(country, recommendations, false);
    }

    /** Starts a follow-up of what had been closed, because of a grade: the desk assesses first and says how to go on. @return its key */
    String reopen(String country, List<String> recommendations) {
        return start(country, recommendations, true);
    }

    private String start(String country, List<String> recommendations, boolean reopened) {
        var key = followUps.enter(country, title(recommendations));
        recommendations.forEach(recommendation -> register.join(recommendation, key));
        var variables = new HashMap<String, Object>(Map.of(FollowUpProcess.COUNTRY, country, FollowUpProcess.REOPENED, reopened));
        runtime.startProcessInstanceByKey(FollowUpProcess.KEY, key, variables);
        return key;
    }

    /**
     * The recommendations are followed up by a running follow-up from now on; one that waits for the next review goes on with them.
     *
     * @throws InputRefusedException if the follow-up has ended meanwhile
     */
    void join(String followUp, List<String> recommendations) {
        var running = followUps.locked(followUp);
        if (!running.isRunning()) {
            throw new InputRefusedException(List.of(Fault.of("followUp", "Goes to", "followup.ended-meanwhile", followUp)));
        }
        recommendations.forEach(recommendation -> register.join(recommendation, followUp));
        if (running.isAt(FollowUpStage.WAITING)) {
            goOn(running, "joined");
        }
        events.publishEvent(new RecommendationsJoined(followUp, running.country(), recommendations));
    }

    /** Ends the wait for the next review. @param by {@code joined}, {@code evaluation} or {@code review} */
    void goOn(FollowUps.Entry waiting, String by) {
        runtime.createMessageCorrelation(FollowUpProcess.CONTINUED).processInstanceId(waiting.processInstanceId())
            .setVariable(FollowUpProcess.CONTINUED_BY, by).correlate();
    }

    /** What people call the follow-up: the heading or the first words of its first recommendation, and how many more there are. */
    private String title(List<String> recommendations) {
        var first = register.find(recommendations.get(0)).orElseThrow();
        var heading = first.wording().heading();
        var said = heading == null || heading.isBlank() ? first.excerpt(OF_THE_TEXT) : heading.strip();
        return recommendations.size() == 1 ? said : said + " (+" + (recommendations.size() - 1) + ")";
    }
}
