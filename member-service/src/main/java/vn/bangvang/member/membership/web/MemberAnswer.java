package vn.bangvang.member.membership.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import vn.bangvang.access.ShowsMembers;
import vn.bangvang.member.membership.CellPlacement;
import vn.bangvang.member.membership.Correction;
import vn.bangvang.member.membership.Discipline;
import vn.bangvang.member.membership.FullName;
import vn.bangvang.member.membership.Member;
import vn.bangvang.member.membership.MemberStatus;
import vn.bangvang.member.membership.Position;
import vn.bangvang.member.organisation.SizeWarnings;
import vn.bangvang.outbox.aggregate.Stored;

/**
 * A membership as callers see it.
 *
 * @param statuses what the member was, oldest first
 * @param positions offices that the member held, oldest first
 * @param disciplines disciplinary decisions, oldest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MemberAnswer(String id, long version, String rootId, String personId, @Nullable String fullName,
        @Nullable ContactDetails contact, @Nullable String cardNo,
        MemberStatus status,
        LocalDate admittedOn, @Nullable LocalDate officialOn, String cellId, List<CellPlacement> placements,
        List<Member.DatedStatus> statuses, List<Position> positions, List<Discipline> disciplines,
        List<Correction> corrections, @Nullable LocalDate erasedOn,
        @Nullable List<SizeWarnings.Warning> warnings) implements ShowsMembers {

    static MemberAnswer of(Stored<Member> stored) {
        return of(stored, null);
    }

    static MemberAnswer of(Stored<Member> stored, @Nullable List<SizeWarnings.Warning> warnings) {
        Member it = stored.state();
        FullName name = it.details().fullName();
        return new MemberAnswer(it.id(), stored.version(), it.rootId(), it.personId(),
                name == null ? null : name.text(), ContactDetails.of(it.details()), it.cardNo(), it.status(),
                it.admittedOn(), it.officialOn(), it.cellId(), it.placements(), it.statuses(), it.positions(),
                it.disciplines(), it.corrections(), it.erasedOn(), warnings);
    }

    @Override
    public Collection<String> shownMembers() {
        return List.of(id);
    }
}
