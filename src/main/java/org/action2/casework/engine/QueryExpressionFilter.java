package org.action2.casework.engine;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.action2.casework.input.BoundedJson;
import org.action2.casework.refusals.Refusal;
import org.action2.casework.refusals.RefusalAnswer;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.authorization.Groups;

/**
 * Refuses expressions in what people send to the engine, whether in a body or in an address. The engine evaluates those
 * of queries, and its own check overlooks the nested ones (CVE-2026-109432). Stored filters keep theirs.
 */
class QueryExpressionFilter implements ContainerRequestFilter, ReaderInterceptor {

    private static final JsonFactory JSON = BoundedJson.factory();

    @Override
    public void filter(ContainerRequestContext request) {
        request.getUriInfo().getQueryParameters().keySet().forEach(QueryExpressionFilter::check);
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (context.getMediaType() != null && context.getMediaType().getSubtype().contains("json")) {
            var body = context.getInputStream().readAllBytes();
            checkNames(body);
            context.setInputStream(new ByteArrayInputStream(body));
        }
        return context.proceed();
    }

    private static void checkNames(byte[] body) throws IOException {
        try (var parser = JSON.createParser(body)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME) {
                    check(parser.currentName());
                }
            }
        } catch (JsonProcessingException e) {
            // not JSON: the reader behind says so
        }
    }

    private static void check(String name) {
        if (name.toLowerCase(Locale.ROOT).endsWith("expression") && !isAdministrator()) {
            var refusal = new Refusal("Only administrators may use expressions: " + name, List.of());
            throw new WebApplicationException(RefusalAnswer.of(Response.Status.FORBIDDEN.getStatusCode(), refusal).response());
        }
    }

    private static boolean isAdministrator() {
        var person = ProcessEngines.getDefaultProcessEngine().getIdentityService().getCurrentAuthentication();
        return person != null && person.getGroupIds() != null && person.getGroupIds().contains(Groups.CAMUNDA_ADMIN);
    }
}
