package dev.modalium.platform;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/// The clock, the data folder, and the embedded database where `spring.datasource.url` names no other one.
@Configuration(proxyBeanMethods = false)
class PlatformConfiguration {

    @Bean
    DataFolder dataFolder(@Value("${modalium.data:data}") Path folder) {
        return DataFolder.at(folder);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Configuration(proxyBeanMethods = false)
    @Conditional(NoDatabaseIsNamed.class)
    static class Embedded {

        @Bean
        EmbeddedServer embeddedServer(DataFolder folder) {
            folder.lockForThisProcess();
            return EmbeddedServer.start(folder);
        }

        @Bean
        JdbcConnectionDetails embeddedConnectionDetails(EmbeddedServer server) {
            return new JdbcConnectionDetails() {
                @Override
                public String getUsername() {
                    return EmbeddedServer.USER;
                }

                @Override
                public String getPassword() {
                    return server.password();
                }

                @Override
                public String getJdbcUrl() {
                    return server.url();
                }
            };
        }
    }

    /// Holds where the person who starts the service names no database.
    static class NoDatabaseIsNamed extends NoneNestedConditions {

        NoDatabaseIsNamed() {
            super(ConfigurationPhase.PARSE_CONFIGURATION);
        }

        @ConditionalOnProperty("spring.datasource.url")
        static class DatabaseIsNamed {}
    }
}
