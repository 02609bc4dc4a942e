package org.action2.casework.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.TransactionSystemException;

class TransientFailureFilterTest {

    private final TransientFailureFilter filter = new TransientFailureFilter();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void databaseThatIsAwayIsSaidToPass() throws Exception {
        run((request, answer) -> {
            throw new ServletException(new CannotGetJdbcConnectionException("Failed", new SQLTransientConnectionException("Connection is not available")));
        });

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("30");
        assertThat(response.getContentAsString()).contains("The database is not responding at the moment").doesNotContain("Connection is not available");
    }

    @Test
    void rollbackThatFailsMeansThatTheDatabaseIsAway() throws Exception {
        run((request, answer) -> {
            throw new TransactionSystemException("JDBC rollback failed", new SQLException("Connection is closed"));
        });

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getContentAsString()).contains("check first whether this was saved");
    }

    @Test
    void fullDiskIsToldFromAGoneDatabase() throws Exception {
        run((request, answer) -> {
            throw new DataAccessResourceFailureException("Failed", new SQLException("No space left on device", "53100"));
        });

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getContentAsString()).contains("Nothing was saved");
    }

    @Test
    void faultsOfTheProgramStayFaults() {
        assertThatThrownBy(() -> run((request, answer) -> {
            throw new IllegalStateException("a fault");
        })).hasMessage("a fault");
    }

    @Test
    void answerThatHasBegunIsBrokenOff() {
        assertThatThrownBy(() -> run((request, answer) -> {
            answer.flushBuffer();
            throw new CannotGetJdbcConnectionException("Failed", new SQLTransientConnectionException("Connection is not available"));
        })).isInstanceOf(CannotGetJdbcConnectionException.class);
    }

    private void run(FilterChain chain) throws Exception {
        filter.doFilter(new MockHttpServletRequest(), response, chain);
    }
}
