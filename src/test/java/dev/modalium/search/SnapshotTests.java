package dev.modalium.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modalium.catalogue.CatalogueTest;
import dev.modalium.vocabulary.Vocabulary;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionManager;
import org.springframework.transaction.annotation.AnnotationTransactionAttributeSource;
import org.springframework.transaction.interceptor.TransactionInterceptor;
import org.springframework.transaction.support.TransactionTemplate;

/// A page and its total belong together, whatever is written between the two statements that read them.
@CatalogueTest
class SnapshotTests {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SummaryRows summaries;

    @Autowired
    private PlatformTransactionManager transactions;

    @BeforeEach
    void fillTheCatalogue() {
        insert("first");
    }

    @Test
    void countsWhatThePageWasTakenFromAlthoughAWriterCommitsInBetween() {
        InterruptedClauses clauses = new InterruptedClauses();
        DatasetSearch search = transactional(new DatasetSearch(jdbc, clauses, summaries));

        DatasetPage page = search.find(DatasetFilter.EVERYTHING, 50, null);

        assertThat(clauses.asked).isGreaterThan(1);
        assertThat(page.items()).extracting(DatasetSummary::slug).containsExactly("first");
        assertThat(page.total()).isEqualTo(1);
        assertThat(search.find(DatasetFilter.EVERYTHING, 50, null).total()).isEqualTo(2);
    }

    private DatasetSearch transactional(DatasetSearch search) {
        TransactionManager manager = transactions;
        ProxyFactory proxy = new ProxyFactory(search);
        proxy.setProxyTargetClass(true);
        proxy.addAdvice(new TransactionInterceptor(manager, new AnnotationTransactionAttributeSource()));
        return (DatasetSearch) proxy.getProxy();
    }

    private void insert(String slug) {
        jdbc.sql("insert into dataset (slug, name, revision) values (?, ?, 0)")
                .params(slug, slug)
                .update();
    }

    /// Both statements ask for the clauses first; before the second one another transaction commits.
    private final class InterruptedClauses extends Clauses {

        private int asked;

        InterruptedClauses() {
            super(Vocabulary.load());
        }

        @Override
        List<Clause> of(DatasetFilter filter) {
            asked++;
            if (asked == 2) {
                TransactionTemplate other = new TransactionTemplate(transactions);
                other.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
                other.executeWithoutResult(_ -> insert("second"));
            }
            return super.of(filter);
        }
    }
}
