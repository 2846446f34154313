package vn.bangvang.standings.fold;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import vn.bangvang.standings.fold.fact.Committee;
import vn.bangvang.standings.fold.fact.Event;
import vn.bangvang.standings.fold.fact.Fact;
import vn.bangvang.standings.fold.fact.FactKind;
import vn.bangvang.standings.fold.fact.Member;
import vn.bangvang.standings.fold.fact.MemberStatus;
import vn.bangvang.standings.fold.fact.Organisation;
import vn.bangvang.standings.fold.fact.OrganisationKind;

/** A small province whose organisations, members and committees change at random. */
class RandomRegisterFixture extends HistoryFixture {
    static final int FIRST_YEAR = 2019;

    /** From which day on an event says something new; what is not here may say it of any day. */
    final Map<Event, LocalDate> dated = new HashMap<>();
    final String root;
    final Random random;
    final List<String> uppers = new ArrayList<>(List.of("K"));
    final List<String> people = new ArrayList<>();
    LocalDate today = LocalDate.of(FIRST_YEAR, 6, 1);
    private final List<String> grassroots = new ArrayList<>();
    private final List<String> cells = new ArrayList<>();

    RandomRegisterFixture(String root, Random random) {
        this.root = root;
        this.random = random;
        itIs(today.toString());
        organisation(root, OrganisationKind.PROVINCIAL_ORGANISATION, null);
        organisation("K", OrganisationKind.BLOC_ORGANISATION, root);
        newGrassroots();
        newMember();
        newMember();
    }

    @Override
    String root() {
        return root;
    }

    void daysGoBy() {
        int days = random.nextInt(60);
        if (days > 0) {
            today = today.plusDays(days);
            itIs(today.toString());
        }
    }

    /** Mostly long ago, sometimes of late, sometimes after the reference date of whatever is open. */
    private LocalDate founded() {
        return switch (random.nextInt(4)) {
            case 0 -> today.plusDays(random.nextInt(500));
            case 1 -> today.minusDays(random.nextInt(800));
            default -> FOUNDED;
        };
    }

    void newGrassroots() {
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

    void newMember() {
        people.add("M" + people.size());
        member(people.getLast(), any(cells), today.minusMonths(random.nextInt(40)).toString());
    }

    void moveOrganisation() {
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

    void dissolveOrRename() {
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
    void moveMember() {
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

    void changeStatus() {
        Member old = newest(FactKind.MEMBER, any(people), Member.class);
        var statuses = new ArrayList<>(old.statuses());
        MemberStatus[] all = MemberStatus.values();
        statuses.add(new Member.StatusFrom(all[random.nextInt(all.length)], today));
        add(new Member(old.id(), old.admittedOn(), old.officialOn(), old.placements(), statuses, old.disciplines()),
                old.id(), today);
    }

    void committee() {
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
        terms.add(new Committee.Term(1 + random.nextInt(5), today, null));
        holders.add(new Committee.Holder(any(people), today, null));
        add(new Committee("B-" + id, id, Committee.Body.EXECUTIVE, terms.getLast().seats(), terms, holders),
                "B-" + id, today);
    }

    private void add(Fact fact, String id, LocalDate from) {
        dated.put(add(fact, id), from);
    }

    String anyOrganisation() {
        return switch (random.nextInt(3)) {
            case 0 -> any(uppers);
            case 1 -> any(grassroots);
            default -> any(cells);
        };
    }

    <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
