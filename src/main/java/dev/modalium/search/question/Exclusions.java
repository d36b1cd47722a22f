package dev.modalium.search.question;

import dev.modalium.search.filter.Field;
import dev.modalium.search.filter.Filter;
import dev.modalium.search.filter.Filter.Has;
import dev.modalium.search.filter.Filter.Like;
import dev.modalium.search.question.Interpretation.Kind;
import dev.modalium.vocabulary.Licence;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What a negation excludes, where that is something else than the opposite of what it covers.
///
/// @param whole the negation with what it covers
record Exclusions(Sentence sentence, Labels labels, Notes notes, Piece whole) {

    private static final String UNKNOWN = "unknown"; // as a value

    /// What manifests often do not say, so that much of what is left is of an unknown one.
    private static final Set<Kind> OFTEN_UNKNOWN = EnumSet.of(Kind.LANGUAGE, Kind.LICENCE, Kind.NATURE, Kind.USE);

    /// `unlike AVE` is about datasets that are not like it, and not only about another name.
    Item meant(Item covered) {
        boolean unlike = sentence.tokens().get(whole.from()).normal().equals("unlike");
        return unlike && covered.kind() == Kind.NAME
                ? covered.as(
                        Kind.SIMILAR,
                        covered.slug(),
                        labels.kinship(Piece.Kinship.LIKE, covered.label()),
                        new Like(covered.slug()))
                : covered;
    }

    /// @param together filters of what must not all hold, in the order of the items
    Item of(List<Item> items, List<Filter> together) {
        Filter none = Filter.all(together.stream().map(Exclusions::without).toList());
        if (none.equals(nonCommercial())) {
            notes.nonCommercial(sentence.textOf(whole));
            String label = labels.texts().getOr(Field.NON_COMMERCIAL, "licence." + Field.NON_COMMERCIAL);
            return Item.of(whole, Kind.LICENCE, Field.NON_COMMERCIAL, label, none);
        }
        items.stream()
                .filter(item -> !item.slug().equals(UNKNOWN)) // without those of which it is not known, none is left in
                .map(Item::kind)
                .filter(OFTEN_UNKNOWN::contains)
                .distinct()
                .forEach(kind -> notes.unknownAmong(sentence.textOf(whole), kind == Kind.USE ? Kind.LICENCE : kind));
        List<Item> each = items.stream()
                .collect(Collectors.toMap(Item::slug, item -> item, (one, _) -> one, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
        String slug = String.join(",", each.stream().map(Item::slug).toList());
        String label = labels.none(each);
        return Item.of(whole, items.getFirst().kind(), slug, label, none);
    }

    /// Whoever must not use it commercially is told so by the licence, and an unknown licence tells nothing.
    private static Filter without(Filter filter) {
        return filter.equals(new Has(Field.USE, Licence.COMMERCIAL_USE)) ? nonCommercial() : Filter.not(filter);
    }

    private static Filter nonCommercial() {
        return new Has(Field.LICENCE, Field.NON_COMMERCIAL);
    }

    /// `without audio or video captioning` may also be about video captioning, without audio.
    void noteEither(List<Element> elements) {
        for (int or = 1; or + 1 < elements.size(); or++) {
            if (elements.get(or) instanceof Element.Or
                    && elements.get(or - 1) instanceof Item first
                    && elements.get(or + 1) instanceof Item second
                    && !first.isTask()
                    && second.isTask()) {
                String task = sentence.textOf(second.from(), second.to());
                notes.eitherExcluded(sentence.textOf(whole), task, sentence.textOf(first.from(), first.to()));
            }
        }
    }
}
