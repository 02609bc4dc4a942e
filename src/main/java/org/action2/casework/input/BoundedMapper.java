package org.action2.casework.input;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Priority;
import jakarta.ws.rs.ext.ContextResolver;
import org.camunda.bpm.engine.rest.mapper.JacksonConfigurator;

/** Reads JSON for the engine's REST and the web apps as the engine does, and within bounds. */
@Priority(1)
public class BoundedMapper implements ContextResolver<ObjectMapper> {

    private final ObjectMapper mapper = JacksonConfigurator.configureObjectMapper(BoundedJson.mapper());

    @Override
    public ObjectMapper getContext(Class<?> type) {
        return mapper;
    }
}
