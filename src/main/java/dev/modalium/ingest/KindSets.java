package dev.modalium.ingest;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// The numbers by which rows name the sets of kinds that an annotation can be of at once.
@Component
class KindSets {

    private final Map<Set<String>, Integer> ids = new ConcurrentHashMap<>();
    private final JdbcClient jdbc;
    private final TransactionTemplate ownTransaction;

    KindSets(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.ownTransaction = new TransactionTemplate(transactions);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /// The number of the set, which it has for good: it is not the import's to take back, for others may use it
    /// already.
    int idOf(Set<String> kinds) {
        Integer known = ids.get(kinds);
        return known != null ? known : ids.computeIfAbsent(Set.copyOf(kinds), this::number);
    }

    private int number(Set<String> kinds) {
        String[] sorted = kinds.stream().sorted().toArray(String[]::new);
        return ownTransaction.execute(status -> {
            jdbc.sql("insert into kind_set (kinds) values (:kinds::text[]) on conflict do nothing")
                    .param("kinds", sorted)
                    .update();
            return jdbc.sql("select id from kind_set where kinds = :kinds::text[]")
                    .param("kinds", sorted)
                    .query(Integer.class)
                    .single();
        });
    }
}
