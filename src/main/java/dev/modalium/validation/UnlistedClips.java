package dev.modalium.validation;

import dev.modalium.manifest.Finding;
import dev.modalium.manifest.FindingCode;
import dev.modalium.manifest.Part;
import java.io.IOException;
import java.util.List;
import java.util.function.BiConsumer;

/// The split lists of AVE name clips that the list of annotations beside them has.
final class UnlistedClips implements BundleRule {

    private static final String AVE = "ave";

    @Override
    public void check(List<Member> members, BiConsumer<Member, Finding> report) throws IOException {
        for (Member member : members) {
            List<Member> annotations = members.stream()
                    .filter(other -> other.isOf(AVE) && other.isBeside(member))
                    .filter(other -> other.split() == null && other.items().size() > 0)
                    .toList();
            if (member.split() != null && !annotations.isEmpty()) {
                member.eachItem(item -> {
                    if (annotations.stream().noneMatch(list -> list.items().contains(item.id()))) {
                        report.accept(
                                member,
                                new Finding(
                                        FindingCode.LISTED_ITEM_UNKNOWN,
                                        Part.ID.of(item.span(), item.id()),
                                        "%s has no event in %s"
                                                .formatted(
                                                        item.id(),
                                                        annotations.getFirst().fileName()),
                                        "a clip that is annotated"));
                    }
                });
            }
        }
    }
}
