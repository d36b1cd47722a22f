package dev.modalium.validation;

import dev.modalium.manifest.Finding;
import dev.modalium.manifest.FindingCode;
import dev.modalium.manifest.Item;
import dev.modalium.manifest.Part;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// No music and no choreography is on both sides of a split, as in the cross-modal splits of AIST++.
///
/// The first dance of each shared piece is reported. Splits for poses are made by other rules.
final class SharedDances implements BundleRule {

    private static final String BY_POSE = "pose";

    @Override
    public void check(List<Member> members, BiConsumer<Member, Finding> report) throws IOException {
        for (Member member : members) {
            for (Member train : members) {
                if (train.isTrain()
                        && member.isOtherSplitOf(train)
                        && !member.family().startsWith(BY_POSE)) {
                    check(member, train, report);
                }
            }
        }
    }

    private static void check(Member member, Member train, BiConsumer<Member, Finding> report) throws IOException {
        Set<String> music = common(member.music(), train.music());
        Set<String> choreographies = common(member.choreographies(), train.choreographies());
        if (music.isEmpty() && choreographies.isEmpty()) {
            return;
        }
        member.eachItem(item -> {
            String piece = item.attributes().get("music");
            if (music.remove(piece)) {
                String what = "The music " + piece;
                report.accept(member, finding(FindingCode.MUSIC_IN_TWO_SPLITS, item, piece, what, member, train));
            }
            String choreography = Member.choreography(item);
            if (choreographies.remove(choreography)) {
                String what = "The choreography (" + choreography + ")";
                String number = item.attributes().get("choreography");
                report.accept(
                        member, finding(FindingCode.CHOREOGRAPHY_IN_TWO_SPLITS, item, number, what, member, train));
            }
        });
    }

    private static Finding finding(
            FindingCode code, Item item, @Nullable String part, String what, Member member, Member train) {
        return new Finding(
                code,
                Part.ID.of(item.span(), part),
                "%s is in the %s split here and in the train split by %s"
                        .formatted(what, member.split(), train.fileName()),
                "music and choreographies of one split only");
    }

    private static Set<String> common(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return both;
    }
}
