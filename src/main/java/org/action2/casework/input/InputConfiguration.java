package org.action2.casework.input;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.util.unit.DataSize;

@Configuration(proxyBeanMethods = false)
class InputConfiguration {

    /** Before sign-in is looked at, as that already reads names and forms. */
    @Bean
    FilterRegistrationBean<RequestBodyFilter> requestBodyFilter(@Value("${casework.largest-text:2MB}") DataSize text, @Value("${casework.largest-request:25MB}") DataSize parts) {
        var filter = new FilterRegistrationBean<>(new RequestBodyFilter(BodyMemoryBudget.ofTheHeap(), text.toBytes(), parts.toBytes()));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    /** Within the context, where those who come through a proxy have their own addresses. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> slowBodies(@Value("${server.tomcat.threads.max:200}") int threads,
                                                                         @Value("${casework.slow-bodies-per-address:20}") int perAddress) {
        return server -> server.addContextValves(new SlowBodyValve(new SlowReaderPermits(Math.max(1, threads / 2), perAddress)));
    }

    @Bean
    Jackson2ObjectMapperBuilderCustomizer boundedReading() {
        return builder -> builder.postConfigurer(BoundedJson::bound);
    }
}
