package org.action2.casework.input;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.util.unit.DataSize;

@Configuration(proxyBeanMethods = false)
class InputConfiguration {

    /** Before sign-in is looked at, as that already reads names and forms. */
    @Bean
    FilterRegistrationBean<BodyDoor> bodyDoor(@Value("${casework.largest-text:2MB}") DataSize text, @Value("${casework.largest-request:25MB}") DataSize parts) {
        var filter = new FilterRegistrationBean<>(new BodyDoor(BodyMemory.ofTheHeap(), text.toBytes(), parts.toBytes()));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Bean
    Jackson2ObjectMapperBuilderCustomizer boundedReading() {
        return builder -> builder.postConfigurer(BoundedJson::bound);
    }
}
