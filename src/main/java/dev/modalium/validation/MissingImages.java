package dev.modalium.validation;

import dev.modalium.manifest.Finding;
import dev.modalium.manifest.FindingCode;
import dev.modalium.manifest.Item;
import dev.modalium.manifest.Part;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;

/// Images that one file annotates are listed in the others that annotate the same images, such as captions.
final class MissingImages implements BundleRule {

    private static final String COCO = "coco";

    @Override
    public void check(List<Member> members, BiConsumer<Member, Finding> report) throws IOException {
        for (Member member : members) {
            List<Member> lacking = members.stream()
                    .filter(other -> other.isOf(COCO) && other.isBeside(member))
                    .filter(other -> Objects.equals(other.split(), member.split()))
                    .filter(other -> isOfTheSameImages(member, other))
                    .toList();
            if (!lacking.isEmpty()) {
                member.eachItem(item -> report(item, member, lacking, report));
            }
        }
    }

    /// Whether most images are in both, and both annotate them, and one of the first is not in the second.
    private static boolean isOfTheSameImages(Member one, Member other) {
        long common = one.items().common(other.items());
        return !one.annotated().isEmpty()
                && !other.annotated().isEmpty()
                && common * 2 >= Math.max(one.items().size(), other.items().size())
                && common < one.items().size();
    }

    private static void report(Item item, Member member, List<Member> lacking, BiConsumer<Member, Finding> report) {
        String key = Member.key(item);
        if (member.annotated().contains(item.id())) {
            lacking.stream()
                    .filter(other -> !other.items().contains(key))
                    .findFirst()
                    .ifPresent(other -> report.accept(
                            member,
                            new Finding(
                                    FindingCode.ITEM_UNKNOWN_TO_OTHER_FILE,
                                    (key.equals(item.id()) ? Part.ID : Part.PATH).of(item.span(), key),
                                    "%s is annotated here, and %s does not list it"
                                            .formatted(Finding.shown(key), other.fileName()),
                                    "the same images in both files")));
        }
    }
}
