package org.action2.casework.oversight.metrics;

import java.net.InetAddress;
import org.action2.casework.directory.Directory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MetricsConfiguration {

    @Bean
    FilterRegistrationBean<MetricsAccessFilter> metricsAccessFilter(Directory directory, CaseworkMetrics metrics,
                                                    @Value("${casework.metrics.token:}") String token) {
        var filter = new FilterRegistrationBean<>(new MetricsAccessFilter(directory, metrics, token.strip()));
        filter.addUrlPatterns(MetricsAccessFilter.PATH);
        filter.setOrder(0);
        return filter;
    }

    @Bean
    @ConditionalOnProperty("casework.management.port")
    ManagementPort managementPort(@Value("${casework.management.port}") int port, @Value("${casework.management.address:127.0.0.1}") InetAddress address) {
        return new ManagementPort(port, address);
    }
}
