package vn.bangvang.standings.fold;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import vn.bangvang.period.Period;
import vn.bangvang.standings.fold.fact.Commendation.Title;
import vn.bangvang.standings.fold.fact.Enrolment;
import vn.bangvang.standings.fold.fact.Event;
import vn.bangvang.standings.fold.fact.FactKind;
import vn.bangvang.standings.fold.fact.InspectionPlan;
import vn.bangvang.standings.fold.fact.IssuedDocument;
import vn.bangvang.standings.fold.fact.Member;
import vn.bangvang.standings.fold.fact.Prize;
import vn.bangvang.standings.fold.fact.QualityClass;
import vn.bangvang.standings.fold.fact.SelfCriticism;
import vn.bangvang.standings.fold.fact.SubjectType;
import vn.bangvang.standings.fold.fact.Target;

/** A small province to which anything happens that may happen, and some things that may not. */
final class RandomHistoryFixture extends RandomRegisterFixture {
    private final boolean contradictory;
    private final List<Period> opened = new ArrayList<>();

    /** @param contradictory whether a version may be told twice, with two contents */
    RandomHistoryFixture(String root, boolean contradictory, Random random) {
        super(root, random);
        this.contradictory = contradictory;
        openNext();
    }

    void happen(int steps) {
        for (int step = 0; step < steps; step++) {
            if (random.nextInt(3) == 0) {
                daysGoBy();
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

    private void enrolment() {
        String member = any(people);
        String programme = random.nextBoolean() ? Enrolment.COMMITTEE_REFRESHER : "MASTER";
        String id = "E" + random.nextInt(6);
        add(new Enrolment(id, programme, "T-" + member, random.nextBoolean() ? "CADRE" : "PARTY_MEMBER", member,
                anyOrganisation(),
                FIRST_YEAR - 2 + random.nextInt(5), null, random.nextInt(3) > 0), id);
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
}
