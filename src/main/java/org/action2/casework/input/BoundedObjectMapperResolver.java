package org.action2.casework.input;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.ContextResolver;
import java.text.DateFormat;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.rest.dto.VariableValueDto;
import org.camunda.bpm.engine.rest.dto.task.TaskDto;
import org.camunda.bpm.engine.rest.hal.Hal;
import org.camunda.bpm.engine.rest.mapper.JacksonConfigurator;

/** Reads JSON for the engine's REST and the web apps as the engine does, and within bounds. */
@Priority(1) // before the engine's own, which is for the same kinds of content
@Produces({MediaType.APPLICATION_JSON, Hal.APPLICATION_HAL_JSON})
public class BoundedObjectMapperResolver implements ContextResolver<ObjectMapper> {

    private final ObjectMapper mapper = JacksonConfigurator.configureObjectMapper(BoundedJson.mapper());

    /**
     * The engine takes nothing for an entry of a list or for a variable, and would answer 500. Of a task it answers the form, and could not
     * read it when the task comes back with another date, as Tasklist sends it; like all that hangs on the model, it is not
     * for callers to change.
     */
    public BoundedObjectMapperResolver() {
        mapper.configOverride(TaskDto.class).setIgnorals(JsonIgnoreProperties.Value.forIgnoredProperties("camundaFormRef").withAllowGetters());
        mapper.setDateFormat(existingDays());
        mapper.registerModule(new SimpleModule().setDeserializerModifier(new SomethingForVariables()));
        List.of(List.class, Set.class, Collection.class, String[].class)
            .forEach(type -> mapper.configOverride(type).setSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL)));
    }

    /** The engine takes the 30th of February for the 2nd of March. */
    private DateFormat existingDays() {
        var dates = (DateFormat) mapper.getDateFormat().clone();
        dates.setLenient(false);
        return dates;
    }

    @Override
    public ObjectMapper getContext(Class<?> type) {
        return mapper;
    }

    private static final class SomethingForVariables extends BeanDeserializerModifier {

        @Override
        public JsonDeserializer<?> modifyDeserializer(DeserializationConfig config, BeanDescription of, JsonDeserializer<?> reader) {
            return VariableValueDto.class.isAssignableFrom(of.getBeanClass()) ? new Something(reader) : reader;
        }
    }

    private static final class Something extends DelegatingDeserializer {

        private Something(JsonDeserializer<?> reader) {
            super(reader);
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reader) {
            return new Something(reader);
        }

        @Override
        public Object getNullValue(DeserializationContext context) throws JsonMappingException {
            return context.reportInputMismatch(handledType(), "A variable is an object with its value.");
        }
    }
}
