package vn.bangvang.member.membership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.bangvang.member.membership.MemberCommand.AdmitMember;
import vn.bangvang.member.membership.MemberCommand.AssignPosition;
import vn.bangvang.member.membership.MemberCommand.EndPosition;
import vn.bangvang.member.membership.MemberCommand.ReinstateMember;
import vn.bangvang.member.membership.MemberCommand.RemoveMember;
import vn.bangvang.member.membership.MemberCommand.SuspendMember;
import vn.bangvang.member.membership.MemberCommand.TransferMember;
import vn.bangvang.member.organisation.OrganisationFixture;
import vn.bangvang.outbox.aggregate.Decided;
import vn.bangvang.refusal.Refusal;

import static org.assertj.core.api.Assertions.assertThat;

class RandomLivesTests {
    private static final LocalDate ADMITTED = LocalDate.of(2018, 1, 1);
    private static final List<String> CELLS = List.of("CB1", "C", "G");

    private final OrganisationFixture tree = OrganisationFixture.province();

    private record Period(String what, LocalDate from, @Nullable LocalDate to) {}

    /**
     * The commands come in any order of their days, as late papers do; what is accepted must leave a history in order.
     */
    @Test
    void noSequenceOfCommandsLeavesAnInvertedOrOverlappingPeriod() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int life = 0; life < 4_000; life++) {
            Member member = MemberRules
                    .admit("m", new AdmitMember("p", "CB1", ADMITTED, ADMITTED.plusYears(1), null, null),
                            tree.of("CB1"), PersonRecords.NONE, OrganisationFixture.NOW)
                    .state();
            for (int step = 0; step < 12; step++) {
                try {
                    member = step(member, random).state();
                } catch (Refusal refused) {
                    continue;
                }
                assertInOrder(member, seed);
                assertThat(MemberHistory.of(member).rebuilt()).as("seed %d", seed).isEqualTo(member);
            }
        }
    }

    private Decided<Member, MemberEvent> step(Member member, Random random) {
        LocalDate day = ADMITTED.plusYears(1).plusDays(random.nextInt(400));
        String cell = CELLS.get(random.nextInt(CELLS.size()));
        return switch (random.nextInt(8)) {
            case 0 -> MemberRules.remove(member, new RemoveMember(MemberEvent.RemovalReason.STRUCK_OFF, day, null),
                    OrganisationFixture.NOW);
            case 1 ->
                MemberRules.reinstate(member, new ReinstateMember(cell, day, null), tree.of(cell), PersonRecords.NONE);
            case 2 -> MemberRules.suspend(member, new SuspendMember(day, null));
            case 3 -> OfficeRules.assign(member, "p" + member.positions().size(),
                    new AssignPosition(Position.Type.SECRETARY, "S", day), tree.of("S"), List.of());
            case 4 -> OfficeRules.end(member, new EndPosition("p" + random.nextInt(3), day));
            case 5 -> TransferRules.transfer(member,
                    new TransferMember(cell, MemberEvent.TransferType.OFFICIAL, day, null, null), tree.of(cell));
            default -> TransferRules.transfer(member, new TransferMember(cell, MemberEvent.TransferType.TEMPORARY, day,
                    random.nextBoolean() ? null : day.plusDays(random.nextInt(90)), null), tree.of(cell));
        };
    }

    private static void assertInOrder(Member member, long seed) {
        List<Period> official = new ArrayList<>();
        List<Period> stays = new ArrayList<>();
        for (CellPlacement placement : member.placements()) {
            (placement.temporary() ? stays : official)
                    .add(new Period(placement.cellId(), placement.from(), placement.to()));
        }
        assertApart(official, member, seed);
        assertApart(stays, member, seed);
        assertApart(member.positions()
                .stream()
                .map(position -> new Period(position.type().name(), position.from(), position.to()))
                .toList(), member, seed);
        assertThat(member.statuses()).as("seed %d: %s", seed, member)
                .isSortedAccordingTo((a, b) -> a.from().compareTo(b.from()));
    }

    private static void assertApart(List<Period> periods, Member member, long seed) {
        for (int i = 0; i < periods.size(); i++) {
            Period one = periods.get(i);
            assertThat(one.to() == null || !one.to().isBefore(one.from())).as("seed %d: %s", seed, member).isTrue();
            for (int j = i + 1; j < periods.size(); j++) {
                assertThat(overlap(one, periods.get(j))).as("seed %d: %s", seed, member).isFalse();
            }
        }
    }

    private static boolean overlap(Period one, Period other) {
        return (one.to() == null || one.to().isAfter(other.from()))
                && (other.to() == null || other.to().isAfter(one.from()));
    }
}
