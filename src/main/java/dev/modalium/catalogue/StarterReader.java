package dev.modalium.catalogue;

import dev.modalium.catalogue.Contents.AnnotationFact;
import dev.modalium.catalogue.Contents.ModalityFact;
import dev.modalium.catalogue.Contents.PairFact;
import dev.modalium.catalogue.Contents.SupportFact;
import dev.modalium.catalogue.StarterValues.Sourced;
import dev.modalium.vocabulary.Granularity;
import dev.modalium.vocabulary.PairRelation;
import dev.modalium.vocabulary.Term;
import dev.modalium.vocabulary.Vocabulary;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Reads a file of the starter catalogue, checks it against the vocabulary and puts the sources in.
final class StarterReader {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");

    private final StarterField root;
    private final StarterSources sources;
    private final Vocabulary vocabulary;

    private StarterReader(StarterField root, Vocabulary vocabulary) {
        this.root = root;
        this.sources = StarterSources.in(root.member("sources"));
        this.vocabulary = vocabulary;
    }

    /// @throws BadStarterFile with file, field and what was expected
    static StarterValues read(StarterFile file, Vocabulary vocabulary) {
        try {
            StarterField root = new StarterField(file.name(), "", YAML.readTree(file.bytes()));
            root.having(
                    "slug",
                    "name",
                    "aliases",
                    "summary",
                    "year",
                    "nature",
                    "homepage",
                    "licence",
                    "languages",
                    "papers",
                    "modalities",
                    "pairs",
                    "tasks",
                    "annotations",
                    "sizes",
                    "relations",
                    "sources");
            if (!root.member("slug").text().equals(file.slug())) {
                throw root.member("slug").wrong("the name of the file, " + file.slug());
            }
            return new StarterReader(root, vocabulary).values(file.digest());
        } catch (JacksonException e) {
            throw new BadStarterFile(file.name(), e.getMessage(), e);
        }
    }

    private StarterValues values(String digest) {
        StarterField licence = root.member("licence");
        return new StarterValues(
                Names.slug(root.member("slug").text()),
                digest,
                root.member("name").text(),
                root.member("aliases").elements().stream()
                        .map(StarterField::text)
                        .toList(),
                root.member("summary").textOrNull(),
                sourced("year", StarterField::wholeNumber),
                sourced("nature", value -> value.oneOf(List.of(Nature.values()), Nature::slug)),
                sourced("homepage", StarterField::text),
                sourced("licence", value -> known(value, vocabulary::licence, "licence")),
                licence.isMissing() ? null : licence.member("note").textOrNull(),
                sourced("languages", StarterReader::languages),
                papers(),
                sizes(),
                relations(),
                contents());
    }

    private <T> Sourced<T> sourced(String name, Function<StarterField, T> read) {
        Optional<StarterField> field = root.member(name).optional();
        return field.map(given -> {
                    given.having("value", "note", "source");
                    StarterSources.Source source = sources.of(given);
                    Provenance provenance = new Provenance(
                            source.text(),
                            source.confidence(),
                            given.member("note").textOrNull());
                    return new Sourced<>(read.apply(given.member("value")), provenance);
                })
                .orElseGet(Sourced::unknown);
    }

    private static List<String> languages(StarterField codes) {
        return codes.elements().stream()
                .map(code -> {
                    if (!LANGUAGE.matcher(code.text()).matches()) {
                        throw code.wrong("a BCP 47 code of a language, such as en or ase");
                    }
                    return code.text();
                })
                .toList();
    }

    private Set<Paper> papers() {
        return set("papers", paper -> {
            paper.having("reference", "source");
            StarterSources.Source source = sources.of(paper);
            return new Paper(paper.member("reference").text(), source.text(), source.confidence());
        });
    }

    private List<Size> sizes() {
        return root.member("sizes").elements().stream()
                .map(size -> {
                    size.having("count", "unit", "text", "source");
                    StarterSources.Source source = sources.of(size);
                    return new Size(
                            size.member("count").numberOrNull(),
                            size.member("unit").textOrNull(),
                            size.member("text").text(),
                            source.text(),
                            source.confidence());
                })
                .toList();
    }

    private Set<Relation> relations() {
        return set("relations", relation -> {
            relation.having("relation", "dataset", "source");
            StarterSources.Source source = sources.of(relation);
            return new Relation(
                    relation.member("relation").oneOf(List.of(RelationKind.values()), RelationKind::slug),
                    Names.slug(relation.member("dataset").text()),
                    source.text(),
                    source.confidence());
        });
    }

    private <T> Set<T> set(String list, Function<StarterField, T> read) {
        return root.member(list).elements().stream().map(read).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Contents contents() {
        List<ModalityFact> modalities = root.member("modalities").elements().stream()
                .map(field -> {
                    field.having("modality", "source");
                    StarterSources.Source source = sources.of(field);
                    String slug = known(field.member("modality"), vocabulary::modality, "modality");
                    return new ModalityFact(slug, null, source.text(), source.confidence());
                })
                .toList();
        List<AnnotationFact> annotations = root.member("annotations").elements().stream()
                .map(field -> {
                    field.having("kind", "note", "source");
                    StarterSources.Source source = sources.of(field);
                    String slug = known(field.member("kind"), vocabulary::annotationKind, "annotation kind");
                    return new AnnotationFact(
                            slug, field.member("note").textOrNull(), null, source.text(), source.confidence());
                })
                .toList();
        List<SupportFact> support = root.member("tasks").elements().stream()
                .map(field -> {
                    field.having("task", "source");
                    StarterSources.Source source = sources.of(field);
                    String slug = known(field.member("task"), vocabulary::task, "task");
                    String reason = Declared.supporting(vocabulary.task(slug).orElseThrow(), source.text());
                    return new SupportFact(slug, reason, Map.of(), source.text(), source.confidence());
                })
                .toList();
        return new Contents(modalities, pairs(DeclaredPairs.among(modalities, vocabulary)), annotations, support);
    }

    /// The pairs with how they go together, where a file says so.
    private List<PairFact> pairs(List<PairFact> declared) {
        Map<String, PairFact> bySlug = new LinkedHashMap<>();
        declared.forEach(pair -> bySlug.put(pair.pair(), pair));
        root.member("pairs").elements().forEach(field -> {
            field.having("pair", "relation", "granularity", "source");
            StarterSources.Source source = sources.of(field);
            PairFact pair = bySlug.get(field.member("pair").text());
            if (pair == null) {
                throw field.member("pair")
                        .wrong("a pair of the modalities above: " + String.join(", ", bySlug.keySet()));
            }
            bySlug.put(
                    pair.pair(),
                    new PairFact(
                            pair.pair(),
                            field.member("relation")
                                    .oneOf(List.of(PairRelation.values()), PairRelation::slug)
                                    .slug(),
                            field.member("granularity").optional().isEmpty()
                                    ? null
                                    : field.member("granularity")
                                            .oneOf(List.of(Granularity.values()), Granularity::slug),
                            null,
                            pair.source() + "; how they go together: " + source.text(),
                            pair.confidence().lower(source.confidence())));
        });
        return List.copyOf(bySlug.values());
    }

    private static String known(StarterField field, Function<String, Optional<? extends Term>> lookup, String what) {
        String slug = field.text();
        if (lookup.apply(slug).isEmpty()) {
            throw field.wrong("the slug of a " + what + " of the vocabulary");
        }
        return slug;
    }
}
