package vn.bangvang.standings.fold;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import vn.bangvang.period.Period;
import vn.bangvang.standings.fold.count.Awards;
import vn.bangvang.standings.fold.fact.Commendation;
import vn.bangvang.standings.fold.fact.Enrolment;
import vn.bangvang.standings.fold.fact.EvaluationPeriod;
import vn.bangvang.standings.fold.fact.FactKind;
import vn.bangvang.standings.fold.fact.InspectionPlan;
import vn.bangvang.standings.fold.fact.Member;
import vn.bangvang.standings.fold.fact.MemberStatus;
import vn.bangvang.standings.fold.fact.Organisation;
import vn.bangvang.standings.fold.fact.OrganisationKind;
import vn.bangvang.standings.fold.fact.QualityClass;
import vn.bangvang.standings.fold.fact.QuotaRule;
import vn.bangvang.standings.fold.fact.Rating;
import vn.bangvang.standings.fold.fact.SelfCriticism;
import vn.bangvang.standings.fold.fact.SubjectType;
import vn.bangvang.standings.fold.fact.Target;

/** What can happen in a province, told as facts under the policy of 2021. */
public class HistoryFixture extends FactsFixture {
    static final QuotaRule MEMBER_QUOTA = new QuotaRule(20, QuotaRule.Base.GOOD_OR_BETTER, QuotaRule.Rounding.FLOOR,
            QuotaRule.Scope.GRASSROOTS, 0, 0);
    static final QuotaRule ORGANISATION_QUOTA = new QuotaRule(20, QuotaRule.Base.GOOD_OR_BETTER,
            QuotaRule.Rounding.FLOOR, QuotaRule.Scope.PEER_GROUP_OF_PARENT, 5, 1);
    public static final EvaluationPeriod.Policy POLICY = new EvaluationPeriod.Policy("QD132-HD21", 1, MEMBER_QUOTA,
            ORGANISATION_QUOTA, 6);

    static final LocalDate FOUNDED = day("1990-01-01");

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

    /** The membership ends with that status. */
    public void left(String member, MemberStatus status, String on) {
        Member it = newest(FactKind.MEMBER, member, Member.class);
        var statuses = new ArrayList<>(it.statuses());
        statuses.add(new Member.StatusFrom(status, day(on)));
        Member.Placement last = it.placements().getLast();
        add(new Member(it.id(), it.formerId(), it.admittedOn(), it.officialOn(),
                List.of(new Member.Placement(last.cellId(), last.from(), day(on), false)), statuses,
                it.disciplines()), member);
    }

    /** A further record of a person, official for long. */
    public void goesOn(String member, String former, String cell, String on) {
        LocalDate longAgo = day("2005-03-01");
        add(new Member(member, former, longAgo, longAgo.plusYears(1),
                List.of(new Member.Placement(cell, day(on), null, false)),
                List.of(new Member.StatusFrom(MemberStatus.OFFICIAL, longAgo.plusYears(1))), List.of()), member);
    }

    void moveMember(String id, String to, String on) {
        Member member = newest(FactKind.MEMBER, id, Member.class);
        Member.Placement from = member.placements().getFirst();
        LocalDate day = day(on);
        add(
                new Member(id, member.admittedOn(), member.officialOn(), List.of(new Member.Placement(from.cellId(),
                        from.from(), day, false), new Member.Placement(to, day, null, false)), member.statuses(),
                        List.of()),
                id);
    }

    void reparent(String id, String from, String to, String on) {
        Organisation old = newest(FactKind.ORGANISATION, id, Organisation.class);
        LocalDate day = day(on);
        add(new Organisation(id, id, old.name(), old.currentKind(), to, old.foundedOn(), null, null,
                List.of(new Organisation.Placement(from, old.foundedOn(), day),
                        new Organisation.Placement(to, day, null)),
                old.kinds(), old.names()), id);
    }

    public void enrol(String id, String memberId, int year, String programme, boolean counted) {
        String kind = programme.equals(Enrolment.COMMITTEE_REFRESHER) ? "PARTY_MEMBER" : "CADRE";
        add(new Enrolment(id, programme, "T-" + memberId, kind, memberId, "S", year, counted), id);
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

    public void selfCriticism(SubjectType type, String subject, int year) {
        add(new SelfCriticism("sc-" + subject + year, type, subject, Period.year(year), true), "sc-" + subject + year);
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

    /** @param debts members who are left undecided */
    public void close(int year, String... debts) {
        close(Period.year(year), debts);
    }

    void close(Period period, String... debts) {
        EvaluationPeriod before = state(period);
        var closings = new ArrayList<>(before.closings());
        closings.add(new EvaluationPeriod.Closing(before.revision() / 2 + 1, now()));
        state(before.period(), before.revision() + 1, closings, debts);
    }

    public void reopen(int year) {
        reopen(Period.year(year));
    }

    void reopen(Period period) {
        EvaluationPeriod before = state(period);
        state(before.period(), before.revision() + 1, before.closings());
    }

    private void state(Period period, int revision, List<EvaluationPeriod.Closing> closings, String... debts) {
        String id = "Y" + period;
        add(new EvaluationPeriod(id, period, revision, period.referenceDate(), closings,
                Stream.of(debts).map(debt -> new EvaluationPeriod.Debt(SubjectType.MEMBER, debt)).toList(), POLICY),
                id, period, revision);
    }
}
