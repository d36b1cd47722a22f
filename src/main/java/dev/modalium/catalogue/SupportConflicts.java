package dev.modalium.catalogue;

import dev.modalium.catalogue.SupportConflict.About;
import dev.modalium.catalogue.SupportConflict.Kind;
import dev.modalium.language.Language;
import dev.modalium.language.Texts;
import dev.modalium.manifest.Profile;
import dev.modalium.vocabulary.SupportRule;
import dev.modalium.vocabulary.Vocabulary;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/// Finds where declarations and counts disagree about what datasets contain and which tasks they support.
///
/// A dataset without counted items is in no disagreement, nor is a task that no count can show. What
/// else counts cannot tell is no conflict: see [SupportConflict.Because].
@Service
public class SupportConflicts {

    private final ConflictRows rows;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Vocabulary vocabulary;
    private final Texts texts;

    /// In English.
    @Autowired
    SupportConflicts(ConflictRows rows, JdbcClient jdbc, JsonMapper json, Vocabulary vocabulary) {
        this(rows, jdbc, json, vocabulary, Language.ENGLISH);
    }

    private SupportConflicts(
            ConflictRows rows, JdbcClient jdbc, JsonMapper json, Vocabulary vocabulary, Language language) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.json = json;
        this.vocabulary = vocabulary;
        this.texts = Texts.in(language);
    }

    public SupportConflicts in(Language language) {
        return new SupportConflicts(rows, jdbc, json, vocabulary, language);
    }

    /// Which disagreements are wanted.
    ///
    /// @param dataset slug, null for all
    /// @param task slug, null for all of what is wanted
    /// @param after where the page before ended, null from the beginning
    public record Wanted(
            Collection<Kind> kinds,
            Collection<About> about,
            @Nullable String dataset,
            @Nullable String task,
            @Nullable Place after,
            int limit) {}

    /// Where a disagreement stands in the list.
    public record Place(String dataset, String about, String term) {

        public static Place of(SupportConflict conflict) {
            return new Place(conflict.dataset(), conflict.about().slug(), conflict.term());
        }
    }

    /// Ordered by dataset, then by what it is about, then by term.
    public List<SupportConflict> find(Wanted wanted) {
        ConflictTexts said = new ConflictTexts(texts, vocabulary);
        Map<String, List<Profile>> profiles = new HashMap<>();
        return rows.of(wanted).stream()
                .map(row -> {
                    List<String> lacks = row.kind() == Kind.NOT_DECLARED
                            ? List.of()
                            : lacks(row, profiles.computeIfAbsent(row.dataset(), this::profiles), said);
                    return said.of(row, lacks);
                })
                .toList();
    }

    private List<Profile> profiles(String dataset) {
        return jdbc.sql(ConflictSql.PROFILES).param("dataset", dataset).query(String.class).list().stream()
                .map(text -> json.readValue(text, Profile.class))
                .toList();
    }

    /// Of a task, what the release lacks that comes nearest to its rule.
    private List<String> lacks(ConflictRows.Row row, List<Profile> profiles, ConflictTexts said) {
        SupportRule rule = row.about() == About.TASK
                ? vocabulary.task(row.term()).orElseThrow().rule()
                : null;
        if (rule == null) {
            return List.of(said.name(row.about(), row.term()));
        }
        return profiles.stream()
                .map(profile -> Evidence.unmet(rule, profile, vocabulary))
                .min((one, other) -> Integer.compare(one.size(), other.size()))
                .stream()
                .flatMap(List::stream)
                .map(new RequirementText(texts, vocabulary)::of)
                .toList();
    }
}
