package org.action2.casework.oversight.metrics;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.InetAddress;
import org.action2.casework.language.ReaderLanguage;
import org.action2.casework.refusals.Refusal;
import org.action2.casework.refusals.RefusalAnswer;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.http11.Http11NioProtocol;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;

/**
 * A port for those who watch the program, with threads and connections of its own, so that it answers them while people's
 * port is full. It serves {@code /actuator/} and nothing else; the filters before that are the same on both ports.
 */
class ManagementPort implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final String SERVED = "/actuator/";
    private static final int THREADS = 5;
    private static final int CONNECTIONS = 50;
    private static final int TIMEOUT_MILLIS = 10_000;
    private static final int LONGEST_BODY = 0;

    private final int port;
    private final InetAddress address;

    ManagementPort(int port, InetAddress address) {
        this.port = port;
        this.address = address;
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        var connector = new Connector(Http11NioProtocol.class.getName());
        connector.setPort(port);
        connector.setMaxPostSize(LONGEST_BODY);
        var protocol = (Http11NioProtocol) connector.getProtocolHandler();
        protocol.setAddress(address);
        protocol.setMaxThreads(THREADS);
        protocol.setMinSpareThreads(1);
        protocol.setMaxConnections(CONNECTIONS);
        protocol.setAcceptCount(CONNECTIONS);
        protocol.setConnectionTimeout(TIMEOUT_MILLIS);
        server.addAdditionalTomcatConnectors(connector);
        server.addContextValves(new OnlyManagement(connector));
    }

    private static final class OnlyManagement extends ValveBase {

        private final Connector management;

        OnlyManagement(Connector management) {
            super(true);
            this.management = management;
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            if (request.getConnector() == management && !isServed(request.getRequestURI())) {
                RefusalAnswer.of(Response.SC_NOT_FOUND, Refusal.in(ReaderLanguage.asked(request), "oversight.port-is-for-those-who-watch")).write(response);
            } else {
                getNext().invoke(request, response);
            }
        }

        /** Plain spelling only: any other may mean another address. */
        private static boolean isServed(String address) {
            return address.startsWith(SERVED) && address.chars().allMatch(character -> Character.isLetterOrDigit(character) || "/-_".indexOf(character) >= 0)
                && !address.contains("//");
        }
    }
}
