package org.action2.casework.forms;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.springframework.dao.DataAccessResourceFailureException;

/** Answers that the database is away or full. */
public class DatabaseFailureMapper implements ExceptionMapper<DataAccessResourceFailureException> {

    @Override
    public Response toResponse(DataAccessResourceFailureException failure) {
        return TransientFailure.behind(failure).orElse(TransientFailure.AWAY).response();
    }
}
