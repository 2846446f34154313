package vn.bangvang.member.committee;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Caller;
import vn.bangvang.member.committee.CommitteeCommand.ConfigureCommittee;
import vn.bangvang.member.committee.CommitteeCommand.FillSeat;
import vn.bangvang.member.membership.Member;
import vn.bangvang.member.membership.MemberCommand.AdmitMember;
import vn.bangvang.member.membership.MemberCommand.RemoveMember;
import vn.bangvang.member.membership.MemberEvent;
import vn.bangvang.member.membership.MemberRules;
import vn.bangvang.member.membership.Memberships;
import vn.bangvang.member.organisation.OrganisationCommand.EstablishOrganisation;
import vn.bangvang.member.organisation.OrganisationFixture;
import vn.bangvang.member.organisation.OrganisationKind;
import vn.bangvang.member.organisation.Organisations;
import vn.bangvang.outbox.aggregate.Aggregates;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.outbox.aggregate.Ids;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.servicetesting.OnRealParts;

import static org.assertj.core.api.Assertions.assertThat;

@OnRealParts
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class VacatingSeatsIT {
    private static final Caller CALLER = new Caller("tester", "*", Set.of("members:write"));
    private static final LocalDate DAY = LocalDate.of(2020, 6, 1);

    @Autowired
    private Organisations organisations;
    @Autowired
    private Memberships memberships;
    @Autowired
    private Aggregates<Member, MemberEvent> members;
    @Autowired
    private Committees committees;
    @Autowired
    private VacatingSeats vacating;

    /** The end is stored as by an instance that died before it followed it up. */
    @Test
    void aSeatThatACrashLeftOpenIsVacatedByTheSweepOnceAsOfTheDayOfTheEnd() {
        String province = found("P-" + Ids.next(), OrganisationKind.PROVINCIAL_ORGANISATION, null);
        String cell = found("G", OrganisationKind.GRASSROOTS_CELL, province);
        String member = done(memberships.admit(CALLER, new AdmitMember("person-" + Ids.next(), cell,
                DAY.minusYears(1), null, null, null), key())).member().id();
        done(committees.establish(CALLER, cell, Committee.Body.EXECUTIVE, new ConfigureCommittee(3, null)));
        done(committees.fill(CALLER, cell, Committee.Body.EXECUTIVE, ExpectedVersion.any(),
                new FillSeat(member, SeatHolder.Position.SECRETARY, DAY, false)));
        done(members.decide(member, ExpectedVersion.any(), now -> Mono.just(MemberRules.remove(now.state(),
                new RemoveMember(MemberEvent.RemovalReason.DECEASED, DAY.plusDays(9), null),
                OrganisationFixture.NOW))));

        vacating.sweep().block();
        vacating.sweep().block();

        Stored<Committee> committee = done(committees.get(CALLER, cell, Committee.Body.EXECUTIVE));
        assertThat(committee.state().holders()).extracting(SeatHolder::to).containsExactly(DAY.plusDays(9));
        assertThat(committee.version()).isEqualTo(3);
    }

    private String found(String code, OrganisationKind kind, @Nullable String parentId) {
        return done(organisations.establish(CALLER,
                new EstablishOrganisation(code, "Tổ chức", kind, parentId, LocalDate.of(2010, 1, 1), null), key()))
                .id();
    }

    private static IdempotencyKey key() {
        return new IdempotencyKey(Ids.next(), "request");
    }

    private static <T> T done(Mono<T> work) {
        return Objects.requireNonNull(work.block());
    }
}
