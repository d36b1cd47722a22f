package dev.modalium.ui;

import dev.modalium.catalogue.LicenceNote;
import dev.modalium.search.combination.Combined;
import dev.modalium.vocabulary.Modality;
import dev.modalium.vocabulary.Term;
import dev.modalium.vocabulary.Vocabulary;
import dev.modalium.search.Explanation;
import java.lang.Character.UnicodeScript;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts slugs, numbers and addresses as people read them; pages reach it as `@words`.
@Component("words")
class Words {

    /// So many reasons are shown at once; the rest is folded away, but in the page.
    private static final int REASONS = 3;

    private static final Pattern BASIS_AGAIN = Pattern.compile("^(declared|derived): ", Pattern.CASE_INSENSITIVE);

    private final Vocabulary vocabulary;

    Words(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /// The ranked datasets that stand where they do for this reason.
    public List<String> rankedBy(Explanation explained, String reason) {
        return explained.ranking().stream()
                .filter(ranked -> ranked.because().equals(reason))
                .map(Explanation.Ranked::slug)
                .toList();
    }

    public String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    public String number(BigDecimal number) {
        return String.format(
                Locale.ROOT, "%,." + Math.max(0, number.stripTrailingZeros().scale()) + "f", number);
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
        return slug == null || slug.equals("unknown") ? "licence not known" : label(vocabulary.licence(slug), slug);
    }

    /// The short name of a licence, such as `CC-BY-4.0`.
    public String licenceName(String slug) {
        return LicenceNote.name(slug, vocabulary);
    }

    /// What a licence restricts, or that it is not known; null where it restricts nothing.
    public @Nullable String licenceTerms(@Nullable String slug) {
        return isLicenceKnown(slug)
                ? LicenceNote.terms(slug, vocabulary).orElse(null)
                : LicenceNote.of(slug, vocabulary);
    }

    /// The name of a field or a number in JSON in words: `eventSeconds` is read as `event seconds`.
    public String fieldName(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1 $2").replace('-', ' ').toLowerCase(Locale.ROOT);
    }

    /// What was counted, to stand behind the number: `1 class label`, `28 categories`.
    public String counted(String name, Object count) {
        boolean one = count.toString().equals("1");
        return vocabulary
                .annotationKind(name)
                .map(kind -> one ? kind.label().inSentence() : kind.plural())
                .orElseGet(() -> one ? singular(fieldName(name)) : fieldName(name));
    }

    private static String singular(String plural) {
        return plural.endsWith("ies") ? plural.substring(0, plural.length() - 3) + "y" : plural.replaceFirst("s$", "");
    }

    public List<String> slugs(List<Combined.Member> members) {
        return members.stream().map(member -> member.dataset().slug()).toList();
    }

    /// What is lacking, and after it what there is instead.
    public List<String> lack(String text) {
        int colon = text.indexOf(": ");
        return colon < 0 ? List.of(text, "") : List.of(text.substring(0, colon), text.substring(colon));
    }

    /// With a capital letter and a full stop, and without the basis, which stands beside it as a badge.
    public String sentence(String text) {
        if (text.isEmpty()) {
            return text;
        }
        String begun = sentenceStart(BASIS_AGAIN.matcher(text).replaceFirst(""));
        return begun.matches("(?s).*[.!?。]") ? begun : begun + ".";
    }

    /// Whether a sentence names its source, which then need not be said again.
    public boolean names(String sentence, String source) {
        return sentence.contains(source);
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

    String sentenceStart(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    public <T> List<T> first(List<T> reasons) {
        return reasons.subList(0, Math.min(REASONS, reasons.size()));
    }

    public <T> List<T> rest(List<T> reasons) {
        return reasons.subList(Math.min(REASONS, reasons.size()), reasons.size());
    }

    public String moreReasons(List<?> reasons) {
        int more = reasons.size() - REASONS;
        return more == 1 ? "1 more reason" : more + " more reasons";
    }

    /// The language of a short text, by its letters: `zh` where it has Chinese characters.
    public String language(String text) {
        return text.codePoints().anyMatch(letter -> UnicodeScript.of(letter) == UnicodeScript.HAN) ? "zh" : "en";
    }

    /// How this dataset stands to another one; read from the other side where the relation comes in.
    public String relation(String relation, boolean outgoing) {
        return switch (relation) {
            case "extends" -> outgoing ? "Extends" : "Is extended by";
            case "subset-of" -> outgoing ? "Is a subset of" : "Contains";
            case "shares-media-with" -> "Shares media with";
            default -> relation;
        };
    }

    public String shortAddress(String url) {
        return url.replaceFirst("^https?://(www\\.)?", "").replaceFirst("/$", "");
    }

    private static String label(Optional<? extends Term> term, String otherwise) {
        return term.map(known -> known.label().en()).orElse(otherwise);
    }
}
