package vn.bangvang.member.membership;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.bangvang.member.membership.MemberCommand.AdmitMember;
import vn.bangvang.member.membership.MemberCommand.RemoveMember;
import vn.bangvang.member.membership.MemberCommand.TransferMember;
import vn.bangvang.member.organisation.OrganisationFixture;

/** A member of the cell CB1, and what happens to them. */
abstract class MemberFixture {
    static final LocalDate ADMITTED = LocalDate.of(2020, 2, 29);
    static final LocalDate OFFICIAL = LocalDate.of(2021, 2, 28);
    static final LocalDate DAY = LocalDate.of(2022, 3, 1);

    final OrganisationFixture tree = OrganisationFixture.province();

    Member admitted(@Nullable LocalDate officialOn) {
        return MemberRules
                .admit("m", new AdmitMember("p", "CB1", ADMITTED, officialOn, null, null), tree.of("CB1"),
                        PersonRecords.NONE, OrganisationFixture.NOW)
                .state();
    }

    Member transfer(Member member, String to, MemberEvent.TransferType type, LocalDate on,
            @Nullable LocalDate until) {
        return TransferRules.transfer(member, new TransferMember(to, type, on, until, null), tree.of(to)).state();
    }

    static Member remove(Member member, MemberEvent.RemovalReason reason) {
        return MemberRules.remove(member, new RemoveMember(reason, DAY, null), OrganisationFixture.NOW).state();
    }
}
