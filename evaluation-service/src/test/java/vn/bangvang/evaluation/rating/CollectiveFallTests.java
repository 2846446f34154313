package vn.bangvang.evaluation.rating;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.bangvang.evaluation.register.committee.CommitteeRegister.Seat;
import vn.bangvang.evaluation.register.membership.PartyMember.DisciplineForm;
import vn.bangvang.evaluation.regulation.policy.CollectiveFall;
import vn.bangvang.evaluation.regulation.policy.EvaluationPolicy;
import vn.bangvang.evaluation.regulation.policy.QualityClass;
import vn.bangvang.evaluation.regulation.policy.ShippedPolicies;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.evaluation.rating.RatingFixture.good;
import static vn.bangvang.evaluation.rating.RatingFixture.rated;
import static vn.bangvang.evaluation.rating.RatingFixture.refused;

/** Whose discipline in the period makes a collective unsatisfactory. */
class CollectiveFallTests {
    private final RatingFixture province = new RatingFixture();

    @ParameterizedTest
    @CsvSource({"REPRIMAND, false", "WARNING, true", "EXPULSION, true"})
    void aCellWhoseSecretaryIsWarnedOrWorseIsUnsatisfactory(DisciplineForm form, boolean bound) {
        province.register.disciplined("CB1-05", form, LocalDate.of(2021, 6, 1))
                .leading("CB1-05", "CB1", LocalDate.of(2020, 1, 1));

        rateCollective("CB1", bound);
    }

    @Test
    void aWarningToAnOrdinaryMemberLeavesTheCellToItsShares() {
        province.register.disciplined("CB1-05", DisciplineForm.WARNING, LocalDate.of(2021, 6, 1));

        rateCollective("CB1", false);
    }

    @ParameterizedTest(name = "seat from {0} to {1}: bound {2}")
    @CsvSource({"2020-01-01, , true", "2020-01-01, 2021-06-01, true", "2020-01-01, 2021-05-31, false",
            "2021-06-02, , false"})
    void aCollectiveFallsByWhoeverHeldASeatOnTheDayOfTheDecision(LocalDate from, @Nullable LocalDate to,
            boolean bound) {
        province.register.disciplined("CB1-05", DisciplineForm.WARNING, LocalDate.of(2021, 6, 1));
        province.seats.put("CB2", List.of(new Seat("CB1-05", from, to)));

        rateCollective("CB2", bound);
    }

    @Test
    void anOfficeAsSecretaryCountsOnlyWhereNoCommitteeSits() {
        province.register.disciplined("CB1-05", DisciplineForm.WARNING, LocalDate.of(2021, 6, 1))
                .leading("CB1-05", "CB1", LocalDate.of(2020, 1, 1));
        province.seats.put("CB1", List.of(new Seat("CB1-01", LocalDate.of(2020, 1, 1), null)));

        rateCollective("CB1", false);
    }

    @ParameterizedTest(name = "seat from {0} to {1}")
    @CsvSource({"2015-01-01, 2020-06-30", "2021-09-01, "})
    void aCellWithoutACommitteeOnThatDayFallsByItsSecretary(LocalDate from, @Nullable LocalDate to) {
        province.register.disciplined("CB1-05", DisciplineForm.WARNING, LocalDate.of(2021, 6, 1))
                .leading("CB1-05", "CB1", LocalDate.of(2020, 1, 1));
        province.seats.put("CB1", List.of(new Seat("CB1-01", from, to)));

        rateCollective("CB1", true);
    }

    @ParameterizedTest
    @CsvSource({"ANY_MEMBER, true", "COMMITTEE_MEMBER, false", "NONE, false"})
    void thePolicySaysWhoseDisciplineMakesACollectiveFall(CollectiveFall by, boolean bound) {
        EvaluationPolicy usual = ShippedPolicies.QD132_HD21;
        province.under(new EvaluationPolicy("LOCAL", 1, 2019, 2022, usual.memberQuota(), usual.organisationQuota(),
                usual.minimumShares(), 6, by, usual.scoring(), usual.periods(), Map.of(), List.of()));
        province.register.disciplined("CB1-05", DisciplineForm.WARNING, LocalDate.of(2021, 6, 1));

        rateCollective("CB1", bound);
    }

    private void rateCollective(String cell, boolean bound) {
        province.decideMembers("S", Stream.concat(
                RatingFixture.cell(cell, 13, 0).stream().filter(one -> !one.subjectId().equals("CB1-05")),
                Stream.of(rated("CB1-05", QualityClass.UNSATISFACTORY))).toList());
        if (bound) {
            refused("LEADER_DISCIPLINED_IN_THE_PERIOD",
                    () -> province.decideOrganisations("S", List.of(rated(cell, QualityClass.SATISFACTORY))));
            assertThat(province.decideOrganisations("S", List.of(rated(cell, QualityClass.UNSATISFACTORY))).events())
                    .hasSize(1);
        } else {
            assertThat(province.decideOrganisations("S", List.of(good(cell))).events()).hasSize(1);
        }
    }
}
