package vn.bangvang.benchmarks.told;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import vn.bangvang.benchmarks.told.Evaluation.Count;
import vn.bangvang.benchmarks.told.Evaluation.Subject;
import vn.bangvang.quickstart.province.SyntheticProvince;
import vn.bangvang.quickstart.province.Unit;

/**
 * As much of the synthetic province as a number of events needs, with its years told one after the other. Each year
 * everybody submits a self-criticism and is rated, a fiftieth is rated again, a hundredth of the members moves to
 * another cell, and the best fifth of the organisations is commended.
 */
public final class ToldProvince {
    public static final int FIRST_YEAR = 2014;
    /** The one year that stays open. */
    public static final int LAST_YEAR = 2024;

    private static final double EVENTS_OF_A_SUBJECT = 1 + 2.05 * (LAST_YEAR - FIRST_YEAR + 1);
    private static final int REVISED = 50;
    private static final int MOVED = 100;

    private final Unit province;
    private final Map<String, List<Register.Person>> people = new HashMap<>();
    private Count ratings = new Count(0, 0);
    private Count selfCriticisms = new Count(0, 0);

    private ToldProvince(Unit province) {
        this.province = province;
    }

    /** @param events about how many its whole history has; the whole province when it has fewer */
    public static ToldProvince of(long seed, int events) {
        Unit whole = SyntheticProvince.of(seed);
        Unit province = Unit.above(whole.code(), whole.name(), whole.kind());
        whole.children().forEach(it -> province.children().add(Unit.above(it.code(), it.name(), it.kind())));
        double left = events / EVENTS_OF_A_SUBJECT;
        int most = whole.children().stream().mapToInt(district -> district.children().size()).max().orElse(0);
        for (int i = 0; i < most; i++) {
            for (int d = 0; d < whole.children().size(); d++) {
                List<Unit> grassroots = whole.children().get(d).children();
                if (left > 0 && i < grassroots.size()) {
                    province.children().get(d).children().add(grassroots.get(i));
                    left -= subjects(grassroots.get(i));
                }
            }
        }
        return new ToldProvince(province);
    }

    private static int subjects(Unit grassroots) {
        return grassroots.subtree().stream().mapToInt(unit -> 1 + unit.people().size()).sum();
    }

    /** Of the province. */
    public String id() {
        return Ids.of(province.code());
    }

    public int organisations() {
        return province.subtree().size();
    }

    public int members() {
        return province.cells().stream().mapToInt(cell -> cell.people().size()).sum();
    }

    /** The tree and everybody in it. */
    public void register(Consumer<Told> told) {
        told.accept(Register.established(province, ""));
        for (Unit parent : province.subtree()) {
            parent.children().forEach(child -> told.accept(Register.established(child, Ids.of(parent.code()))));
        }
        for (Unit cell : province.cells()) {
            List<Register.Person> here = IntStream.range(0, cell.people().size())
                    .mapToObj(number -> Register.admitted(cell, number))
                    .toList();
            people.put(cell.code(), here);
            here.forEach(person -> told.accept(Register.admission(person)));
        }
    }

    /** From a year's opening to its last decision. */
    public void year(int year, Consumer<Told> told) {
        var evaluation = new Evaluation(id(), year);
        ratings = new Count(0, 0);
        selfCriticisms = new Count(0, 0);
        told.accept(evaluation.opened());
        province.cells().forEach(cell -> move(cell, year, told));
        for (Unit parent : province.subtree()) {
            for (int i = 0; i < parent.children().size(); i++) {
                String id = Ids.of(parent.children().get(i).code());
                rate(evaluation, new Subject("ORGANISATION", id, id), isBest(parent, i, year) ? "OUTSTANDING" : "GOOD",
                        Ids.of(parent.code()), told);
            }
        }
        for (Unit cell : province.cells()) {
            for (Register.Person person : people(cell)) {
                rate(evaluation, new Subject("MEMBER", person.id(), person.cell()),
                        cell.people().get((person.number() + year) % cell.people().size()), id(), told);
            }
        }
    }

    /** The closing, which names all that was decided since {@link #year}. */
    public void close(int year, Consumer<Told> told) {
        told.accept(new Evaluation(id(), year).closed(ratings, selfCriticisms));
    }

    /** What is given at ceremonies after the closing. */
    public void commend(int year, Consumer<Told> told) {
        var evaluation = new Evaluation(id(), year);
        for (Unit parent : province.subtree()) {
            for (int i = 0; i < parent.children().size(); i++) {
                if (isBest(parent, i, year)) {
                    told.accept(evaluation.commended(Ids.of(parent.code()), Ids.of(parent.children().get(i).code()),
                            parent == province ? "BANG_KHEN" : "GIAY_KHEN"));
                }
            }
        }
    }

    private void rate(Evaluation evaluation, Subject subject, String decided, String decider, Consumer<Told> told) {
        told.accept(evaluation.selfCriticism(subject));
        told.accept(evaluation.rated(subject, decided, decider));
        boolean revised = decided.equals("GOOD") && ratings.subjects() % REVISED == 0;
        if (revised) {
            told.accept(evaluation.revised(subject, decided, "SATISFACTORY", decider));
        }
        ratings = new Count(ratings.subjects() + 1, ratings.versions() + (revised ? 2 : 1));
        selfCriticisms = new Count(selfCriticisms.subjects() + 1, selfCriticisms.versions() + 1);
    }

    private static boolean isBest(Unit parent, int child, int year) {
        return (child + year) % parent.children().size() < Math.max(1, parent.children().size() / 5);
    }

    /** To the next cell of the same grassroots. */
    private void move(Unit cell, int year, Consumer<Told> told) {
        List<Unit> neighbours = province.children()
                .stream()
                .flatMap(district -> district.children().stream())
                .filter(grassroots -> grassroots.children().contains(cell))
                .flatMap(grassroots -> grassroots.children().stream())
                .toList();
        if (neighbours.size() > 1) {
            Unit next = neighbours.get((neighbours.indexOf(cell) + 1) % neighbours.size());
            var moving = new ArrayList<Register.Person>(people(cell));
            moving.removeIf(person -> Math.floorMod(person.id().hashCode() + year, MOVED) != 0
                    || person.cell().equals(Ids.of(next.code())));
            moving.forEach(person -> told.accept(Register.transfer(person, next, year + "-03-01")));
        }
    }

    private List<Register.Person> people(Unit cell) {
        return people.getOrDefault(cell.code(), List.of());
    }
}
