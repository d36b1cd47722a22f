package dev.modalium.search.index;

import org.roaringbitmap.ArrayContainer;
import org.roaringbitmap.BitmapContainer;
import org.roaringbitmap.Container;
import org.roaringbitmap.ContainerPointer;
import org.roaringbitmap.RoaringBitmap;

/// Documents that are counted against many other sets: with one bit for each document, where they are more than a few.
///
/// Two sorted arrays, as a [RoaringBitmap] has them of sets that are neither small nor large, take ten times as long to
/// intersect as an array and bits.
final class DenseDocuments {

    private static final int BITS = 16; // of a document's number, within a container
    private static final int FEW = 32;

    private final RoaringBitmap all;
    private final Container[] containers; // by the bits above, empty where there are no documents

    DenseDocuments(RoaringBitmap documents) {
        all = documents;
        containers = new Container[documents.isEmpty() ? 0 : (documents.last() >>> BITS) + 1];
        for (int i = 0; i < containers.length; i++) {
            containers[i] = new ArrayContainer();
        }
        for (ContainerPointer each = documents.getContainerPointer(); each.getContainer() != null; each.advance()) {
            containers[each.key()] =
                    each.getCardinality() > FEW ? each.getContainer().toBitmapContainer() : each.getContainer();
        }
    }

    RoaringBitmap all() {
        return all;
    }

    /// How many of the documents are in a set.
    int count(RoaringBitmap set) {
        int count = 0;
        for (ContainerPointer each = set.getContainerPointer(); each.getContainer() != null; each.advance()) {
            if (each.key() < containers.length) {
                count += switch (containers[each.key()]) {
                    case BitmapContainer bits -> each.getContainer().andCardinality(bits);
                    case Container few -> few.andCardinality(each.getContainer());
                };
            }
        }
        return count;
    }
}
