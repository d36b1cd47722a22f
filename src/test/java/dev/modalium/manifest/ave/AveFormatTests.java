package dev.modalium.manifest.ave;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modalium.manifest.FindingCode;
import dev.modalium.manifest.Item;
import dev.modalium.manifest.Recorded;
import dev.modalium.manifest.Sources;
import dev.modalium.manifest.Span;
import dev.modalium.manifest.TimeSpan;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class AveFormatTests {

    @Test
    void readsARowAsOneAnnotationOfOneItem() throws IOException {
        var read = Recorded.reading("ave", Sources.of("list.txt", "Bark&-abc_DEF012&good&2&7\n"));

        assertThat(read.findings).isEmpty();
        assertThat(read.items).singleElement().satisfies(item -> {
            assertThat(item.id()).isEqualTo("-abc_DEF012");
            assertThat(item.split()).isNull();
            assertThat(item.media().seconds()).isEqualTo(10);
            assertThat(item.modalities()).containsExactlyInAnyOrder("vision.video", "audio");
            assertThat(item.originKeys()).containsExactly("youtube:-abc_DEF012");
            assertThat(item.attributes()).containsEntry("quality", "good");
        });
        assertThat(read.annotations).singleElement().satisfies(annotation -> {
            assertThat(annotation.itemId()).isEqualTo("-abc_DEF012");
            assertThat(annotation.kinds()).containsExactlyInAnyOrder("temporal-segment", "class-label");
            assertThat(annotation.category()).isEqualTo("Bark");
            assertThat(annotation.time()).isEqualTo(new TimeSpan(2, 7));
            assertThat(annotation.span()).isEqualTo(new Span(0, 25));
        });
    }

    @Test
    void cutsFromTheRightSoThatACategoryMayHoldTheSeparator() throws IOException {
        var read = Recorded.reading("ave", Sources.of("list.txt", "R&B music, live&abcdefghijk&good&0&10"));

        assertThat(read.categories).extracting("name").containsExactly("R&B music, live");
    }

    @Test
    void namesAnItemOnceAndNoticesEachFurtherCategory() throws IOException {
        var read = Recorded.reading("ave", Sources.of("list.txt", """
                Male speech&abcdefghijk&good&0&4
                Female speech&abcdefghijk&good&4&10
                Bark&abcdefghijk&good&5&6
                Bark&abcdefghijk&good&7&8
                """));

        assertThat(read.items).extracting(Item::id).containsExactly("abcdefghijk");
        assertThat(read.annotations).hasSize(4);
        assertThat(read.codes())
                .containsExactly(FindingCode.ITEM_HAS_SEVERAL_CATEGORIES, FindingCode.ITEM_HAS_SEVERAL_CATEGORIES);
    }

    @Test
    void takesTheSplitFromTheNameOfTheFileUnlessAPersonNamedOne() throws IOException {
        String row = "Bark&abcdefghijk&good&0&10\n";

        assertThat(Recorded.reading("ave", Sources.of("valSet.txt", row)).items)
                .extracting(Item::split)
                .containsExactly("val");
        assertThat(Recorded.reading("ave", Sources.of("valSet.txt", "dev", row)).items)
                .extracting(Item::split)
                .containsExactly("dev");
    }
}
