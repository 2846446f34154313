package vn.bangvang.standings.fold;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import vn.bangvang.period.Period;
import vn.bangvang.standings.fold.count.Awards;
import vn.bangvang.standings.fold.fact.Commendation;
import vn.bangvang.standings.fold.fact.Committee;
import vn.bangvang.standings.fold.fact.Enrolment;
import vn.bangvang.standings.fold.fact.EvaluationPeriod;
import vn.bangvang.standings.fold.fact.Event;
import vn.bangvang.standings.fold.fact.FactKind;
import vn.bangvang.standings.fold.fact.InspectionPlan;
import vn.bangvang.standings.fold.fact.Investment;
import vn.bangvang.standings.fold.fact.IssuedDocument;
import vn.bangvang.standings.fold.fact.Member;
import vn.bangvang.standings.fold.fact.MemberStatus;
import vn.bangvang.standings.fold.fact.Organisation;
import vn.bangvang.standings.fold.fact.OrganisationKind;
import vn.bangvang.standings.fold.fact.Prize;
import vn.bangvang.standings.fold.fact.QualityClass;
import vn.bangvang.standings.fold.fact.QuotaRule;
import vn.bangvang.standings.fold.fact.Rating;
import vn.bangvang.standings.fold.fact.SelfCriticism;
import vn.bangvang.standings.fold.fact.SubjectType;
import vn.bangvang.standings.fold.fact.Target;

/** The article's year as facts: a department S under a bloc K under a province P, with 84 peers of one cell each. */
public class ScenarioFixture extends FactsFixture {
    static final QuotaRule MEMBER_QUOTA = new QuotaRule(20, QuotaRule.Base.GOOD_OR_BETTER, QuotaRule.Rounding.FLOOR,
            QuotaRule.Scope.GRASSROOTS, 0, 0);
    static final QuotaRule ORGANISATION_QUOTA = new QuotaRule(20, QuotaRule.Base.GOOD_OR_BETTER,
            QuotaRule.Rounding.FLOOR, QuotaRule.Scope.PEER_GROUP_OF_PARENT, 5, 1);
    static final EvaluationPeriod.Policy POLICY = new EvaluationPeriod.Policy("QD132-HD21", 1, MEMBER_QUOTA,
            ORGANISATION_QUOTA, 6);

    private static final Map<String, Integer> CELLS = new LinkedHashMap<>(
            Map.of("CB1", 13, "CB2", 13, "CB3", 12, "CB4", 12));
    static final LocalDate FOUNDED = day("1990-01-01");

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

    public void organisation(String id, OrganisationKind kind, String parent) {
        organisation(id, kind, parent, FOUNDED);
    }

    public void organisation(String id, OrganisationKind kind, String parent, LocalDate founded) {
        add(new Organisation(id, id, "Organisation " + id, kind, parent, founded, null, null,
                parent == null ? List.of() : List.of(new Organisation.Placement(parent, founded, null)),
                List.of(new Organisation.KindFrom(kind, founded)),
                List.of(new Organisation.NameFrom("Organisation " + id, founded))), id);
    }

    public void member(String id, String cell, String admittedOn) {
        LocalDate admitted = day(admittedOn);
        LocalDate official = admitted.plusYears(1);
        ArrayList<Member.StatusFrom> statuses = new ArrayList<>(
                List.of(new Member.StatusFrom(MemberStatus.PROBATIONARY, admitted)));
        if (official.isBefore(day("2022-01-01"))) {
            statuses.add(new Member.StatusFrom(MemberStatus.OFFICIAL, official));
        }
        add(new Member(id, admitted, statuses.size() > 1 ? official : null,
                List.of(new Member.Placement(cell, admitted, null, false)), statuses, List.of()), id);
    }

    /** @param liftedOn null for a decision that stands */
    public void discipline(String member, String decidedOn, String liftedOn) {
        Member it = newest(FactKind.MEMBER, member, Member.class);
        var disciplines = new ArrayList<>(it.disciplines());
        disciplines.add(new Member.Discipline(day(decidedOn), liftedOn == null ? null : day(liftedOn)));
        add(new Member(it.id(), it.admittedOn(), it.officialOn(), it.placements(), it.statuses(), disciplines), member);
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
            add(new Enrolment(id, programme, "T-" + number, null, "S", year, true), id);
        }
    }

    public void enrol(String id, String memberId, int year, String programme, boolean counted) {
        add(new Enrolment(id, programme, "T-" + memberId, memberId, "S", year, counted), id);
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
        add(new Investment("I1", "S", "FACILITY_INVESTMENT", 2020, 2025, 2_300_000_000_000L, 2021, 53_000_000_000L,
                false), "I1");
        add(new Prize("Z1", "S", "CONSOLATION", 2021, false), "Z1");
        add(new Prize("Z2", "S", "CONSOLATION", 2021, false), "Z2");
        add(new InspectionPlan("PARTY", "S", InspectionPlan.Body.PARTY_COMMITTEE, 2021, items(4, 4, 0)), "PARTY");
        add(new InspectionPlan("UBKT", "S", InspectionPlan.Body.INSPECTION_COMMITTEE, 2021, items(3, 3, 0)), "UBKT");
    }

    static List<InspectionPlan.Item> items(int planned, int done, int supplementary) {
        LocalDate june = day("2021-06-01");
        var items = new ArrayList<InspectionPlan.Item>();
        for (int at = 0; at < planned; at++) {
            items.add(new InspectionPlan.Item(june, at < done ? june : null, false));
        }
        for (int at = 0; at < supplementary; at++) {
            items.add(new InspectionPlan.Item(june, june, true));
        }
        return items;
    }

    public void target(String code, int from, int to, String unit, Long plan, Long actual, Long base,
            Target.Outcome outcome,
            boolean declared) {
        add(new Target(code, code, "S", Target.Scope.ORGANISATION, from, to, unit, plan, actual, base, outcome,
                declared, false), code);
    }

    public void selfCriticisms(int year) {
        members().forEach(member -> selfCriticism(SubjectType.MEMBER, member.id(), year));
        organisationIds().forEach(id -> selfCriticism(SubjectType.ORGANISATION, id, year));
    }

    public void selfCriticism(SubjectType type, String subject, int year) {
        add(new SelfCriticism("sc-" + subject + year, type, subject, Period.year(year), true), "sc-" + subject + year);
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

    public void rateMember(String member, int year, QualityClass decided) {
        String cell = newest(FactKind.MEMBER, member, Member.class).cellOn(now().atZone(java.time.ZoneOffset.UTC)
                .toLocalDate());
        rate(SubjectType.MEMBER, member, cell, year, decided, false);
    }

    public void rateOrganisation(String organisation, int year, QualityClass decided) {
        rate(SubjectType.ORGANISATION, organisation, organisation, year, decided, false);
    }

    /** @param decided null for "not rated" */
    public void rate(SubjectType type, String subject, String at, int year, QualityClass decided, boolean exception) {
        add(rating(type, subject, at, year, decided, exception), "r-" + subject + year);
    }

    public void rate(SubjectType type, String subject, String at, Period period, QualityClass decided) {
        add(rating(type, subject, at, period, decided, false), "r-" + subject + period);
    }

    public static Rating rating(SubjectType type, String subject, String at, int year, QualityClass decided,
            boolean exception) {
        return rating(type, subject, at, Period.year(year), decided, exception);
    }

    private static Rating rating(SubjectType type, String subject, String at, Period period, QualityClass decided,
            boolean exception) {
        return new Rating("r-" + subject + period, type, subject, at, period, decided == null
                ? Rating.Outcome.NOT_RATED
                : Rating.Outcome.DECIDED, decided, exception);
    }

    public void award(String issuer, SubjectType type, String recipient, Commendation.Title title, int year) {
        award(issuer, type, recipient, title, year, true);
    }

    /** Awards carry the last open revision of their year, so they are never late. */
    public void award(String issuer, SubjectType type, String recipient, Commendation.Title title, int year,
            boolean live) {
        String at = type == SubjectType.MEMBER
                ? newest(FactKind.MEMBER, recipient, Member.class).placements()
                        .getLast()
                        .cellId()
                : recipient;
        List<Integer> covered = title == Commendation.Title.FIVE_YEARS_OUTSTANDING
                ? List.of(year - 4, year - 3, year - 2,
                        year - 1, year)
                : List.of(year);
        int revision = state(Period.year(year)).revision();
        add(new Commendation("a-" + recipient + title + year, issuer, type, recipient, at, Commendation.Type.GIAY_KHEN,
                title, year, covered, live), "a-" + recipient + title + year, Period.year(year),
                revision % 2 == 1
                        ? revision
                        : revision - 1);
    }

    public void open(int year) {
        open(Period.year(year));
    }

    public void open(Period period) {
        state(period, 1, List.of());
    }

    public void close(int year) {
        close(Period.year(year));
    }

    void close(Period period) {
        EvaluationPeriod before = state(period);
        var closings = new ArrayList<>(before.closings());
        closings.add(new EvaluationPeriod.Closing(before.revision() / 2 + 1, now()));
        state(before.period(), before.revision() + 1, closings);
    }

    public void reopen(int year) {
        reopen(Period.year(year));
    }

    void reopen(Period period) {
        EvaluationPeriod before = state(period);
        state(before.period(), before.revision() + 1, before.closings());
    }

    private void state(Period period, int revision, List<EvaluationPeriod.Closing> closings) {
        String id = "Y" + period;
        add(new EvaluationPeriod(id, period, revision, period.referenceDate(), closings, List.of(), POLICY), id, period,
                revision);
    }
}
