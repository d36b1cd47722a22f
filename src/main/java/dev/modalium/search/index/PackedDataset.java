package dev.modalium.search.index;

import dev.modalium.search.index.IndexedDataset.Counted;
import dev.modalium.search.index.IndexedDataset.Fact;
import dev.modalium.search.index.IndexedDataset.Relation;
import dev.modalium.search.index.IndexedDataset.Size;
import dev.modalium.search.index.IndexedDataset.Source;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// The form in which the index keeps whole datasets: a question reads a hundred and more of them.
///
/// Both directions go through the components of a dataset in the same order.
final class PackedDataset {

    private static final int NOT_KNOWN = -1;

    private final SharedTexts shared;

    PackedDataset(SharedTexts shared) {
        this.shared = shared;
    }

    byte[] pack(IndexedDataset dataset) {
        Packing out = new Packing(shared);
        Instant updated = dataset.updatedAt().toInstant();
        out.text(dataset.slug())
                .text(dataset.name())
                .texts(dataset.aliases())
                .text(dataset.summary())
                .text(dataset.description())
                .numberOrNull(dataset.year() == null ? null : dataset.year().longValue())
                .text(dataset.nature())
                .text(dataset.licence())
                .text(dataset.licenceWords())
                .texts(dataset.languages())
                .text(dataset.status())
                .number(updated.getEpochSecond())
                .number(updated.getNano())
                .map(dataset.sources(), source -> out.text(source.source()).text(source.confidence()));
        List.of(dataset.modalities(), dataset.pairs(), dataset.annotations(), dataset.support())
                .forEach(facts -> out.each(facts, fact -> pack(fact, out)));
        out.each(dataset.sizes(), size -> pack(size, out))
                .each(dataset.relations(), relation -> pack(relation, out))
                .each(dataset.releases(), release -> pack(release, out));
        return out.bytes();
    }

    IndexedDataset read(BytesRef packed) {
        Unpacking in = new Unpacking(shared, packed);
        return new IndexedDataset(
                in.text(),
                in.text(),
                in.texts(),
                in.textOrNull(),
                in.textOrNull(),
                year(in.numberOrNull()),
                in.textOrNull(),
                in.textOrNull(),
                in.textOrNull(),
                in.texts(),
                in.text(),
                OffsetDateTime.ofInstant(Instant.ofEpochSecond(in.number(), in.number()), ZoneOffset.UTC),
                in.map(() -> new Source(in.text(), in.text())),
                in.each(() -> fact(in)),
                in.each(() -> fact(in)),
                in.each(() -> fact(in)),
                in.each(() -> fact(in)),
                in.each(() -> new Size(in.decimal(), in.textOrNull(), in.text(), in.text(), in.text())),
                in.each(() -> new Relation(in.text(), in.text(), in.number() != 0)),
                in.each(() -> new Counted(
                        in.text(),
                        in.number(),
                        in.number(),
                        in.decimal(),
                        in.counts(),
                        in.counts(),
                        in.map(in::counts))));
    }

    private static void pack(Fact fact, Packing out) {
        out.text(fact.term())
                .text(fact.basis())
                .text(fact.detail())
                .text(fact.relation())
                .text(fact.granularity())
                .numberOrNull(fact.count())
                .number(fact.counts() == null ? NOT_KNOWN : 1);
        if (fact.counts() != null) {
            out.counts(fact.counts());
        }
        out.text(fact.source()).text(fact.confidence());
    }

    private static Fact fact(Unpacking in) {
        return new Fact(
                in.text(),
                in.text(),
                in.textOrNull(),
                in.textOrNull(),
                in.textOrNull(),
                in.numberOrNull(),
                countsOrNull(in),
                in.text(),
                in.text());
    }

    private static @Nullable Map<String, Long> countsOrNull(Unpacking in) {
        return in.number() == NOT_KNOWN ? null : in.counts();
    }

    private static void pack(Size size, Packing out) {
        out.decimal(size.count())
                .text(size.unit())
                .text(size.text())
                .text(size.source())
                .text(size.confidence());
    }

    private static void pack(Relation relation, Packing out) {
        out.text(relation.relation()).text(relation.slug()).number(relation.inverse() ? 1 : 0);
    }

    private static void pack(Counted release, Packing out) {
        out.text(release.version())
                .number(release.items())
                .number(release.annotations())
                .decimal(release.seconds())
                .counts(release.modalities())
                .counts(release.kinds())
                .map(release.categories(), out::counts);
    }

    private static @Nullable Integer year(@Nullable Long number) {
        return number == null ? null : number.intValue();
    }
}
