package dev.modalium.web;

import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/// Lets bodies come in larger pieces than the 8 KB that the server reads at once, for each piece wakes a thread.
@Component
class RequestBuffers implements WebServerFactoryCustomizer<JettyServletWebServerFactory> {

    /// The largest buffer that the server keeps for the next connection.
    private static final int SIZE = 64 * 1024;

    @Override
    public void customize(JettyServletWebServerFactory factory) {
        factory.addServerCustomizers(RequestBuffers::enlarge);
    }

    private static void enlarge(Server server) {
        for (Connector connector : server.getConnectors()) {
            HttpConnectionFactory http = connector.getConnectionFactory(HttpConnectionFactory.class);
            if (http != null) {
                http.setInputBufferSize(SIZE);
            }
        }
    }
}
