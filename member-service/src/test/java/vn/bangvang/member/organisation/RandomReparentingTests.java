package vn.bangvang.member.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;

import vn.bangvang.member.organisation.OrganisationCommand.ConvertKind;
import vn.bangvang.member.organisation.OrganisationCommand.ReparentOrganisation;
import vn.bangvang.outbox.aggregate.Decided;
import vn.bangvang.refusal.Refusal;

import static org.assertj.core.api.Assertions.assertThat;

class RandomReparentingTests {
    private static final LocalDate START = LocalDate.of(2015, 1, 1);

    /**
     * Concurrent writers decide on what they read, then write. Here many decide on one and the same reading,
     * conversions among them, and every accepted decision is written: one for each organisation, as the guard on its
     * version has it.
     */
    @Test
    void decisionsTakenOnTheSameStaleReadingNeverCloseACircle() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int run = 0; run < 300; run++) {
            OrganisationFixture tree = OrganisationFixture.province()
                    .with("T", OrganisationKind.GRASSROOTS_ORGANISATION, "L")
                    .with("D", OrganisationKind.SECTIONAL_ORGANISATION, "T")
                    .with("E", OrganisationKind.SUBORDINATE_CELL, "D");
            for (int round = 1; round <= 5; round++) {
                concurrently(tree, START.plusMonths(round), random);
                assertThat(tree.ids()).allSatisfy(id -> assertThat(tree.chain(id).getLast().id())
                        .as("seed %d: the way up from %s", seed, id)
                        .isEqualTo("P"));
            }
        }
    }

    private static void concurrently(OrganisationFixture tree, LocalDate day, Random random) {
        List<Organisation> written = new ArrayList<>();
        for (String id : tree.ids()) {
            for (int attempt = 0; attempt < 6; attempt++) {
                String other = tree.ids().get(random.nextInt(tree.ids().size()));
                OrganisationKind kind = OrganisationKind.values()[random.nextInt(OrganisationKind.values().length)];
                if (accepted(written, random.nextInt(4) == 0
                        ? () -> OrganisationRules.convert(tree.of(id), new ConvertKind(kind, day, null, null),
                                new OrganisationContents(List.of(), 0, 0, null))
                        : () -> OrganisationRules.reparent(tree.of(id), new ReparentOrganisation(other, day, null),
                                tree.chain(other)))) {
                    break;
                }
            }
        }
        written.forEach(tree::put);
    }

    private static boolean accepted(List<Organisation> written,
            Supplier<Decided<Organisation, OrganisationEvent>> decision) {
        try {
            return written.add(decision.get().state());
        } catch (Refusal refused) {
            return false;
        }
    }
}
