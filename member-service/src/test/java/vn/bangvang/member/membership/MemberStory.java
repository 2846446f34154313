package vn.bangvang.member.membership;

import java.time.LocalDate;
import java.util.List;

import vn.bangvang.member.membership.MemberCommand.AdmitMember;
import vn.bangvang.member.membership.MemberCommand.AssignPosition;
import vn.bangvang.member.membership.MemberCommand.ConfirmMember;
import vn.bangvang.member.membership.MemberCommand.DisciplineMember;
import vn.bangvang.member.membership.MemberCommand.EndPosition;
import vn.bangvang.member.membership.MemberCommand.LiftDiscipline;
import vn.bangvang.member.membership.MemberCommand.ReinstateMember;
import vn.bangvang.member.membership.MemberCommand.RemoveMember;
import vn.bangvang.member.membership.MemberCommand.SuspendMember;
import vn.bangvang.member.membership.MemberCommand.TransferMember;
import vn.bangvang.member.organisation.OrganisationFixture;
import vn.bangvang.member.organisation.OrganisationStory;
import vn.bangvang.outbox.aggregate.Decided;

import static vn.bangvang.member.organisation.OrganisationStory.CB1;
import static vn.bangvang.member.organisation.OrganisationStory.CB2;
import static vn.bangvang.member.organisation.OrganisationStory.S;

/** One membership through everything that can happen to it, as the published examples tell it. */
public final class MemberStory {
    public static final String MEMBER = OrganisationStory.id(7);
    private static final String POSITION = OrganisationStory.id(10);
    private static final String DISCIPLINE = OrganisationStory.id(11);

    private MemberStory() {}

    public static List<Decided<Member, MemberEvent>> decisions() {
        OrganisationFixture tree = OrganisationStory.surroundings();
        Decided<Member, MemberEvent> admitted = MemberRules.admit(MEMBER,
                new AdmitMember("person-1", CB1, LocalDate.of(2020, 5, 19), null, null, "38.012345"), tree.of(CB1),
                PersonRecords.NONE, OrganisationFixture.NOW);
        Decided<Member, MemberEvent> confirmed = MemberRules.confirm(admitted.state(),
                new ConfirmMember(LocalDate.of(2021, 5, 19), "3-QĐ/ĐU"));
        Decided<Member, MemberEvent> transferred = TransferRules.transfer(confirmed.state(),
                new TransferMember(CB2, MemberEvent.TransferType.INTERNAL,
                        LocalDate.of(2021, 11, 1), null, "5-QĐ/ĐU"),
                tree.of(CB2));
        Decided<Member, MemberEvent> assigned = OfficeRules.assign(transferred.state(), POSITION,
                new AssignPosition(Position.Type.DIRECTOR, S, LocalDate.of(2021, 11, 1)), tree.of(S), List.of());
        Decided<Member, MemberEvent> ended = OfficeRules.end(assigned.state(),
                new EndPosition(POSITION, LocalDate.of(2022, 3, 1)));
        Decided<Member, MemberEvent> disciplined = OfficeRules.discipline(ended.state(), DISCIPLINE,
                new DisciplineMember(Discipline.Form.WARNING, LocalDate.of(2022, 4, 1), "9-QĐ/UBKT"),
                OrganisationFixture.NOW);
        Decided<Member, MemberEvent> suspended = MemberRules.suspend(disciplined.state(),
                new SuspendMember(LocalDate.of(2022, 4, 15), "10-QĐ/UBKT"));
        Decided<Member, MemberEvent> removed = MemberRules.remove(suspended.state(),
                new RemoveMember(MemberEvent.RemovalReason.EXPELLED, LocalDate.of(2022, 6, 1), "11-QĐ/UBKT"),
                OrganisationFixture.NOW);
        Decided<Member, MemberEvent> lifted = OfficeRules.lift(removed.state(),
                new LiftDiscipline(DISCIPLINE, LocalDate.of(2023, 1, 15)));
        Decided<Member, MemberEvent> reinstated = MemberRules.reinstate(lifted.state(),
                new ReinstateMember(CB1, LocalDate.of(2023, 2, 1), "2-QĐ/ĐUK"), tree.of(CB1), PersonRecords.NONE);
        Decided<Member, MemberEvent> corrected = CorrectionRules.correct(reinstated.state(), new CorrectMember(
                List.of(new CorrectMember.Correct(new Fact(Fact.Kind.TRANSFER, LocalDate.of(2021, 11, 1)),
                        new TransferMember(CB2, MemberEvent.TransferType.INTERNAL, LocalDate.of(2021, 12, 1), null,
                                "5-QĐ/ĐU"))),
                "the decision names another day", "12-CV/ĐU"), tree.lineage().byId(), PersonRecords.NONE,
                OrganisationFixture.NOW);
        Decided<Member, MemberEvent> called = MemberRules.call(corrected.state(),
                PersonalDetails.of("Đặng Thị Ân", null, "dang.an@example.vn"), OrganisationFixture.NOW);
        Decided<Member, MemberEvent> left = MemberRules.remove(called.state(),
                new RemoveMember(MemberEvent.RemovalReason.RESIGNED, LocalDate.of(2024, 5, 31), null),
                OrganisationFixture.NOW);
        Decided<Member, MemberEvent> erased = MemberRules.erase(left.state(), OrganisationFixture.NOW);
        return List.of(admitted, confirmed, transferred, assigned, ended, disciplined, suspended, removed, lifted,
                reinstated, corrected, called, erased);
    }
}
