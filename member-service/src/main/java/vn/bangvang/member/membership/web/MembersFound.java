package vn.bangvang.member.membership.web;

import java.util.Collection;
import java.util.List;

import vn.bangvang.access.ShowsMembers;
import vn.bangvang.member.membership.Member;
import vn.bangvang.outbox.aggregate.Stored;

/**
 * What a search found.
 *
 * @param more whether there are others, which a narrower search would show
 */
record MembersFound(List<MemberAnswer> items, boolean more) implements ShowsMembers {

    /** @param found one more than may be shown, when there are so many */
    static MembersFound of(List<Stored<Member>> found, int limit) {
        return new MembersFound(found.stream().limit(limit).map(MemberAnswer::of).toList(), found.size() > limit);
    }

    @Override
    public Collection<String> shownMembers() {
        return items.stream().map(MemberAnswer::id).toList();
    }
}
