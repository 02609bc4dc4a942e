package org.action2.casework.oversight;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

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
}
