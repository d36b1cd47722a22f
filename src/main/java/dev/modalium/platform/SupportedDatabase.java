package dev.modalium.platform;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/// Migrates the schema, after making sure that the server is a PostgreSQL that the schema can live on.
@Component
class SupportedDatabase implements FlywayMigrationStrategy {

    private static final int OLDEST = 15; // the first with "unique nulls not distinct"

    @Override
    public void migrate(Flyway flyway) {
        DataSource database = flyway.getConfiguration().getDataSource();
        try (Connection connection = database.getConnection()) {
            String product = connection.getMetaData().getDatabaseProductName();
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (!product.equals("PostgreSQL") || version < OLDEST) {
                throw new IllegalStateException("Modalium needs PostgreSQL " + OLDEST + " or later, and "
                        + connection.getMetaData().getURL() + " is " + product + " " + version
                        + ". Name another database in spring.datasource.url, or none for the embedded one.");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be reached: " + e.getMessage(), e);
        }
        flyway.migrate();
    }
}
