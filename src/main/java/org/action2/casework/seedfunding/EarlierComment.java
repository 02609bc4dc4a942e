package org.action2.casework.seedfunding;

import java.util.Map;
import java.util.Set;
import org.action2.casework.forms.CaseOfForm;
import org.action2.casework.forms.FormDisplayValues;
import org.springframework.stereotype.Component;

/**
 * Reminds an office that a request comes back to of what it wrote the last time, in forms of earlier releases, whose open tasks stay with
 * them; today's show all comments so far.
 */
@Component
class EarlierComment implements FormDisplayValues {

    private static final Map<String, String> COMMENTS = Map.of(SeedFundingProcess.ENDORSE_REQUEST, SeedFundingProcess.ENDORSEMENT_COMMENT,
        SeedFundingProcess.SCREEN_REQUEST, SeedFundingProcess.SCREENING_COMMENT);

    @Override
    public Set<String> forms() {
        return COMMENTS.keySet();
    }

    @Override
    public Map<String, Object> values(CaseOfForm about) {
        var comment = about.text(COMMENTS.get(about.form()));
        return Map.of("earlierComment", comment == null ? "" : comment);
    }
}
