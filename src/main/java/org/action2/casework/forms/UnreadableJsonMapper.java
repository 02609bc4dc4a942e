package org.action2.casework.forms;

import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.List;
import java.util.Objects;
import org.action2.casework.input.UnacceptableInputException;
import org.action2.casework.input.UnacceptableInputMapper;

/** Answers JSON that is not of the form asked for with status 400, and names the field; two libraries would each answer in a way of their own. */
public class UnreadableJsonMapper implements ExceptionMapper<JsonMappingException> {

    @Override
    public Response toResponse(JsonMappingException unreadable) {
        var unfit = UnacceptableInputException.behind(unreadable);
        if (unfit.isPresent()) {
            return new UnacceptableInputMapper().toResponse(unfit.get());
        }
        return unreadable.getPath().stream().map(Reference::getFieldName).filter(Objects::nonNull).reduce((outer, inner) -> inner)
            .map(field -> answer(Refusal.of(List.of(Fault.of(field, field, "forms.unreadable")), "forms.parameter-unreadable", field)))
            .orElseGet(() -> answer(Refusal.of("forms.unexpected-json")));
    }

    private static Response answer(Refusal refusal) {
        return Response.status(Response.Status.BAD_REQUEST).type(MediaType.APPLICATION_JSON_TYPE).entity(refusal).build();
    }
}
