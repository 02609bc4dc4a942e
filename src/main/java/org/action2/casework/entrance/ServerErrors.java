package org.action2.casework.entrance;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** What the container refuses before it knows of the program, such as addresses with braces, is said in the program's words, too. */
@Configuration(proxyBeanMethods = false)
class ServerErrors {

    private static final Logger LOG = LoggerFactory.getLogger(ServerErrors.class);
    private static final int FIRST_ERROR = 400;

    /** After the server's own valve, so that it is nearer to the request and speaks first. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> errorsInWords() {
        return server -> server.addContextCustomizers(context -> context.getParent().getPipeline().addValve(new InWords()));
    }

    private static final class InWords extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, Throwable failure) {
            if (response.getStatus() < FIRST_ERROR || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            try {
                ErrorAnswers.write(request.getRequest(), response.getResponse(), response.getStatus());
                response.finishResponse();
            } catch (IOException | IllegalStateException e) {
                LOG.debug("Whoever asked is gone: {}", e.getClass().getSimpleName());
            }
        }
    }
}
