package dev.modalium.validation;

import dev.modalium.manifest.Finding;
import dev.modalium.manifest.FindingCode;
import dev.modalium.manifest.Part;
import java.io.IOException;
import java.util.List;
import java.util.function.BiConsumer;

/// No item is in two splits; it shows in the file that is not for training, or in the later of two.
final class SplitsOverlap implements BundleRule {

    @Override
    public void check(List<Member> members, BiConsumer<Member, Finding> report) throws IOException {
        for (int i = 0; i < members.size(); i++) {
            Member member = members.get(i);
            List<Member> before = members.subList(0, i);
            List<Member> sharing = members.stream()
                    .filter(other -> other.isOtherSplitOf(member))
                    .filter(other -> other.isTrain() || (!member.isTrain() && before.contains(other)))
                    .filter(other -> other.items().common(member.items()) > 0)
                    .toList();
            if (!sharing.isEmpty()) {
                report(member, sharing, report);
            }
        }
    }

    private static void report(Member member, List<Member> sharing, BiConsumer<Member, Finding> report)
            throws IOException {
        member.eachItem(item -> {
            String key = Member.key(item);
            sharing.stream()
                    .filter(other -> other.items().contains(key))
                    .findFirst()
                    .ifPresent(other -> report.accept(
                            member,
                            new Finding(
                                    FindingCode.ITEM_IN_TWO_SPLITS,
                                    (key.equals(item.id()) ? Part.ID : Part.PATH).of(item.span(), key),
                                    "%s is in the %s split here and in the %s split by %s"
                                            .formatted(
                                                    Finding.shown(key),
                                                    member.split(),
                                                    other.split(),
                                                    other.fileName()),
                                    "splits without items in common")));
        });
    }
}
