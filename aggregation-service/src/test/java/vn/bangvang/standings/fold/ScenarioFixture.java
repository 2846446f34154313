package vn.bangvang.standings.fold;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import vn.bangvang.standings.fold.fact.Commendation;
import vn.bangvang.standings.fold.fact.Committee;
import vn.bangvang.standings.fold.fact.Enrolment;
import vn.bangvang.standings.fold.fact.Event;
import vn.bangvang.standings.fold.fact.FactKind;
import vn.bangvang.standings.fold.fact.InspectionPlan;
import vn.bangvang.standings.fold.fact.Investment;
import vn.bangvang.standings.fold.fact.IssuedDocument;
import vn.bangvang.standings.fold.fact.Member;
import vn.bangvang.standings.fold.fact.OrganisationKind;
import vn.bangvang.standings.fold.fact.Prize;
import vn.bangvang.standings.fold.fact.QualityClass;
import vn.bangvang.standings.fold.fact.SubjectType;
import vn.bangvang.standings.fold.fact.Target;

/** The article's year as facts: a department S under a bloc K under a province P, with 84 peers of one cell each. */
public class ScenarioFixture extends HistoryFixture {
    private static final Map<String, Integer> CELLS = new LinkedHashMap<>(
            Map.of("CB1", 13, "CB2", 13, "CB3", 12, "CB4", 12));

    /** Everything up to the end of 2021 and the awards of January 2022; the year is still open. */
    public static ScenarioFixture open2021() {
        var scenario = new ScenarioFixture();
        scenario.organisationsAndMembers();
        scenario.trainingOfFiveYears();
        scenario.open(2021);
        scenario.records();
        scenario.itIs("2021-12-01");
        scenario.selfCriticisms(2021);
        scenario.ratings2021();
        scenario.awards2021();
        return scenario;
    }

    public static ScenarioFixture closed2021() {
        ScenarioFixture scenario = open2021();
        scenario.itIs("2022-02-01");
        scenario.close(2021);
        return scenario;
    }

    public static String peer(int number) {
        return "G%03d".formatted(number);
    }

    public void organisationsAndMembers() {
        organisation("P", OrganisationKind.PROVINCIAL_ORGANISATION, null);
        organisation("K", OrganisationKind.BLOC_ORGANISATION, "P");
        organisation("S", OrganisationKind.GRASSROOTS_ORGANISATION, "K");
        for (String cell : List.of("CB1", "CB2", "CB3", "CB4")) {
            organisation(cell, OrganisationKind.SUBORDINATE_CELL, "S");
            for (int number = 1; number <= CELLS.get(cell); number++) {
                member(cell + "-" + number, cell, admission(cell, number));
            }
        }
        for (int number = 1; number <= 84; number++) {
            organisation(peer(number), OrganisationKind.GRASSROOTS_CELL, "K");
            for (int member = 1; member <= 5; member++) {
                member(peer(number) + "-" + member, peer(number), "2005-03-01");
            }
        }
        committee(7);
    }

    /** 2017: 2, 2018: 2, 2019: 3, 2020: 1. The others came long before. */
    private static String admission(String cell, int number) {
        return switch (cell + number) {
            case "CB112", "CB113" -> "2017-05-01";
            case "CB212", "CB213" -> "2018-05-01";
            case "CB310", "CB311", "CB312" -> "2019-05-01";
            case "CB412" -> "2020-05-01";
            default -> "2005-03-01";
        };
    }

    private void committee(int filled) {
        var holders = new ArrayList<Committee.Holder>();
        for (int number = 1; number <= filled; number++) {
            holders.add(new Committee.Holder("CB1-" + number, day("2020-06-01"), null));
        }
        add(new Committee("S-EXECUTIVE", "S", Committee.Body.EXECUTIVE, 7, List.of(), holders), "S-EXECUTIVE");
    }

    public void trainingOfFiveYears() {
        enrolments(2017, "BACHELOR", 1);
        enrolments(2018, "MASTER", 12);
        enrolments(2019, "DOCTORATE", 2);
        enrolments(2019, "POLITICAL_THEORY_INTERMEDIATE", 12);
        enrolments(2018, "POLITICAL_THEORY_ADVANCED", 3);
        enrolments(2017, "STATE_MGMT_SENIOR_SPECIALIST", 16);
        enrolments(2019, "STATE_MGMT_SPECIALIST", 8);
        enrolments(2020, "PROFESSIONAL_UPDATE", 68);
    }

    private void enrolments(int year, String programme, int count) {
        for (int number = 1; number <= count; number++) {
            String id = year + programme + number;
            String kind = programme.startsWith("POLITICAL_THEORY") ? "PARTY_MEMBER" : "CIVIL_SERVANT";
            add(new Enrolment(id, programme, "T-" + number, kind, null, "S", year, null, true), id);
        }
    }

    private void records() {
        for (int number = 1; number <= 4; number++) {
            enrol("llct" + number, "CB2-" + number, 2021, "POLITICAL_THEORY_INTERMEDIATE", true);
        }
        for (int number = 1; number <= 7; number++) {
            enrol("refresher" + number, "CB1-" + number, 2021, Enrolment.COMMITTEE_REFRESHER, true);
        }
        for (int number = 1; number <= 6; number++) {
            add(new IssuedDocument("D" + number, number <= 5 ? "ACTION_PROGRAMME" : "PLAN", "S", 2017, null, false),
                    "D" + number);
        }
        target("ADMISSIONS", 2017, 2021, "COUNT", 5L, 8L, null, Target.Outcome.EXCEEDED, false);
        target("NATIONAL_STANDARD_SCHOOLS", 2021, 2021, "COUNT", null, 351L, 467L, Target.Outcome.EXCEEDED, true);
        target("STUDY_OF_RESOLUTIONS", 2021, 2021, "PERCENT", 100L, 50L, 50L, Target.Outcome.MET, false);
        add(new Investment("I1", "S", "FACILITY_INVESTMENT", "ADVISED", 2020, 2025, 2_300_000_000_000L, 2021,
                53_000_000_000L,
                false), "I1");
        add(new Prize("Z1", "S", "CONSOLATION", 2021, false), "Z1");
        add(new Prize("Z2", "S", "CONSOLATION", 2021, false), "Z2");
        add(new InspectionPlan("PARTY", "S", InspectionPlan.Body.PARTY_COMMITTEE, 2021, items(4, 4, 0)), "PARTY");
        add(new InspectionPlan("UBKT", "S", InspectionPlan.Body.INSPECTION_COMMITTEE, 2021, items(3, 3, 0)), "UBKT");
    }

    public void selfCriticisms(int year) {
        members().forEach(member -> selfCriticism(SubjectType.MEMBER, member.id(), year));
        organisationIds().forEach(id -> selfCriticism(SubjectType.ORGANISATION, id, year));
    }

    private void ratings2021() {
        Map<String, Integer> outstanding = Map.of("CB1", 4, "CB2", 2, "CB3", 2, "CB4", 2);
        for (Member member : members()) {
            String cell = member.cellOn(day("2021-12-31"));
            int number = Integer.parseInt(member.id().substring(cell.length() + 1));
            rateMember(member.id(), 2021, number <= outstanding.getOrDefault(cell, 0)
                    ? QualityClass.OUTSTANDING
                    : QualityClass.GOOD);
        }
        for (String cell : List.of("CB1", "CB2", "CB3", "CB4")) {
            rateOrganisation(cell, 2021, cell.equals("CB1") ? QualityClass.OUTSTANDING : QualityClass.GOOD);
        }
        rateOrganisation("S", 2021, QualityClass.OUTSTANDING);
        for (int number = 1; number <= 84; number++) {
            rateOrganisation(peer(number), 2021, number <= 16 ? QualityClass.OUTSTANDING : QualityClass.GOOD);
        }
    }

    private void awards2021() {
        itIs("2022-01-26");
        award("K", SubjectType.ORGANISATION, "S", Commendation.Title.EXEMPLARY_OUTSTANDING_YEAR, 2021);
        for (int number = 1; number <= 16; number++) {
            award("K", SubjectType.ORGANISATION, peer(number), Commendation.Title.EXEMPLARY_OUTSTANDING_YEAR, 2021);
        }
        award("S", SubjectType.ORGANISATION, "CB1", Commendation.Title.OUTSTANDING_YEAR, 2021);
        for (String member : List.of("CB1-1", "CB1-2", "CB1-3", "CB1-4", "CB2-1", "CB2-2", "CB3-1", "CB3-2", "CB4-1",
                "CB4-2")) {
            award("S", SubjectType.MEMBER, member, Commendation.Title.OUTSTANDING_YEAR, 2021);
        }
    }

    List<Member> members() {
        var newest = new LinkedHashMap<String, Member>();
        for (Event event : events) {
            if (event.fact() instanceof Member member) {
                newest.put(member.id(), member);
            }
        }
        return List.copyOf(newest.values());
    }

    List<String> organisationIds() {
        return events.stream()
                .filter(event -> event.kind() == FactKind.ORGANISATION)
                .map(event -> event.aggregateId())
                .distinct()
                .toList();
    }
}
