package vn.bangvang.member.membership;

import java.time.LocalDate;
import java.util.List;

import vn.bangvang.member.membership.MemberCommand.AdmitMember;
import vn.bangvang.member.membership.MemberCommand.ReinstateMember;
import vn.bangvang.member.membership.MemberCommand.RemoveMember;
import vn.bangvang.member.organisation.OrganisationFixture;

/** One person with two records. */
public final class PersonStory {
    private static final LocalDate ADMITTED = LocalDate.of(2015, 1, 1);
    private static final LocalDate LEFT = LocalDate.of(2022, 1, 10);
    private static final OrganisationFixture TREE = OrganisationFixture.province();

    private PersonStory() {}

    public static Member transferredOut() {
        return left(MemberRules.admit("one", new AdmitMember("p", "CB1", ADMITTED, null, null, null), TREE.of("CB1"),
                PersonRecords.NONE, OrganisationFixture.NOW).state(), LEFT);
    }

    /** A second record, by somebody who knows the first one as it is given. */
    public static Member admittedAgain(Member known) {
        return MemberRules.admit("two", new AdmitMember("p", "G", ADMITTED, null, LEFT.plusYears(1), null),
                TREE.of("G"), new PersonRecords(List.of(known)), OrganisationFixture.NOW).state();
    }

    public static Member reinstatedAndTransferredOut(Member left) {
        return left(MemberRules.reinstate(left, new ReinstateMember("CB1", LEFT, null), TREE.of("CB1"),
                PersonRecords.NONE).state(), LEFT.plusYears(1));
    }

    private static Member left(Member member, LocalDate on) {
        return MemberRules.remove(member, new RemoveMember(MemberEvent.RemovalReason.TRANSFERRED_OUT, on, null),
                OrganisationFixture.NOW).state();
    }
}
