package dev.modalium.catalogue;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds a dataset by its slug or another name, without regard to case, spaces, hyphens and dots.
@Component
public class NamedDatasets {

    private final JdbcClient jdbc;
    private final NearSlugs nearSlugs;

    NamedDatasets(JdbcClient jdbc, NearSlugs nearSlugs) {
        this.jdbc = jdbc;
        this.nearSlugs = nearSlugs;
    }

    /// The slug of the dataset; of several the one whose slug or name it is, before those with such an alias.
    ///
    /// @throws UnknownDataset if no dataset goes by the name
    public String slug(String name) {
        return bySlug(name).or(() -> byName(name)).orElseThrow(() -> nearSlugs.unknown(name));
    }

    private Optional<String> bySlug(String name) {
        return jdbc.sql("select slug from dataset where slug = :name")
                .param("name", name)
                .query(String.class)
                .optional();
    }

    private Optional<String> byName(String name) {
        return jdbc.sql("""
                        select slug from (
                            select d.slug, min(n.at) as at
                            from dataset d, unnest(d.slug || (d.name || d.aliases)) with ordinality as n (name, at)
                            where regexp_replace(lower(normalize(n.name, nfkc)), '[\\s_."-]+', '', 'g')
                                = regexp_replace(lower(normalize(:name, nfkc)), '[\\s_."-]+', '', 'g')
                            group by d.slug) as named
                        order by at, slug limit 1""").param("name", name).query(String.class).optional();
    }
}
