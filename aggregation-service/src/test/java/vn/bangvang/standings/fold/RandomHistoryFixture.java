package vn.bangvang.standings.fold;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import vn.bangvang.period.Period;
import vn.bangvang.standings.fold.fact.Commendation.Title;
import vn.bangvang.standings.fold.fact.Committee;
import vn.bangvang.standings.fold.fact.Enrolment;
import vn.bangvang.standings.fold.fact.Event;
import vn.bangvang.standings.fold.fact.Fact;
import vn.bangvang.standings.fold.fact.FactKind;
import vn.bangvang.standings.fold.fact.InspectionPlan;
import vn.bangvang.standings.fold.fact.IssuedDocument;
import vn.bangvang.standings.fold.fact.Member;
import vn.bangvang.standings.fold.fact.MemberStatus;
import vn.bangvang.standings.fold.fact.Organisation;
import vn.bangvang.standings.fold.fact.OrganisationKind;
import vn.bangvang.standings.fold.fact.Prize;
import vn.bangvang.standings.fold.fact.QualityClass;
import vn.bangvang.standings.fold.fact.SelfCriticism;
import vn.bangvang.standings.fold.fact.SubjectType;
import vn.bangvang.standings.fold.fact.Target;

/** A small province to which anything happens that may happen, and some things that may not. */
final class RandomHistoryFixture extends ScenarioFixture {
    private static final int FIRST_YEAR = 2019;

    /** From which day on an event says something new; what is not here may say it of any day. */
    final Map<Event, LocalDate> dated = new HashMap<>();
    private final String root;
    private final boolean contradictory;
    private final Random random;
    private final List<String> uppers = new ArrayList<>(List.of("K"));
    private final List<String> grassroots = new ArrayList<>();
    private final List<String> cells = new ArrayList<>();
    private final List<String> people = new ArrayList<>();
    private final List<Period> opened = new ArrayList<>();
    private LocalDate today = LocalDate.of(FIRST_YEAR, 6, 1);

    /** @param contradictory whether a version may be told twice, with two contents */
    RandomHistoryFixture(String root, boolean contradictory, Random random) {
        this.root = root;
        this.contradictory = contradictory;
        this.random = random;
        itIs(today.toString());
        organisation(root, OrganisationKind.PROVINCIAL_ORGANISATION, null);
        organisation("K", OrganisationKind.BLOC_ORGANISATION, root);
        newGrassroots();
        newMember();
        newMember();
        openNext();
    }

    @Override
    String root() {
        return root;
    }

    void happen(int steps) {
        for (int step = 0; step < steps; step++) {
            if (random.nextInt(3) == 0) {
                today = today.plusDays(random.nextInt(60));
                itIs(today.toString());
            }
            step();
        }
    }

    private void step() {
        switch (random.nextInt(20)) {
            case 0 -> newGrassroots();
            case 1 -> newMember();
            case 2 -> moveOrganisation();
            case 3, 4 -> moveMember();
            case 5 -> changeStatus();
            case 6, 7 -> turnPeriod();
            case 8 -> dissolveOrRename();
            case 9 -> committee();
            case 10 -> enrolment();
            case 11 -> record();
            case 12 -> selfCriticism();
            case 13, 14, 15 -> rateSomeMember();
            case 16 -> rate(SubjectType.ORGANISATION, anyOrganisation(), anyPeriod(), anyClass());
            case 17 ->
                award(any(uppers), SubjectType.MEMBER, any(people), anyTitle(), anyYear(), random.nextInt(4) > 0);
            case 18 -> award(anyOrganisation(), SubjectType.ORGANISATION, anyOrganisation(), anyTitle(), anyYear(),
                    random.nextInt(4) > 0);
            default -> tellAgainWithOtherContent();
        }
    }

    private void rate(SubjectType type, String subject, Period period, QualityClass decided) {
        rate(type, subject, subject, period, decided);
    }

    /** Mostly long ago, sometimes of late, sometimes after the reference date of whatever is open. */
    private LocalDate founded() {
        return switch (random.nextInt(4)) {
            case 0 -> today.plusDays(random.nextInt(500));
            case 1 -> today.minusDays(random.nextInt(800));
            default -> FOUNDED;
        };
    }

    private void newGrassroots() {
        String id = "G" + grassroots.size();
        LocalDate founded = founded();
        organisation(id, OrganisationKind.GRASSROOTS_ORGANISATION, any(uppers), founded);
        grassroots.add(id);
        for (int number = 1; number <= 2; number++) {
            organisation(id + "-" + number, OrganisationKind.SUBORDINATE_CELL, id, founded);
            cells.add(id + "-" + number);
        }
        if (random.nextInt(3) == 0) {
            uppers.add("H" + uppers.size());
            organisation(uppers.getLast(), OrganisationKind.DISTRICT_ORGANISATION, root, founded());
        }
    }

    private void newMember() {
        people.add("M" + people.size());
        member(people.getLast(), any(cells), today.minusMonths(random.nextInt(40)).toString());
    }

    private void add(Fact fact, String id, LocalDate from) {
        dated.put(add(fact, id), from);
    }

    private void moveOrganisation() {
        Organisation old = newest(FactKind.ORGANISATION, any(grassroots), Organisation.class);
        var placements = new ArrayList<>(old.placements());
        Organisation.Placement last = placements.removeLast();
        LocalDate day = last.from().isBefore(today) ? today : last.from().plusDays(1);
        String to = any(uppers);
        placements.add(new Organisation.Placement(last.parentId(), last.from(), day));
        placements.add(new Organisation.Placement(to, day, null));
        add(new Organisation(old.id(), old.code(), old.name(), old.currentKind(), to, old.foundedOn(),
                old.dissolvedOn(), null, placements, old.kinds(), old.names()), old.id(), day);
    }

    private void dissolveOrRename() {
        Organisation old = newest(FactKind.ORGANISATION, anyOrganisation(), Organisation.class);
        boolean ends = random.nextInt(3) == 0 && old.dissolvedOn() == null && old.currentKind().isCell();
        var names = new ArrayList<>(old.names());
        names.add(new Organisation.NameFrom("Name of " + today, today));
        var fresh = new Organisation(old.id(), old.code(), old.name(), old.currentKind(), old.parentId(),
                old.foundedOn(), ends ? today : old.dissolvedOn(), null, old.placements(), old.kinds(), names);
        if (ends) {
            add(fresh, old.id());
        } else {
            add(fresh, old.id(), today);
        }
    }

    /** At once, or in time to come, into a cell that may be founded later. */
    private void moveMember() {
        Member old = newest(FactKind.MEMBER, any(people), Member.class);
        var placements = new ArrayList<>(old.placements());
        Member.Placement last = placements.removeLast();
        LocalDate earliest = last.from().isBefore(today) ? today : last.from().plusDays(1);
        LocalDate day = random.nextInt(3) == 0 ? earliest.plusDays(random.nextInt(400)) : earliest;
        placements.add(new Member.Placement(last.cellId(), last.from(), day, last.temporary()));
        placements.add(new Member.Placement(any(cells), day, null, random.nextInt(5) == 0));
        add(new Member(old.id(), old.admittedOn(), old.officialOn(), placements, old.statuses(), old.disciplines()),
                old.id(), day);
    }

    private void changeStatus() {
        Member old = newest(FactKind.MEMBER, any(people), Member.class);
        var statuses = new ArrayList<>(old.statuses());
        MemberStatus[] all = MemberStatus.values();
        statuses.add(new Member.StatusFrom(all[random.nextInt(all.length)], today));
        add(new Member(old.id(), old.admittedOn(), old.officialOn(), old.placements(), statuses, old.disciplines()),
                old.id(), today);
    }

    private void openNext() {
        int years = (int) opened.stream().filter(Period::isYear).count();
        Period period = years == 0 || random.nextBoolean()
                ? Period.year(FIRST_YEAR + years)
                : Period.quarter(FIRST_YEAR + random.nextInt(years), 1 + random.nextInt(4));
        if (!opened.contains(period)) {
            opened.add(period);
            open(period);
        }
    }

    private void turnPeriod() {
        Period period = anyPeriod();
        if (random.nextInt(4) == 0) {
            openNext();
        } else if (state(period).isOpen()) {
            close(period);
        } else {
            reopen(period);
        }
    }

    private void committee() {
        String id = any(grassroots);
        var terms = new ArrayList<Committee.Term>();
        var holders = new ArrayList<Committee.Holder>();
        events.stream().filter(event -> event.aggregateId().equals("B-" + id)).reduce((a, b) -> b).ifPresent(event -> {
            Committee old = (Committee) event.fact();
            terms.addAll(old.terms());
            old.holders()
                    .forEach(it -> holders.add(it.to() == null
                            ? new Committee.Holder(it.memberId(), it.from(), today)
                            : it));
        });
        terms.add(new Committee.Term(1 + random.nextInt(5), today));
        holders.add(new Committee.Holder(any(people), today, null));
        add(new Committee("B-" + id, id, Committee.Body.EXECUTIVE, terms.getLast().seats(), terms, holders),
                "B-" + id, today);
    }

    private void enrolment() {
        String member = any(people);
        String programme = random.nextBoolean() ? Enrolment.COMMITTEE_REFRESHER : "MASTER";
        String id = "E" + random.nextInt(6);
        add(new Enrolment(id, programme, "T-" + member, member, anyOrganisation(),
                FIRST_YEAR - 2 + random.nextInt(5), random.nextInt(3) > 0), id);
    }

    private void record() {
        String id = "R" + random.nextInt(4);
        int year = anyYear();
        boolean withdrawn = random.nextInt(4) == 0;
        switch (random.nextInt(4)) {
            case 0 -> add(new IssuedDocument(id, "PLAN", anyOrganisation(), year, today, withdrawn), id);
            case 1 -> add(new Prize(id, anyOrganisation(), "FIRST", year, withdrawn), id);
            case 2 -> add(new Target(id, id, anyOrganisation(), Target.Scope.ORGANISATION, year - 2, year, "COUNT", 5L,
                    4L, null,
                    random.nextBoolean() ? Target.Outcome.MET : Target.Outcome.MISSED, false, false), id);
            default -> add(new InspectionPlan(id, anyOrganisation(), InspectionPlan.Body.PARTY_COMMITTEE, year,
                    items(4, random.nextInt(5), 1)), id);
        }
    }

    private void selfCriticism() {
        Period period = anyPeriod();
        String id = any(people);
        add(new SelfCriticism("sc-" + id + period, SubjectType.MEMBER, id, period, random.nextInt(4) > 0),
                "sc-" + id + period);
    }

    private void rateSomeMember() {
        String id = any(people);
        String cell = newest(FactKind.MEMBER, id, Member.class).placements().getLast().cellId();
        rate(SubjectType.MEMBER, id, cell, anyPeriod(), anyClass());
    }

    /** One version, and what another version of the same subject says. */
    private void tellAgainWithOtherContent() {
        if (!contradictory) {
            return;
        }
        Event event = any(events);
        Event other = any(events.stream()
                .filter(it -> it.kind() == event.kind() && it.aggregateId().equals(event.aggregateId()))
                .toList());
        events.add(new Event(event.id() + "'", root, event.aggregateId(), event.version(), other.period(),
                random.nextBoolean() ? event.periodRevision() : other.periodRevision(),
                event.recordedAt().plusSeconds(random.nextInt(20_000_000) - 10_000_000), other.fact()));
    }

    private QualityClass anyClass() {
        int at = random.nextInt(5);
        return at == 4 ? null : QualityClass.values()[at];
    }

    private Title anyTitle() {
        return Title.values()[random.nextInt(Title.values().length)];
    }

    private Period anyPeriod() {
        return any(opened);
    }

    private int anyYear() {
        return FIRST_YEAR + random.nextInt((int) opened.stream().filter(Period::isYear).count());
    }

    private String anyOrganisation() {
        return switch (random.nextInt(3)) {
            case 0 -> any(uppers);
            case 1 -> any(grassroots);
            default -> any(cells);
        };
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
