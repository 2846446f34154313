package vn.bangvang.approval;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a change is about, read when it is asked for.
 *
 * @param target what nobody may ask to change twice at the same time, such as the path of a resource
 * @param rootId id of the province that it belongs to, {@code *} for what belongs to every province
 * @param organisationIds which the approver, too, has to reach, all of them; none: only who reaches everything approves
 * @param memberIds of the members whom the request shows
 * @param reason the requester's, in words for the register; null where the change asks for none
 */
public record Matter(String target, String rootId, List<String> organisationIds, List<String> memberIds,
        @Nullable String reason) {
    public Matter {
        organisationIds = List.copyOf(organisationIds);
        memberIds = List.copyOf(memberIds);
    }

    /** Something of one organisation that shows no member. */
    public static Matter of(String target, String rootId, String organisationId) {
        return new Matter(target, rootId, List.of(organisationId), List.of(), null);
    }

    public Matter because(@Nullable String why) {
        return new Matter(target, rootId, organisationIds, memberIds, why);
    }

    public Matter showing(List<String> members) {
        return new Matter(target, rootId, organisationIds, members, reason);
    }
}
