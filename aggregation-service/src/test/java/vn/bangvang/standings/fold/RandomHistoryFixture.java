package vn.bangvang.standings.fold;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import vn.bangvang.period.Period;
import vn.bangvang.standings.fold.fact.Commendation.Title;
import vn.bangvang.standings.fold.fact.Committee;
import vn.bangvang.standings.fold.fact.Enrolment;
import vn.bangvang.standings.fold.fact.FactKind;
import vn.bangvang.standings.fold.fact.InspectionPlan;
import vn.bangvang.standings.fold.fact.IssuedDocument;
import vn.bangvang.standings.fold.fact.Member;
import vn.bangvang.standings.fold.fact.MemberStatus;
import vn.bangvang.standings.fold.fact.Organisation;
import vn.bangvang.standings.fold.fact.OrganisationKind;
import vn.bangvang.standings.fold.fact.Prize;
import vn.bangvang.standings.fold.fact.QualityClass;
import vn.bangvang.standings.fold.fact.SubjectType;
import vn.bangvang.standings.fold.fact.Target;

/** A small province to which anything happens that may happen, and some things that may not. */
final class RandomHistoryFixture extends ScenarioFixture {
    private static final int FIRST_YEAR = 2019;
    private final Random random;
    private final List<String> uppers = new ArrayList<>(List.of("K"));
    private final List<String> grassroots = new ArrayList<>();
    private final List<String> cells = new ArrayList<>();
    private final List<String> people = new ArrayList<>();
    private LocalDate today = LocalDate.of(FIRST_YEAR, 2, 1);

    RandomHistoryFixture(long seed) {
        random = new Random(seed);
    }

    static List<vn.bangvang.standings.fold.fact.Event> events(long seed, int steps) {
        var history = new RandomHistoryFixture(seed);
        history.begin();
        while (history.events.size() < steps) {
            history.step();
        }
        return history.events;
    }

    private void begin() {
        organisation("P", OrganisationKind.PROVINCIAL_ORGANISATION, null);
        organisation("K", OrganisationKind.BLOC_ORGANISATION, "P");
        for (int number = 1; number <= 2; number++) {
            newGrassroots();
        }
        for (int number = 1; number <= 6; number++) {
            newMember();
        }
        open(FIRST_YEAR);
    }

    private void step() {
        if (random.nextInt(4) == 0) {
            today = today.plusDays(random.nextInt(25));
            itIs(today.toString());
        }
        switch (random.nextInt(20)) {
            case 0 -> newGrassroots();
            case 1 -> newMember();
            case 2 -> moveOrganisation();
            case 3 -> moveMember();
            case 4 -> changeStatus();
            case 5 -> turnYear();
            case 6 -> dissolveOrRename();
            case 7 -> committee();
            case 8 -> enrolment();
            case 9 -> record();
            case 10, 11 -> selfCriticism(SubjectType.MEMBER, any(people), anyYear());
            case 12, 13, 14 -> rateSomeMember();
            case 15, 16 -> rateOrganisation(anyOrganisation(), anyYear(), anyClass());
            case 17 -> award("S", SubjectType.MEMBER, any(people), anyTitle(), anyYear(), random.nextInt(4) > 0);
            default -> award(any(uppers), SubjectType.ORGANISATION, anyOrganisation(), anyTitle(), anyYear(),
                    random.nextInt(4) > 0);
        }
    }

    private void newGrassroots() {
        String id = "G" + grassroots.size();
        organisation(id, OrganisationKind.GRASSROOTS_ORGANISATION, any(uppers));
        grassroots.add(id);
        for (int number = 1; number <= 2; number++) {
            organisation(id + "-" + number, OrganisationKind.SUBORDINATE_CELL, id);
            cells.add(id + "-" + number);
        }
        if (random.nextInt(3) == 0) {
            uppers.add("H" + uppers.size());
            organisation(uppers.getLast(), OrganisationKind.DISTRICT_ORGANISATION, "P");
        }
    }

    private void newMember() {
        String id = "M" + people.size();
        people.add(id);
        member(id, any(cells), today.minusMonths(random.nextInt(40)).toString());
    }

    private void moveOrganisation() {
        Organisation old = newest(FactKind.ORGANISATION, any(grassroots), Organisation.class);
        ArrayList<Organisation.Placement> placements = new ArrayList<>(old.placements());
        Organisation.Placement last = placements.removeLast();
        LocalDate day = last.from().isBefore(today) ? today : last.from().plusDays(1);
        String to = any(uppers);
        placements.add(new Organisation.Placement(last.parentId(), last.from(), day));
        placements.add(new Organisation.Placement(to, day, null));
        add(new Organisation(old.id(), old.code(), old.name(), old.currentKind(), to, old.foundedOn(),
                old.dissolvedOn(), null, placements, old.kinds(), old.names()), old.id());
    }

    private void dissolveOrRename() {
        Organisation old = newest(FactKind.ORGANISATION, anyOrganisation(), Organisation.class);
        LocalDate dissolved = random.nextInt(3) == 0 && old.dissolvedOn() == null && old.currentKind().isCell()
                ? today
                : old.dissolvedOn();
        ArrayList<Organisation.NameFrom> names = new ArrayList<>(old.names());
        names.add(new Organisation.NameFrom("Name of " + today, today));
        add(new Organisation(old.id(), old.code(), old.name(), old.currentKind(), old.parentId(), old.foundedOn(),
                dissolved, null, old.placements(), old.kinds(), names), old.id());
    }

    private void moveMember() {
        Member old = newest(FactKind.MEMBER, any(people), Member.class);
        ArrayList<Member.Placement> placements = new ArrayList<>(old.placements());
        Member.Placement last = placements.removeLast();
        LocalDate day = last.from().isBefore(today) ? today : last.from().plusDays(1);
        placements.add(new Member.Placement(last.cellId(), last.from(), day, false));
        placements.add(new Member.Placement(any(cells), day, null, random.nextInt(5) == 0));
        add(new Member(old.id(), old.admittedOn(), old.officialOn(), placements, old.statuses(),
                old.disciplines()), old.id());
    }

    private void changeStatus() {
        Member old = newest(FactKind.MEMBER, any(people), Member.class);
        ArrayList<Member.StatusFrom> statuses = new ArrayList<>(old.statuses());
        MemberStatus[] all = MemberStatus.values();
        statuses.add(new Member.StatusFrom(all[random.nextInt(all.length)], today));
        add(new Member(old.id(), old.admittedOn(), old.officialOn(), old.placements(), statuses,
                old.disciplines()), old.id());
    }

    private void turnYear() {
        int year = anyYear();
        if (random.nextInt(3) == 0 && state(Period.year(FIRST_YEAR + openYears())) == null) {
            open(FIRST_YEAR + openYears());
        } else if (state(Period.year(year)).isOpen()) {
            close(year);
        } else {
            reopen(year);
        }
    }

    private void committee() {
        String id = any(grassroots);
        add(new Committee("B-" + id, id, Committee.Body.EXECUTIVE, 3, List.of(new Committee.Holder(any(people), today,
                null), new Committee.Holder(any(people), today.minusYears(1), today))), "B-" + id);
    }

    private void enrolment() {
        String member = any(people);
        String programme = random.nextBoolean() ? Enrolment.COMMITTEE_REFRESHER : "MASTER";
        String id = "E" + random.nextInt(12);
        int year = FIRST_YEAR - 2 + random.nextInt(5);
        add(new Enrolment(id, programme, "T-" + member, member, anyOrganisation(), year, random.nextInt(3) > 0), id);
    }

    private void record() {
        String id = "R" + random.nextInt(8);
        int year = anyYear();
        switch (random.nextInt(4)) {
            case 0 -> add(new IssuedDocument(id, "PLAN", anyOrganisation(), year, today, random.nextInt(4) == 0), id);
            case 1 -> add(new Prize(id, anyOrganisation(), "FIRST", year, random.nextInt(4) == 0), id);
            case 2 -> add(new Target(id, id, anyOrganisation(), year - 2, year, "COUNT", 5L, 4L, null,
                    random.nextBoolean() ? Target.Outcome.MET : Target.Outcome.MISSED, false, false), id);
            default -> add(new InspectionPlan(id, anyOrganisation(), InspectionPlan.Body.PARTY_COMMITTEE, year,
                    items(4, random.nextInt(5), 1)), id);
        }
    }

    private void rateSomeMember() {
        String id = any(people);
        String cell = newest(FactKind.MEMBER, id, Member.class).placements().getLast().cellId();
        rate(SubjectType.MEMBER, id, cell, anyYear(), anyClass(), random.nextInt(9) == 0);
    }

    private QualityClass anyClass() {
        int at = random.nextInt(5);
        return at == 4 ? null : QualityClass.values()[at];
    }

    private Title anyTitle() {
        return Title.values()[random.nextInt(Title.values().length)];
    }

    private int openYears() {
        int count = 0;
        while (state(Period.year(FIRST_YEAR + count)) != null) {
            count++;
        }
        return count;
    }

    private int anyYear() {
        return FIRST_YEAR + random.nextInt(openYears());
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
