package dev.modalium.catalogue;

import dev.modalium.catalogue.SupportConflict.Kind;
import dev.modalium.language.Language;
import dev.modalium.language.Texts;
import dev.modalium.manifest.Profile;
import dev.modalium.vocabulary.SupportRule;
import dev.modalium.vocabulary.Task;
import dev.modalium.vocabulary.Vocabulary;
import java.sql.Types;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/// Finds where declarations and counts disagree about the tasks that a dataset supports.
///
/// A dataset without counted items is in no disagreement, nor is a task that no count can show.
@Service
public class SupportConflicts {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Vocabulary vocabulary;
    private final Texts texts;

    /// In English.
    @Autowired
    SupportConflicts(JdbcClient jdbc, JsonMapper json, Vocabulary vocabulary) {
        this(jdbc, json, vocabulary, Language.ENGLISH);
    }

    private SupportConflicts(JdbcClient jdbc, JsonMapper json, Vocabulary vocabulary, Language language) {
        this.jdbc = jdbc;
        this.json = json;
        this.vocabulary = vocabulary;
        this.texts = Texts.in(language);
    }

    public SupportConflicts in(Language language) {
        return new SupportConflicts(jdbc, json, vocabulary, language);
    }

    /// Which disagreements are wanted.
    ///
    /// @param dataset slug, null for all
    /// @param task slug, null for all
    /// @param after where the page before ended: the last dataset and task, null from the beginning
    public record Wanted(
            Collection<Kind> kinds,
            @Nullable String dataset,
            @Nullable String task,
            @Nullable Place after,
            int limit) {}

    /// Where a disagreement stands in the list.
    public record Place(String dataset, String task) {}

    private record Row(String dataset, String name, String task, String kind, String source, List<String> releases) {}

    /// Ordered by dataset, then by task.
    public List<SupportConflict> find(Wanted wanted) {
        Map<String, List<Profile>> profiles = new HashMap<>();
        return rows(wanted).stream()
                .map(row -> conflict(row, profiles.computeIfAbsent(row.dataset(), this::profiles)))
                .toList();
    }

    private List<Row> rows(Wanted wanted) {
        Place after = wanted.after();
        return jdbc.sql(ConflictSql.ROWS)
                .param("ruled", ruled(wanted.task()).toArray(String[]::new))
                .param("kinds", wanted.kinds().stream().map(Kind::slug).toArray(String[]::new))
                .param("dataset", wanted.dataset(), Types.VARCHAR)
                .param("afterDataset", after == null ? "" : after.dataset())
                .param("afterTask", after == null ? "" : after.task())
                .param("limit", wanted.limit())
                .query((row, _) -> new Row(
                        row.getString("slug"),
                        row.getString("name"),
                        row.getString("task"),
                        row.getString("kind"),
                        row.getString("source"),
                        List.of((String[]) row.getArray("releases").getArray())))
                .list();
    }

    /// Tasks of which counts can show whether they are supported.
    private List<String> ruled(@Nullable String task) {
        return vocabulary.tasks().stream()
                .filter(known -> known.rule() != null)
                .map(Task::slug)
                .filter(slug -> task == null || slug.equals(task))
                .toList();
    }

    private List<Profile> profiles(String dataset) {
        return jdbc.sql(ConflictSql.PROFILES).param("dataset", dataset).query(String.class).list().stream()
                .map(text -> json.readValue(text, Profile.class))
                .toList();
    }

    private SupportConflict conflict(Row row, List<Profile> profiles) {
        Task task = vocabulary.task(row.task()).orElseThrow();
        Kind kind = Kind.of(row.kind()).orElseThrow();
        List<String> lacks = kind == Kind.NOT_DECLARED ? List.of() : lacks(profiles, task);
        return new SupportConflict(
                row.dataset(),
                row.name(),
                row.task(),
                texts.language().of(task.label()),
                kind,
                lacks,
                text(kind, task, lacks, row.releases()),
                row.releases(),
                row.source());
    }

    /// Of the release that comes nearest to the task's rule.
    private List<String> lacks(List<Profile> profiles, Task task) {
        SupportRule rule = task.rule();
        if (rule == null) {
            return List.of();
        }
        return profiles.stream()
                .map(profile -> Evidence.unmet(rule, profile, vocabulary))
                .min((one, other) -> Integer.compare(one.size(), other.size()))
                .stream()
                .flatMap(List::stream)
                .map(new RequirementText(texts, vocabulary)::of)
                .toList();
    }

    private String text(Kind kind, Task task, List<String> lacks, List<String> releases) {
        return texts.get(
                "conflict." + kind.slug(),
                texts.language().inSentence(task.label()),
                RequirementText.none(lacks, texts),
                texts.get("conflict.releases", releases.size(), texts.list(releases)));
    }
}
