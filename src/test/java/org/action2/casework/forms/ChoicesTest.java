package org.action2.casework.forms;

import static org.action2.casework.seedfunding.ModelDriver.request;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import org.action2.casework.CaseworkServices;
import org.action2.casework.CaseworkTest;
import org.action2.casework.access.Caller;
import org.action2.casework.seedfunding.ModelDriver;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is one's own is chosen from lists that hold nothing of others. */
@CaseworkTest
class ChoicesTest extends CaseworkServices {

    @Autowired
    private ModelDriver driver;

    @Test
    void requestsOfOnesOwnCountryAreFoundByReferenceAndTitle() {
        var instance = driver.submit(request());
        var key = history.createHistoricProcessInstanceQuery().processInstanceId(instance.getId()).singleResult().getBusinessKey();

        assertThat(values("ken-focal-point", "requests-to-change?q=legal%20AID")).contains(key);
        assertThat(values("ken-focal-point", "requests-to-change?q=" + key)).containsExactly(key);
        assertThat(values("ken-focal-point", "requests-to-change?q=%25")).isEmpty();
        assertThat(values("svn-focal-point", "requests-to-change?q=" + key)).isEmpty();
        assertThat(values("undp", "requests-to-change")).isEmpty();
        assertThat(values("svn-focal-point", "running-follow-ups")).noneMatch(followUp -> followUp.startsWith("FU-KEN-"));
        assertThat(values("ken-focal-point", "recommendations?q=nothing%20like%20this")).isEmpty();
        assertThat(Caller.basic(port, "ken-focal-point").get("/api/choices/everything").status()).isEqualTo(404);
        runtime.deleteProcessInstance(instance.getId(), "tried");
    }

    private List<String> values(String who, String list) {
        return StreamSupport.stream(Caller.basic(port, who).get("/api/choices/" + list).json().spliterator(), false).map(each -> each.path("value").asText()).toList();
    }
}
