package org.action2.casework.forms;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import org.action2.casework.refusals.Refusal;
import org.action2.casework.refusals.RefusalAnswer;

/** Answers the JSON value {@code null} in place of a request's content with status 400; the engine itself would answer 500. */
public class EmptyBodyRefusal implements ReaderInterceptor {

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        var content = context.proceed();
        if (content == null) {
            throw new WebApplicationException(RefusalAnswer.of(Response.Status.BAD_REQUEST.getStatusCode(), Refusal.of("forms.empty")).response());
        }
        return content;
    }
}
