package org.action2.casework.followup;

import java.util.Map;
import java.util.Set;
import org.action2.casework.forms.CaseOfForm;
import org.action2.casework.forms.FormDisplayValues;
import org.springframework.stereotype.Component;

/** Reminds whoever endorses a plan again of what they asked for when they returned it; the field itself opens empty. */
@Component
class EarlierCommentOnPlan implements FormDisplayValues {

    @Override
    public Set<String> forms() {
        return Set.of(FollowUpProcess.ENDORSE_PLAN);
    }

    @Override
    public Map<String, Object> values(CaseOfForm about) {
        var comment = about.text(FollowUpProcess.PLAN_COMMENT);
        return Map.of("earlierComment", comment == null ? "" : comment);
    }
}
