package dev.modalium;

import dev.modalium.access.FirstToken;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Tells the person who started the service where it is and, the first time, the token to write with.
@Component
class Welcome {

    private final FirstToken firstToken;
    private final String data;

    Welcome(FirstToken firstToken, @Value("${modalium.data:data}") String data) {
        this.firstToken = firstToken;
        this.data = data;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (!(event.getApplicationContext() instanceof WebServerApplicationContext context)
                || context.getWebServer() == null) {
            return;
        }
        StringBuilder text = new StringBuilder("\n  Modalium answers at http://localhost:")
                .append(context.getWebServer().getPort())
                .append("\n  Data is kept in ")
                .append(Path.of(data).toAbsolutePath().normalize())
                .append('\n');
        firstToken
                .createWhereNeeded()
                .ifPresent(token -> text.append("  Admin token, shown this once: ")
                        .append(token)
                        .append('\n'));
        System.out.println(text);
    }
}
