package dev.modalium.ui;

import dev.modalium.catalogue.Basis;
import dev.modalium.catalogue.DatasetDetails.SupportDetails;
import dev.modalium.catalogue.LicenceNote;
import dev.modalium.catalogue.SourceText;
import dev.modalium.catalogue.SupportText;
import dev.modalium.language.Language;
import dev.modalium.language.Texts;
import dev.modalium.search.AmountText;
import dev.modalium.search.Explanation;
import dev.modalium.search.SharedMedia;
import dev.modalium.search.combination.Combined;
import dev.modalium.search.filter.Languages;
import dev.modalium.search.filter.Quantity;
import dev.modalium.vocabulary.Modality;
import dev.modalium.vocabulary.Term;
import dev.modalium.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Puts slugs, numbers and addresses as people read them; pages reach it as `@words`.
@Component("words")
class Words {

    /// So many reasons are shown at once; the rest is folded away, but in the page.
    private static final int REASONS = 3;

    private final Vocabulary vocabulary;
    private final Texts texts;
    private final LicenceNote licenceNote;

    /// In English.
    @Autowired
    Words(Vocabulary vocabulary) {
        this(vocabulary, Language.ENGLISH);
    }

    private Words(Vocabulary vocabulary, Language language) {
        this.vocabulary = vocabulary;
        this.texts = Texts.in(language);
        this.licenceNote = new LicenceNote(vocabulary, language);
    }

    Words in(Language language) {
        return language == texts.language() ? this : new Words(vocabulary, language);
    }

    /// In the language of a template, which asks for it by `#locale`.
    public Words in(Locale locale) {
        return in(Language.of(locale));
    }

    /// What is done with whole sentences of the same language.
    public Prose prose() {
        return new Prose(texts);
    }

    /// Of the pages.
    Texts texts() {
        return texts;
    }

    /// The ranked datasets that stand where they do for this reason.
    public List<String> rankedBy(Explanation explained, String reason) {
        return explained.ranking().stream()
                .filter(ranked -> ranked.because().equals(reason))
                .map(Explanation.Ranked::slug)
                .toList();
    }

    public String number(long number) {
        return String.format(texts.language().locale(), "%,d", number);
    }

    /// As [Rounded] has it.
    public String number(BigDecimal number) {
        BigDecimal shown = Rounded.of(number);
        return String.format(
                texts.language().locale(),
                "%,." + Math.max(0, shown.stripTrailingZeros().scale()) + "f",
                shown);
    }

    /// A count as an answer carries it: a number, or words already.
    public String number(Object count) {
        return switch (count) {
            case BigDecimal decimal -> number(decimal);
            case Double real -> number(BigDecimal.valueOf(real));
            case Number whole -> number(whole.longValue());
            default -> count.toString();
        };
    }

    /// What stands behind a code, such as `real` of `nature`; a code without a text stands for itself.
    public String code(String kind, @Nullable Object code) {
        return texts.getOr(String.valueOf(code), kind + "." + code);
    }

    /// A sentence in pieces, with what stands in it between backquotes as code.
    public List<Piece> pieces(String sentence) {
        return Piece.of(sentence);
    }

    /// The unit of a stated size in the page's language, itself where it has no name there.
    public String unit(String unit) {
        return Quantity.ofUnit(unit)
                .filter(quantity -> quantity.key().equals(unit))
                .map(quantity -> texts.get("quantity." + quantity.key()))
                .orElse(unit);
    }

    /// Names of languages by their codes.
    public String languages(Collection<String> codes) {
        return texts.language() == Language.ENGLISH
                ? texts.list(codes)
                : texts.list(codes.stream()
                        .map(code -> Languages.nameOf(code, texts.language()))
                        .toList());
    }

    /// `one, another and a third`.
    public String all(Collection<String> words) {
        return texts.and(words);
    }

    public String list(Collection<String> words) {
        return texts.list(words);
    }

    /// Why a task is supported, as a sentence; the catalogue keeps it in English.
    public String why(SupportDetails support) {
        return texts.language() == Language.ENGLISH
                ? support.reason()
                : new SupportText(texts, vocabulary).of(support.task(), support.counts(), support.source());
    }

    /// Where a fact comes from; of what is derived the catalogue keeps it in English.
    ///
    /// @param basis `declared` or `derived`
    public String source(String basis, String source) {
        return Basis.DERIVED.slug().equals(basis) ? new SourceText(texts, vocabulary).of(source) : source;
    }

    public boolean isPair(String slug) {
        return slug.contains("+");
    }

    /// Slugs of the families, one or two, under a modality or a pair; none for any other slug.
    public List<String> families(@Nullable String slug) {
        if (slug == null) {
            return List.of();
        }
        List<String> families =
                Arrays.stream(slug.split("\\+")).map(Modality::familyOf).toList();
        boolean known =
                families.stream().allMatch(family -> vocabulary.modality(family).isPresent());
        return known ? families : List.of();
    }

    public String modalityOrPair(String slug) {
        return Arrays.stream(slug.split("\\+"))
                .map(part -> label(vocabulary.modality(part), part))
                .collect(Collectors.joining("+"));
    }

    String task(String slug) {
        return label(vocabulary.task(slug), label(vocabulary.taskFamily(slug), slug));
    }

    String annotation(String slug) {
        return label(vocabulary.annotationKind(slug), slug);
    }

    public boolean isLicenceKnown(@Nullable String slug) {
        return slug != null && !slug.equals("unknown");
    }

    public String licence(@Nullable String slug) {
        return slug == null || slug.equals("unknown")
                ? texts.get("licence.not-known")
                : label(vocabulary.licence(slug), slug);
    }

    /// The short name of a licence, such as `CC-BY-4.0`.
    public String licenceName(String slug) {
        return licenceNote.name(slug);
    }

    /// Whether the catalogue's own words on a licence begin with its short name, as `MIT (repository)` do.
    public boolean beginWithLicence(@Nullable String ownWords, String slug) {
        return ownWords != null && ownWords.startsWith(licenceName(slug));
    }

    /// What a licence restricts, or that it is not known; null where it restricts nothing.
    public @Nullable String licenceTerms(@Nullable String slug) {
        return isLicenceKnown(slug) ? licenceNote.terms(slug).orElse(null) : licenceNote.of(slug);
    }

    /// The name of a field or a number in JSON in words: `eventSeconds` is read as `event seconds`.
    public String fieldName(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1 $2").replace('-', ' ').toLowerCase(Locale.ROOT);
    }

    /// What was counted, to stand behind the number: `1 class label`, `28 categories`.
    public String counted(String name, Object count) {
        boolean one = count.toString().equals("1");
        boolean plural = texts.language() == Language.ENGLISH && !one;
        return vocabulary
                .annotationKind(name)
                .map(kind -> plural ? kind.plural() : texts.language().inSentence(kind.label()))
                .orElseGet(() -> texts.getOr(fieldName(name), (one ? "one." : "several.") + name));
    }

    /// So much of something: `512 hours`.
    public String amount(String quantity, BigDecimal amount) {
        return new AmountText(texts).of(quantity, Rounded.of(amount).stripTrailingZeros());
    }

    /// Why a place of the map is near another one, where its name and pair are seen already.
    public String near(String kind, String shared) {
        return texts.get("coverage.near." + kind, shared);
    }

    /// How two datasets come by the same media.
    ///
    /// @param names of datasets by their slugs
    public String shared(SharedMedia.Link link, Map<String, String> names) {
        return link.through().isEmpty()
                ? texts.get(
                        "compare.shared." + link.relation(),
                        names(List.of(link.one()), names),
                        names(List.of(link.other()), names))
                : texts.get("compare.shared-through", names(link.through(), names));
    }

    /// @param names of datasets by their slugs
    public String names(List<String> slugs, Map<String, String> names) {
        return texts.list(
                slugs.stream().map(slug -> names.getOrDefault(slug, slug)).toList());
    }

    public List<String> slugs(List<Combined.Member> members) {
        return members.stream().map(member -> member.dataset().slug()).toList();
    }

    public List<String> inOrder(Collection<String> modalities) {
        return modalities.stream().sorted(order()).toList();
    }

    /// Modalities or pairs in the vocabulary's order, vision first.
    Comparator<String> order() {
        List<String> order =
                vocabulary.modalities().stream().map(Modality::slug).toList();
        Comparator<String> byFirst = Comparator.comparingInt(slug -> order.indexOf(slug.split("\\+", 2)[0]));
        return byFirst.thenComparingInt(slug -> order.indexOf(slug.substring(slug.indexOf('+') + 1)));
    }

    public <T> List<T> first(List<T> reasons) {
        return reasons.subList(0, Math.min(REASONS, reasons.size()));
    }

    public <T> List<T> rest(List<T> reasons) {
        return reasons.subList(Math.min(REASONS, reasons.size()), reasons.size());
    }

    public String moreReasons(List<?> reasons) {
        return texts.get("answers.more-reasons", reasons.size() - REASONS);
    }

    /// How this dataset stands to another one; read from the other side where the relation comes in.
    public String relation(String relation, boolean outgoing) {
        return texts.getOr(relation, (outgoing ? "dataset.relation-to." : "dataset.relation-from.") + relation);
    }

    public String shortAddress(String url) {
        return url.replaceFirst("^https?://(www\\.)?", "").replaceFirst("/$", "");
    }

    private String label(Optional<? extends Term> term, String otherwise) {
        return term.map(known -> texts.language().of(known.label())).orElse(otherwise);
    }
}
