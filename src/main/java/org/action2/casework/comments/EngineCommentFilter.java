package org.action2.casework.comments;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import java.util.regex.Pattern;
import org.action2.casework.refusals.Refusal;
import org.action2.casework.refusals.RefusalAnswer;

/**
 * Comments are written in one place: the engine's own, which know neither audience nor mentions, are taken by its REST no
 * longer. Those that stand there, and those that the program writes with what managers do, are read as before.
 */
class EngineCommentFilter implements ContainerRequestFilter {

    private static final Pattern WRITING = Pattern.compile("(?:^|.*/)(?:task|process-instance)/[^/]+/comment(?:/create)?/?");

    @Override
    public void filter(ContainerRequestContext request) {
        if (isWriting(request.getMethod()) && WRITING.matcher(request.getUriInfo().getPath()).matches()) {
            throw new WebApplicationException(RefusalAnswer.of(Response.Status.FORBIDDEN.getStatusCode(), Refusal.of("comments.one-place")).response());
        }
    }

    private static boolean isWriting(String method) {
        return method.equals("POST") || method.equals("PUT");
    }
}
