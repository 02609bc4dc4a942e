package org.action2.casework.refusals;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

class FailureMappingTest {

    private static final InputRefusedException REFUSED = new InputRefusedException(List.of(Fault.of("title", "Title \"of\" it", "forms.is-required")));

    @Test
    void whatTheProgramRefusesIsAnsweredAsItSaysHoweverItWasWrapped() {
        var answer = FailureMapping.of(new IllegalStateException(new ProcessEngineException(REFUSED)), Locale.ENGLISH).orElseThrow();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.refusal().faults()).extracting(Fault::field).containsExactly("title");
    }

    @Test
    void clashAndDatabaseThatIsAwayPass() {
        assertThat(FailureMapping.of(new OptimisticLockingException("updated"), Locale.ENGLISH)).hasValueSatisfying(answer -> {
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.retryAfterSeconds()).isZero();
        });
        assertThat(FailureMapping.of(new RuntimeException(new SQLException("gone", "57P01")), Locale.ENGLISH)).hasValueSatisfying(answer -> {
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.retryAfterSeconds()).isEqualTo(30);
        });
    }

    @Test
    void anyOtherFailureOfTheEngineIsNotAnswered() {
        assertThat(FailureMapping.atEndpoint(new ProcessEngineException("The engine is at a loss."))).isEmpty();
    }

    @Test
    void allThreeWritersSayTheSame() throws IOException {
        var answer = new RefusalAnswer(503, REFUSED.refusal(Locale.ENGLISH), 5);
        var written = new MockHttpServletResponse();

        answer.write(written);

        assertThat(written.getStatus()).isEqualTo(503);
        assertThat(written.getHeader("Retry-After")).isEqualTo("5");
        assertThat(json(written.getContentAsByteArray())).isEqualTo(json(new ObjectMapper().writeValueAsBytes(answer.entity().getBody())));
        assertThat(answer.entity().getHeaders().getFirst("Retry-After")).isEqualTo("5");
        assertThat(answer.response().getHeaderString("Retry-After")).isEqualTo("5");
        assertThat(answer.response().getEntity()).isEqualTo(answer.entity().getBody());
    }

    private static JsonNode json(byte[] body) throws IOException {
        return new ObjectMapper().readTree(body);
    }
}
