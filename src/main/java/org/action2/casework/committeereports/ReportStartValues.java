package org.action2.casework.committeereports;

import java.util.HashMap;
import java.util.Map;
import org.action2.casework.engine.Actor;
import org.action2.casework.forms.StartValues;
import org.action2.casework.language.ReaderLanguage;
import org.springframework.stereotype.Component;

/** A report opens with the person's country, where they have just one, and in their language. */
@Component
class ReportStartValues implements StartValues {

    private final Actor actor;

    ReportStartValues(Actor actor) {
        this.actor = actor;
    }

    @Override
    public String process() {
        return CommitteeReportProcess.KEY;
    }

    @Override
    public Map<String, Object> values() {
        var values = new HashMap<String, Object>();
        if (actor.countries().size() == 1) {
            values.put(CommitteeReportProcess.COUNTRY, actor.countries().get(0));
        }
        values.put(CommitteeReportProcess.REPORT_LANGUAGE, ReaderLanguage.current().getLanguage());
        return values;
    }
}
