package dev.modalium.validation;

import dev.modalium.manifest.Finding;
import dev.modalium.manifest.FindingCode;
import dev.modalium.manifest.Part;
import java.io.IOException;
import java.util.List;
import java.util.function.BiConsumer;

/// No split takes in what the dataset's own ignore list excludes, which stands beside the splits or above them.
final class ExcludedItems implements BundleRule {

    @Override
    public void check(List<Member> members, BiConsumer<Member, Finding> report) throws IOException {
        for (Member member : members) {
            List<Member> lists = members.stream()
                    .filter(list -> !list.excluded().isEmpty())
                    .filter(list -> member.folder().startsWith(list.folder()))
                    .toList();
            if (member.split() != null && !lists.isEmpty()) {
                member.eachItem(item -> lists.stream()
                        .filter(list -> list.excluded().contains(item.id()))
                        .findFirst()
                        .ifPresent(list -> report.accept(
                                member,
                                new Finding(
                                        FindingCode.ITEM_EXCLUDED,
                                        Part.ID.of(item.span(), item.id()),
                                        "%s is taken into the %s split, and %s excludes it"
                                                .formatted(item.id(), member.split(), list.fileName()),
                                        "splits without the items that the dataset's own ignore list names"))));
            }
        }
    }
}
