package dev.modalium.validation;

import dev.modalium.manifest.ManifestFormat;
import dev.modalium.manifest.ManifestSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The files of one run, which are held against each other once each has been read by itself.
///
/// A file takes a few bytes for each of its items, and is read again only where something was found.
public final class Bundle {

    private static final List<BundleRule> RULES = List.of(
            new SplitsOverlap(), new ExcludedItems(), new UnlistedClips(), new MissingImages(), new SharedDances());

    private final Validator validator;
    private final List<Member> members = new ArrayList<>();

    public Bundle(Validator validator) {
        this.validator = validator;
    }

    /// Takes a file in; what is read of it is to be pushed into the member.
    ///
    /// @param name of the file with its folders, `/` between them
    public Member add(String name, ManifestFormat format, ManifestSource source) {
        var member = new Member(name, format, source);
        members.add(member);
        return member;
    }

    /// What the files say about each other, by the name of the file where it shows.
    public Map<String, Report> check() throws IOException {
        Map<Member, Findings> findings = new LinkedHashMap<>();
        for (BundleRule rule : RULES) {
            rule.check(
                    members,
                    (member, finding) -> findings.computeIfAbsent(member, one -> validator.findings())
                            .add(finding));
        }
        Map<String, Report> reports = new LinkedHashMap<>();
        for (Map.Entry<Member, Findings> found : findings.entrySet()) {
            if (!found.getValue().isEmpty()) {
                Member member = found.getKey();
                reports.merge(member.name(), found.getValue().report(member.source()), Report::with);
            }
        }
        return reports;
    }
}
