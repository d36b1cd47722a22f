package dev.modalium.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds the datasets that somebody may have meant by a slug that no dataset has.
@Component
public class NearSlugs {

    /// More would not help a person, and reading more would let wrong slugs cost more than right ones.
    private static final int SHOWN = 3;

    private static final int COMPARED = 20_000;

    private final JdbcClient jdbc;

    NearSlugs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public UnknownDataset unknown(String slug) {
        return new UnknownDataset(slug, near(slug.toLowerCase(Locale.ROOT)));
    }

    private List<String> near(String slug) {
        int tolerated = Math.clamp(slug.length() / 3, 1, 3);
        record Near(String slug, int distance) {}
        return jdbc
                .sql("""
                        select slug from dataset
                        where length(slug) between :shortest and :longest or starts_with(slug, :slug)
                        order by abs(length(slug) - :length), slug limit :compared""")
                .param("shortest", slug.length() - tolerated)
                .param("longest", slug.length() + tolerated)
                .param("slug", slug)
                .param("length", slug.length())
                .param("compared", COMPARED)
                .query((row, _) -> row.getString("slug"))
                .list()
                .stream()
                .map(known -> new Near(known, known.startsWith(slug) ? 1 : distance(known, slug)))
                .filter(near -> near.distance() <= tolerated)
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::slug))
                .limit(SHOWN)
                .map(Near::slug)
                .toList();
    }

    /// How many characters to insert, remove, replace or swap with their neighbour (optimal string alignment).
    private static int distance(String one, String other) {
        int[][] of = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    of[i][j] = i + j;
                    continue;
                }
                boolean same = one.charAt(i - 1) == other.charAt(j - 1);
                of[i][j] = Math.min(of[i - 1][j - 1] + (same ? 0 : 1), 1 + Math.min(of[i - 1][j], of[i][j - 1]));
                boolean swapped = i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                if (swapped) {
                    of[i][j] = Math.min(of[i][j], of[i - 2][j - 2] + 1);
                }
            }
        }
        return of[one.length()][other.length()];
    }
}
