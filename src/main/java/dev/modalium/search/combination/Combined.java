package dev.modalium.search.combination;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.modalium.search.Answer.Reason;
import dev.modalium.search.DatasetSummary;
import dev.modalium.search.SharedMedia;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The smallest sets of datasets that together give what was asked for, at one revision of the catalogue.
///
/// @param each what every member has, in the query language; empty where nothing is asked of each
/// @param tasks what the members support together, each of them at least one, as people read it
/// @param amounts what they reach together
/// @param candidates how many datasets can be members
/// @param considered of how many of these the sets were made
/// @param exact whether there are surely no smaller sets, and no others of the largest size given,
/// than those found
/// @param combinations the smallest first, then those with the most; none can lose a member
public record Combined(
        String each,
        List<String> tasks,
        List<Amount> amounts,
        long revision,
        long candidates,
        int considered,
        boolean exact,
        List<Combination> combinations) {

    /// How members of one set may come by the same media, of all sets.
    public List<SharedMedia.Link> overlaps() {
        return combinations.stream()
                .flatMap(set -> set.members().stream())
                .flatMap(member -> member.overlaps().stream())
                .toList();
    }

    /// @param quantity such as `hours`
    /// @param range such as `100..`
    /// @param available what all candidates have, as if they shared no media
    /// @param unknown of how many candidates it is not known
    public record Amount(String quantity, String range, BigDecimal available, long unknown) {}

    public record Combination(List<Member> members, List<Sum> sums) {}

    /// @param total with media that members share counted once
    /// @param most what it would be if they shared none
    public record Sum(String quantity, BigDecimal total, BigDecimal most) {}

    /// @param supports what of the tasks it supports, as people read it
    /// @param overlaps the members with which it may share media
    /// @param reasons why it can be a member
    public record Member(
            @JsonUnwrapped DatasetSummary dataset,
            List<String> supports,
            List<Share> shares,
            List<SharedMedia.Link> overlaps,
            List<Reason> reasons) {}

    /// What a member adds.
    ///
    /// @param known what it has, null where that is not known
    /// @param counted what of it counts: nothing where another member that may hold the same media
    /// counts already
    /// @param percent of the total
    public record Share(String quantity, @Nullable BigDecimal known, BigDecimal counted, long percent) {}
}
