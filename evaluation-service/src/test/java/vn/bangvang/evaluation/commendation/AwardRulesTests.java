package vn.bangvang.evaluation.commendation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import vn.bangvang.refusal.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.bangvang.evaluation.commendation.Award.Type.BANG_KHEN;
import static vn.bangvang.evaluation.commendation.Award.Type.GIAY_KHEN;
import static vn.bangvang.evaluation.commendation.Award.Type.PRAISE;
import static vn.bangvang.evaluation.commendation.AwardContext.YearResult.BELOW_OUTSTANDING;
import static vn.bangvang.evaluation.commendation.AwardContext.YearResult.NOT_DECIDED;
import static vn.bangvang.evaluation.commendation.AwardContext.YearResult.OUTSTANDING;
import static vn.bangvang.evaluation.commendation.AwardContextFixture.collective;
import static vn.bangvang.evaluation.commendation.AwardContextFixture.member;
import static vn.bangvang.evaluation.commendation.CommendationTitle.EXEMPLARY_OUTSTANDING_YEAR;
import static vn.bangvang.evaluation.commendation.CommendationTitle.FIVE_YEARS_OUTSTANDING;
import static vn.bangvang.evaluation.commendation.CommendationTitle.OUTSTANDING_YEAR;
import static vn.bangvang.evaluation.commendation.CommendationTitle.THEMATIC;
import static vn.bangvang.evaluation.register.organisation.OrganisationKind.BLOC_ORGANISATION;
import static vn.bangvang.evaluation.register.organisation.OrganisationKind.GRASSROOTS_CELL;
import static vn.bangvang.evaluation.register.organisation.OrganisationKind.GRASSROOTS_ORGANISATION;
import static vn.bangvang.evaluation.register.organisation.OrganisationKind.PROVINCIAL_ORGANISATION;
import static vn.bangvang.evaluation.register.organisation.OrganisationKind.SUBORDINATE_CELL;

class AwardRulesTests {
    private static final List<Integer> FIVE_YEARS = List.of(2017, 2018, 2019, 2020, 2021);
    private static final List<Integer> WITHOUT_2019 = List.of(2017, 2018, 2020, 2021);

    private static void allows(AwardContextFixture fixture) {
        assertThatCode(() -> AwardRules.mustHold(fixture.context())).doesNotThrowAnyException();
    }

    private static Refusal refuses(AwardContextFixture fixture, String code) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> AwardRules.mustHold(fixture.context()));
        assertThat(refusal).as("expected %s", code).isNotNull();
        assertThat(refusal.code()).isEqualTo(code);
        return refusal;
    }

    @Test
    void theGrassrootsCommitteeCommendsItsOutstandingMembersAndCells() {
        allows(member(GRASSROOTS_ORGANISATION));
        allows(collective(GRASSROOTS_ORGANISATION, SUBORDINATE_CELL));
    }

    @Test
    void theBlocCommendsGrassrootsOrganisationsOfBothKindsAsExemplary() {
        allows(collective(BLOC_ORGANISATION, GRASSROOTS_ORGANISATION).given(GIAY_KHEN, EXEMPLARY_OUTSTANDING_YEAR));
        allows(collective(BLOC_ORGANISATION, GRASSROOTS_CELL).given(GIAY_KHEN, EXEMPLARY_OUTSTANDING_YEAR));
    }

    @Test
    void goodIsNotEnough() {
        refuses(member(GRASSROOTS_ORGANISATION).rated(2021, BELOW_OUTSTANDING), "NOT_RATED_OUTSTANDING");
        refuses(collective(BLOC_ORGANISATION, GRASSROOTS_ORGANISATION).given(GIAY_KHEN, EXEMPLARY_OUTSTANDING_YEAR)
                .rated(2021, BELOW_OUTSTANDING), "NOT_RATED_OUTSTANDING");
    }

    @Test
    void aYearWithoutADecisionIsNotEnough() {
        refuses(member(GRASSROOTS_ORGANISATION).rated(2021, NOT_DECIDED), "NOT_DECIDED");
    }

    @Test
    void aCellMayOnlyPraise() {
        allows(member(SUBORDINATE_CELL).given(PRAISE, OUTSTANDING_YEAR));
        refuses(member(SUBORDINATE_CELL).given(GIAY_KHEN, OUTSTANDING_YEAR), "NOT_AUTHORISED_TO_COMMEND");
    }

    @Test
    void theBlocDoesNotGiveAMemberOfASubordinateCellTheYearlyGiayKhen() {
        refuses(member(BLOC_ORGANISATION).given(GIAY_KHEN, OUTSTANDING_YEAR), "NOT_AUTHORISED_TO_COMMEND");
    }

    @Test
    void theIssuerStandsAboveTheRecipient() {
        refuses(member(GRASSROOTS_ORGANISATION).fromElsewhere(), "ISSUER_NOT_ABOVE_RECIPIENT");
    }

    @Test
    void aStandingDisciplineOfTheYearForbidsAnyCommendation() {
        refuses(member(GRASSROOTS_ORGANISATION).disciplinedIn(2021), "LIVE_DISCIPLINE");
        refuses(member(GRASSROOTS_ORGANISATION).given(GIAY_KHEN, THEMATIC).disciplinedIn(2021), "LIVE_DISCIPLINE");
        allows(member(GRASSROOTS_ORGANISATION).disciplinedIn(2020));
    }

    @Test
    void aThematicCommendationRestsOnNoRating() {
        allows(member(GRASSROOTS_ORGANISATION).given(GIAY_KHEN, THEMATIC).rated(2021, BELOW_OUTSTANDING));
    }

    @Test
    void datesFollowEachOther() {
        refuses(member(GRASSROOTS_ORGANISATION).decidedOn(LocalDate.of(2020, 12, 31), null),
                "DECIDED_BEFORE_THE_YEAR");
        refuses(member(GRASSROOTS_ORGANISATION).decidedOn(LocalDate.of(2022, 1, 14), LocalDate.of(2022, 1, 13)),
                "PRESENTED_BEFORE_DECISION");
        allows(member(GRASSROOTS_ORGANISATION).decidedOn(LocalDate.of(2022, 1, 14), LocalDate.of(2022, 1, 26)));
    }

    @Test
    void aYearIsCommendedFromItsFirstDayAndHandedOverOnTheDayOfTheDecision() {
        LocalDate newYear = LocalDate.of(2021, 1, 1);
        allows(member(GRASSROOTS_ORGANISATION).decidedOn(newYear, newYear));
    }

    @Test
    void whatNoLaterEventCanHealIsSaidFirst() {
        refuses(member(GRASSROOTS_ORGANISATION).fromElsewhere().rated(2021, NOT_DECIDED).disciplinedIn(2021),
                "ISSUER_NOT_ABOVE_RECIPIENT");
        refuses(member(GRASSROOTS_ORGANISATION).rated(2021, NOT_DECIDED).disciplinedIn(2021), "NOT_DECIDED");
    }

    private static AwardContextFixture cellForFiveYears() {
        return collective(BLOC_ORGANISATION, SUBORDINATE_CELL).given(GIAY_KHEN, FIVE_YEARS_OUTSTANDING);
    }

    @Test
    void aCellOutstandingAndCertifiedFiveYearsRunningIsCommendedForFiveYears() {
        allows(cellForFiveYears().outstanding(FIVE_YEARS).certifiedIn(FIVE_YEARS));
    }

    @Test
    void aYearWithoutTheYearlyCertificateBreaksTheStreakOfACell() {
        Refusal refusal = refuses(cellForFiveYears().outstanding(FIVE_YEARS).certifiedIn(WITHOUT_2019),
                "YEARLY_CERTIFICATES_MISSING");
        assertThat(refusal.reasons().getFirst().values()).containsEntry("streak", 2)
                .containsEntry("years", List.of(2019));
    }

    @Test
    void aYearBelowOutstandingBreaksTheStreak() {
        Refusal refusal = refuses(cellForFiveYears().outstanding(FIVE_YEARS)
                .rated(2019, BELOW_OUTSTANDING)
                .certifiedIn(WITHOUT_2019), "NOT_RATED_OUTSTANDING");
        assertThat(refusal.reasons().getFirst().values()).containsEntry("streak", 2)
                .containsEntry("years", List.of(2019));
    }

    @Test
    void aYearNeverDecidedIsNamed() {
        Refusal refusal = refuses(cellForFiveYears().outstanding(WITHOUT_2019).certifiedIn(WITHOUT_2019),
                "NOT_DECIDED");
        assertThat(refusal.reasons().getFirst().values()).containsEntry("years", List.of(2019));
    }

    @Test
    void aMembersFiveYearsRestOnTheRatingsAndNotOnCertificates() {
        allows(member(BLOC_ORGANISATION).given(GIAY_KHEN, FIVE_YEARS_OUTSTANDING).outstanding(FIVE_YEARS));
    }

    @Test
    void aHigherYearlyCommendationIsACertificateToo() {
        allows(cellForFiveYears().outstanding(FIVE_YEARS)
                .certifiedIn(WITHOUT_2019)
                .holding(BANG_KHEN, OUTSTANDING_YEAR, 2019));
    }

    @Test
    void praiseInAYearIsNoCertificateForTheFiveYears() {
        refuses(cellForFiveYears().outstanding(FIVE_YEARS)
                .certifiedIn(WITHOUT_2019)
                .holding(PRAISE, OUTSTANDING_YEAR, 2019), "YEARLY_CERTIFICATES_MISSING");
    }

    @Test
    void onlyAYearlyGiayKhenThatWasGivenIsACertificate() {
        AwardContextFixture cell = cellForFiveYears().outstanding(FIVE_YEARS).certifiedIn(WITHOUT_2019);
        refuses(cell.proposed(GIAY_KHEN, OUTSTANDING_YEAR, 2019), "YEARLY_CERTIFICATES_MISSING");
        refuses(cell.holding(GIAY_KHEN, THEMATIC, 2019), "YEARLY_CERTIFICATES_MISSING");
        allows(cell.holding(GIAY_KHEN, EXEMPLARY_OUTSTANDING_YEAR, 2019));
    }

    @Test
    void onlyACellNeedsTheYearlyCertificates() {
        allows(collective(PROVINCIAL_ORGANISATION, GRASSROOTS_ORGANISATION).given(BANG_KHEN, FIVE_YEARS_OUTSTANDING)
                .outstanding(FIVE_YEARS));
    }

    @Test
    void whatIsNotRatedOutstandingIsBelowIt() {
        Award award = cellForFiveYears().context().award();
        assertThat(AwardRules.belowOutstanding(award, Map.of(2017, OUTSTANDING, 2018, BELOW_OUTSTANDING, 2019,
                NOT_DECIDED, 2020, OUTSTANDING))).containsExactly(2018, 2019, 2021);
    }

    @Test
    void aYearlyAwardStandsBesideAFiveYearAward() {
        allows(member(GRASSROOTS_ORGANISATION).holding(BANG_KHEN, FIVE_YEARS_OUTSTANDING, 2021));
        allows(member(PROVINCIAL_ORGANISATION).given(BANG_KHEN, FIVE_YEARS_OUTSTANDING)
                .outstanding(FIVE_YEARS)
                .holding(GIAY_KHEN, OUTSTANDING_YEAR, 2020));
    }

    /** Its key refuses it by its own name. */
    @Test
    void theVerySameFiveYearAwardIsADoubleAndNoOverlap() {
        AwardContextFixture fixture = member(PROVINCIAL_ORGANISATION).given(BANG_KHEN, FIVE_YEARS_OUTSTANDING)
                .outstanding(FIVE_YEARS);
        allows(fixture.holdingTheVerySame());
        refuses(fixture.holding(BANG_KHEN, FIVE_YEARS_OUTSTANDING, 2021), "FIVE_YEARS_OVERLAP");
    }

    @Test
    void noYearCountsForTwoFiveYearAwards() {
        AwardContextFixture fixture = member(PROVINCIAL_ORGANISATION).given(BANG_KHEN, FIVE_YEARS_OUTSTANDING)
                .outstanding(FIVE_YEARS);
        allows(fixture.holding(GIAY_KHEN, FIVE_YEARS_OUTSTANDING, 2016));
        allows(fixture.holding(GIAY_KHEN, FIVE_YEARS_OUTSTANDING, 2026));
        Refusal refusal = refuses(fixture.holding(GIAY_KHEN, FIVE_YEARS_OUTSTANDING, 2017), "FIVE_YEARS_OVERLAP");
        assertThat(refusal.reasons().getFirst().values()).containsEntry("otherYear", 2017);
    }

    @Test
    void aDisciplineInAnyOfTheFiveYearsForbidsTheAward() {
        Refusal refusal = refuses(member(BLOC_ORGANISATION).given(GIAY_KHEN, FIVE_YEARS_OUTSTANDING)
                .outstanding(FIVE_YEARS)
                .disciplinedIn(2018)
                .disciplinedIn(2016), "LIVE_DISCIPLINE");
        assertThat(refusal.reasons().getFirst().values()).containsEntry("years", List.of(2018));
    }
}
