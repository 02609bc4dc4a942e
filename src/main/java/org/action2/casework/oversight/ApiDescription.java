package org.action2.casework.oversight;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Arrays;
import org.action2.casework.input.Body;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.ResolvableType;

/** The head of the OpenAPI description of our own endpoints; the rest is read from the endpoints themselves. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String BASIC = "basic";

    @Bean
    OpenAPI description() {
        return new OpenAPI()
            .info(new Info().title("Action 2 Casework").version("1").description("""
                Intake and follow-up of recommendations, seed-funding requests, figures, stories of cases. Everything is \
                answered with the rights of the person who signs in. A refusal is {message, faults: [{field, label, message}]} \
                with status 400, 403, 404 or 409. The process engine has a REST of its own at /engine-rest."""))
            .components(new Components().addSecuritySchemes(BASIC, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic")))
            .addSecurityItem(new SecurityRequirement().addList(BASIC));
    }

    /** Bodies that endpoints read after they have checked who sends them. */
    @Bean
    OperationCustomizer bodies() {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Body.class);
        return (operation, method) -> {
            Arrays.stream(method.getMethodParameters()).filter(parameter -> parameter.getParameterType() == Body.class).findFirst().ifPresent(body -> {
                var type = ResolvableType.forMethodParameter(body).getGeneric().getType();
                var schema = ModelConverters.getInstance().resolveAsResolvedSchema(new AnnotatedType(type)).schema;
                operation.requestBody(new RequestBody().required(true).content(new Content().addMediaType("application/json", new MediaType().schema(schema))));
            });
            return operation;
        };
    }
}
