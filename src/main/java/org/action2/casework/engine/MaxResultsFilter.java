package org.action2.casework.engine;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import java.math.BigInteger;

/**
 * Bounds what one request to the engine's REST lists, so that nobody loads all of history at once: to 10,000 entries where
 * more or no number is asked for. More is had page by page.
 */
@PreMatching
class MaxResultsFilter implements ContainerRequestFilter {

    private static final String NUMBER = "maxResults";
    private static final int LONGEST = 10_000;
    private static final int LONGEST_METRICS = 200; // the engine itself allows no more of them

    @Override
    public void filter(ContainerRequestContext request) {
        var asked = request.getUriInfo().getQueryParameters().getFirst(NUMBER);
        var longest = request.getUriInfo().getPath().matches(".*\\bmetrics/?") ? LONGEST_METRICS : LONGEST;
        if (asked == null || asked.matches("\\d+") && new BigInteger(asked).compareTo(BigInteger.valueOf(longest)) > 0) {
            request.setRequestUri(request.getUriInfo().getRequestUriBuilder().replaceQueryParam(NUMBER, longest).build());
        }
    }
}
