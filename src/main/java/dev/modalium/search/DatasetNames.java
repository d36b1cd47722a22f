package dev.modalium.search;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which words of a question are names of datasets in the catalogue.
interface DatasetNames {

    /// Those of the names, written as [Names#plain] has them, that a listed dataset goes by.
    Set<String> known(Collection<String> plainNames);

    /// Asks the catalogue itself.
    @Component
    class InCatalogue implements DatasetNames {

        private final JdbcClient jdbc;

        InCatalogue(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @Override
        public Set<String> known(Collection<String> plainNames) {
            if (plainNames.isEmpty()) {
                return Set.of();
            }
            String sql = """
                    select distinct plain from (
                        select %s as plain from dataset d, unnest(%s) n where d.status = 'listed') names
                    where plain in (:names)
                    """.formatted(Names.plainSql("n"), Names.OF_D);
            return new HashSet<>(
                    jdbc.sql(sql).param("names", plainNames).query(String.class).list());
        }
    }
}
