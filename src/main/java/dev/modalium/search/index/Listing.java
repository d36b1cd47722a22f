package dev.modalium.search.index;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The datasets that pass a filter, one after another in their order, found as they are asked for.
final class Listing implements Iterator<Hit> {

    private final List<Segment> segments;
    private final Ordering ordering;
    private final Position after;
    private final Kept keys;
    private Matching left;
    private int group;
    private final PriorityQueue<SegmentWalk> walks = new PriorityQueue<>(SegmentWalk::compare);
    private @Nullable SegmentWalk head;

    /// @param after the last one that is not wanted any more
    Listing(List<Segment> segments, Matching matching, Ordering ordering, Position after) {
        this.segments = segments;
        this.ordering = ordering;
        this.after = after;
        this.keys = new Kept(segments, DatasetDocument.KEY);
        this.left = matching;
        if (ordering instanceof Ordering.ByNumber byNumber) {
            start(i -> SegmentWalk.byNumber(
                    i, segments.get(i), matching.documents().get(i), byNumber, after, keys));
            group = Integer.MAX_VALUE;
        }
    }

    @Override
    public boolean hasNext() {
        if (head != null && head.advance()) {
            walks.add(head);
        }
        head = null;
        while (walks.isEmpty() && ordering instanceof Ordering.Grouped(var groups) && group <= groups.size()) {
            startGroup(
                    group < groups.size() ? left.and(groups.get(group).members().get()) : left);
        }
        return !walks.isEmpty();
    }

    @Override
    public Hit next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        head = walks.remove();
        return head.hit();
    }

    private void startGroup(Matching members) {
        int rank = group++;
        left = left.andNot(members);
        if (rank >= after.rank()) {
            String key = rank == after.rank() ? after.key() : "";
            start(i ->
                    SegmentWalk.byName(i, segments.get(i), members.documents().get(i), rank, key, keys));
        }
    }

    private void start(IntFunction<SegmentWalk> walk) {
        List<SegmentWalk> begun = new ArrayList<>(
                IntStream.range(0, segments.size()).mapToObj(walk).toList());
        begun.removeIf(one -> !one.advance());
        walks.addAll(begun);
    }
}
