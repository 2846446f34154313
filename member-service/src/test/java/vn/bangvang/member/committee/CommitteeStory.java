package vn.bangvang.member.committee;

import java.time.LocalDate;
import java.util.List;

import vn.bangvang.member.committee.CommitteeCommand.ConfigureCommittee;
import vn.bangvang.member.committee.CommitteeCommand.FillSeat;
import vn.bangvang.member.committee.CommitteeCommand.VacateSeat;
import vn.bangvang.member.membership.MemberStory;
import vn.bangvang.member.organisation.OrganisationFixture;
import vn.bangvang.member.organisation.OrganisationStory;
import vn.bangvang.outbox.aggregate.Decided;

/** A committee set up, a seat filled and left, as the published examples tell it. */
public final class CommitteeStory {
    private CommitteeStory() {}

    public static List<Decided<Committee, CommitteeEvent>> decisions() {
        OrganisationFixture tree = OrganisationStory.surroundings();
        LocalDate elected = LocalDate.of(2020, 6, 1);
        Decided<Committee, CommitteeEvent> configured = CommitteeRules.establish(OrganisationStory.id(9),
                tree.of(OrganisationStory.S),
                Committee.Body.EXECUTIVE,
                new ConfigureCommittee(7, new Committee.Term(elected, LocalDate.of(2025, 6, 1))));
        Decided<Committee, CommitteeEvent> filled = CommitteeRules.fill(configured.state(),
                tree.of(OrganisationStory.S),
                new FillSeat(MemberStory.MEMBER, SeatHolder.Position.SECRETARY, elected, false),
                MemberStory.decisions().getFirst().state(), tree.chain(OrganisationStory.CB1));
        Decided<Committee, CommitteeEvent> vacated = CommitteeRules.vacate(filled.state(),
                new VacateSeat(MemberStory.MEMBER, LocalDate.of(2021, 9, 1)));
        return List.of(configured, filled, vacated);
    }
}
