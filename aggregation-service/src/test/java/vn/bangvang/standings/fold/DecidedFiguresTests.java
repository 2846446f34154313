package vn.bangvang.standings.fold;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import vn.bangvang.standings.fold.board.Ratio;
import vn.bangvang.standings.fold.board.Row;
import vn.bangvang.standings.fold.fact.Commendation;
import vn.bangvang.standings.fold.fact.Commendation.Title;
import vn.bangvang.standings.fold.fact.Enrolment;
import vn.bangvang.standings.fold.fact.FactKind;
import vn.bangvang.standings.fold.fact.InspectionPlan;
import vn.bangvang.standings.fold.fact.Member;
import vn.bangvang.standings.fold.fact.MemberStatus;
import vn.bangvang.standings.fold.fact.Organisation;
import vn.bangvang.standings.fold.fact.OrganisationKind;
import vn.bangvang.standings.fold.fact.QualityClass;
import vn.bangvang.standings.fold.fact.QuotaRule;
import vn.bangvang.standings.fold.fact.SubjectType;
import vn.bangvang.standings.fold.quota.WhatIf;

import static org.assertj.core.api.Assertions.assertThat;

/** Where the regulations leave room, what was decided. */
class DecidedFiguresTests {
    private static final QuotaRule QUOTA = new QuotaRule(20, QuotaRule.Base.GOOD_OR_BETTER, QuotaRule.Rounding.FLOOR,
            QuotaRule.Scope.PEER_GROUP_OF_PARENT, 5, 1);

    private final ScenarioFixture scenario = ScenarioFixture.open2021();

    private Row row(String id) {
        return scenario.row(2021, id);
    }

    private void dissolve(String id, String on) {
        Organisation old = scenario.newest(FactKind.ORGANISATION, id, Organisation.class);
        scenario.add(new Organisation(id, id, old.name(), old.currentKind(), old.parentId(), old.foundedOn(),
                FactsFixture.day(on), "CB3", old.placements(), old.kinds(), old.names()), id);
    }

    @Test
    void aChildThatWasDissolvedIsNeitherRequiredNorRatedNorInTheQuotaAndIsCountedApart() {
        dissolve("CB4", "2021-12-15");
        assertThat(row("S").children())
                .extracting("total", "required", "rated", "good", "dissolved")
                .containsExactly(3L, 3L, 3L, 2L, 1L);
        assertThat(row("S").quotas().organisations().baseCount()).isEqualTo(3);
        assertThat(row("CB4").own().ownClass()).isEqualTo(QualityClass.GOOD);
    }

    @Test
    void whoLeftBeforeTheReferenceDateIsInNoFigureAndIsCountedApart() {
        Member member = scenario.newest(FactKind.MEMBER, "CB1-1", Member.class);
        var statuses = new ArrayList<>(member.statuses());
        statuses.add(new Member.StatusFrom(MemberStatus.EXPELLED, FactsFixture.day("2021-12-15")));
        scenario.add(new Member("CB1-1", member.admittedOn(), member.officialOn(), member.placements(), statuses,
                List.of()), "CB1-1");
        assertThat(row("S").members())
                .extracting("headcount", "required", "rated", "outstanding", "left")
                .containsExactly(49L, 49L, 49L, 9L, 1L);
        assertThat(row("S").quotas().members().baseCount()).isEqualTo(49);
        assertThat(row("S").subtree().membersCommended()).isEqualTo(9);
    }

    /** What was done in the year stays done: 1 admitted, 1 certificate, 1 sent to study; nobody is there any more. */
    @Test
    void whatWasDoneInTheYearCountsWhoeverHasLeftSince() {
        Row before = row("S");
        scenario.member("for a while", "CB1", "2021-02-01");
        scenario.enrol("study", "for a while", 2021, "MASTER", true);
        scenario.award("S", SubjectType.MEMBER, "for a while", Title.THEMATIC, 2021);
        scenario.left("for a while", MemberStatus.STRUCK_OFF, "2021-11-01");
        Row after = row("S");
        assertThat(after.admissions().year()).isEqualTo(before.admissions().year() + 1);
        assertThat(after.members().admitted()).isEqualTo(before.members().admitted() + 1);
        assertThat(after.issued().members()).isEqualTo(before.issued().members() + 1);
        assertThat(after.training().year().total()).isEqualTo(before.training().year().total() + 1);
        assertThat(after.members()).extracting("headcount", "required", "rated", "left")
                .containsExactly(50L, 50L, 50L, 1L);
        assertThat(after.subtree().membersCommended()).isEqualTo(before.subtree().membersCommended());
    }

    @Test
    void anAdmissionBeforeTheFirstKnownPlacementIsNobodysHere() {
        scenario.add(new Member("moved in", FactsFixture.day("2019-03-03"), FactsFixture.day("2020-03-03"),
                List.of(new Member.Placement("CB1", FactsFixture.day("2021-02-01"), null, false)),
                List.of(new Member.StatusFrom(MemberStatus.OFFICIAL, FactsFixture.day("2020-03-03"))), List.of()),
                "moved in");
        assertThat(row("S").members().headcount()).isEqualTo(51);
        assertThat(row("S").admissions()).isEqualTo(new Row.Admissions(0, 8));
    }

    @Test
    void theShareOfCellsIsThatOfTheCommitteeWhichDecidesNotOfEachSection() {
        for (String section : List.of("B1", "B2")) {
            scenario.organisation(section, OrganisationKind.SECTIONAL_ORGANISATION, "S");
            for (int cell = 1; cell <= 5; cell++) {
                String id = section + "-" + cell;
                scenario.organisation(id, OrganisationKind.SUBORDINATE_CELL, section);
                scenario.rateOrganisation(id, 2021,
                        section.equals("B1") && cell <= 2 ? QualityClass.OUTSTANDING : QualityClass.GOOD);
            }
        }
        // With the four cells that S has by itself, one of them OUTSTANDING: a cap of two, and one for two sections.
        assertThat(row("S").quotas().organisations())
                .extracting("baseCount", "outstanding", "cap", "breached")
                .containsExactly(14L, 3L, 3L, true);
        assertThat(row("B1").quotas().organisations()).isNull();
        assertThat(WhatIf.organisations(scenario.year(2021).board(), row("S"), QUOTA))
                .extracting("baseCount", "outstanding", "cap", "breached")
                .containsExactly(14L, 3L, 3L, true);
    }

    @Test
    void aGroupIsSmallByHowManyMustBeRatedNotByHowManyWere() {
        scenario.rateOrganisation("CB2", 2021, QualityClass.SATISFACTORY);
        scenario.organisation("CB5", OrganisationKind.SUBORDINATE_CELL, "S");
        scenario.organisation("CB6", OrganisationKind.SUBORDINATE_CELL, "S");
        scenario.rateOrganisation("CB5", 2021, QualityClass.GOOD);
        scenario.rateOrganisation("CB6", 2021, QualityClass.SATISFACTORY);
        assertThat(row("S").quotas().organisations())
                .extracting("baseCount", "outstanding", "cap", "breached")
                .containsExactly(4L, 1L, 0L, true);
    }

    @Test
    void aMemberInTwoClassesUnderTwoReferencesIsOneHead() {
        scenario.add(
                new Enrolment("twice", "MASTER", "another reference", "PARTY_MEMBER", "CB2-1", "S", 2021, null, true),
                "twice");
        assertThat(row("S").training().year()).extracting("total", "heads").containsExactly(12L, 11L);
    }

    @Test
    void somethingUndecidedFarBelowMakesAllAboveItIncomplete() {
        scenario.rateOrganisation("K", 2021, QualityClass.GOOD);
        assertThat(List.of(row("S"), row("K"), row("P"))).allMatch(row -> row.completeness().complete());
        scenario.organisation("CB5", OrganisationKind.SUBORDINATE_CELL, "S");
        assertThat(List.of(row("S"), row("K"), row("P"))).noneMatch(row -> row.completeness().complete());
        assertThat(row("K").completeness().missingChildren()).isZero();
    }

    @Test
    void aCellsOpenPlanIsInTheTotalOfTheDepartmentButNotInItsOwn() {
        scenario.add(new InspectionPlan("CB1", "CB1", InspectionPlan.Body.PARTY_COMMITTEE, 2021,
                HistoryFixture.items(2, 1, 0)), "CB1");
        assertThat(row("S").inspection().total()).isEqualTo(Ratio.of(8, 9));
        assertThat(row("S").inspection().own()).isEqualTo(Ratio.of(7, 7));
    }

    @Test
    void thematicPraiseMovesNoRank() {
        Row before = row("CB2");
        scenario.add(new Commendation("thematic", "P", SubjectType.ORGANISATION, "CB2", "CB2",
                Commendation.Type.BANG_KHEN, Title.THEMATIC, 2021, List.of(2021), true), "thematic");
        scenario.award("S", SubjectType.MEMBER, "CB2-9", Title.THEMATIC, 2021);
        assertThat(row("CB2").own().received()).isEqualTo(1);
        assertThat(row("CB2").subtree().membersCommended()).isEqualTo(3);
        for (int key : List.of(0, 4)) {
            assertThat(row("CB2").rank().keys().get(key).numerator())
                    .isEqualTo(before.rank().keys().get(key).numerator());
        }
    }

    @Test
    void fiveYearsNeedACertificateOfACellOnly() {
        for (int year = 2017; year < 2021; year++) {
            scenario.open(year);
            scenario.rateOrganisation("S", year, QualityClass.OUTSTANDING);
            scenario.rateOrganisation("CB1", year, QualityClass.OUTSTANDING);
        }
        assertThat(row("S").fiveYears()).isEqualTo(new Row.FiveYears(5, true));
        assertThat(row("CB1").fiveYears()).isEqualTo(new Row.FiveYears(1, false));
    }

    @Test
    void aMemberOfAnUnreadableCellIsMissingOnlyWhereThatCellIsTheOneOfTheDay() {
        Member member = scenario.newest(FactKind.MEMBER, "CB1-1", Member.class);
        LocalDate moved = FactsFixture.day("2015-01-01");
        scenario.add(new Member("CB1-1", member.admittedOn(), member.officialOn(),
                List.of(new Member.Placement("unreadable", member.admittedOn(), moved, false),
                        new Member.Placement("CB1", moved, null, false)),
                member.statuses(), List.of()), "CB1-1");
        assertThat(row("CB1").members().headcount()).isEqualTo(13);
    }
}
