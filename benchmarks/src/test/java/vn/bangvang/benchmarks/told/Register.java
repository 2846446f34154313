package vn.bangvang.benchmarks.told;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import vn.bangvang.quickstart.province.Unit;

/** What member-service tells: the tree as it always was, and members who now and then move to another cell. */
final class Register {
    private static final String FOUNDED = "2005-01-15";
    private static final String ADMITTED = "2010-05-19";
    private static final String OFFICIAL = "2011-05-19";

    private Register() {}

    /** A member and the cells it was in, the present one last, each with its first day. */
    record Person(String id, int number, List<Stay> stays) {
        String cell() {
            return stays.getLast().cell();
        }
    }

    record Stay(String cell, String from) {}

    static Person admitted(Unit cell, int number) {
        return new Person(Ids.of(cell.person(number)), number,
                new ArrayList<>(List.of(new Stay(Ids.of(cell.code()), ADMITTED))));
    }

    /** @param parent id, empty for the province itself */
    static Told established(Unit unit, String parent) {
        String id = Ids.of(unit.code());
        String superior = parent.isEmpty() ? "null" : "\"" + parent + "\"";
        return new Told("member.organisation.v1", "membership.organisation-established.v1", "organisation", id, 1,
                null, FOUNDED, "{\"parentId\":%s}".formatted(superior), """
                        {"organisationId":"%s","code":"%s","name":"%s","kind":"%s","level":"%s","parentId":%s,\
                        "foundedOn":"%s","placements":[%s],"kinds":[{"kind":"%s","from":"%s"}],\
                        "names":[{"name":"%s","from":"%s"}]}""".formatted(id, unit.code(), unit.name(), unit.kind(),
                        level(unit), superior, FOUNDED,
                        parent.isEmpty() ? "" : "{\"parentId\":%s,\"from\":\"%s\"}".formatted(superior, FOUNDED),
                        unit.kind(), FOUNDED, unit.name(), FOUNDED));
    }

    static Told admission(Person person) {
        return member("membership.member-admitted.v1", person, ADMITTED, "{\"cellId\":\"%s\"}".formatted(
                person.cell()));
    }

    /** Moves the person. */
    static Told transfer(Person person, Unit cell, String day) {
        String from = person.cell();
        person.stays().add(new Stay(Ids.of(cell.code()), day));
        return member("membership.member-transferred.v1", person, day, """
                {"fromCellId":"%s","toCellId":"%s","type":"INTERNAL","decisionNo":"5-QĐ/ĐU"}""".formatted(from,
                person.cell()));
    }

    private static Told member(String type, Person person, String day, String change) {
        return new Told("member.member.v1", type, "member", person.id(), person.stays().size(), null, day, change, """
                {"memberId":"%s","status":"OFFICIAL","admittedOn":"%s","officialOn":"%s","cellId":"%s",\
                "placements":[%s],"statuses":[{"status":"PROBATIONARY","from":"%s"},\
                {"status":"OFFICIAL","from":"%s"}],"positions":[],"disciplines":[]}""".formatted(person.id(), ADMITTED,
                OFFICIAL, person.cell(), placements(person.stays()), ADMITTED, OFFICIAL));
    }

    private static String placements(List<Stay> stays) {
        var until = new ArrayList<String>(stays.stream()
                .skip(1)
                .map(next -> "\"to\":\"%s\",".formatted(next.from()))
                .toList());
        until.add("");
        return IntStream.range(0, stays.size())
                .mapToObj(i -> "{\"cellId\":\"%s\",\"from\":\"%s\",%s\"type\":\"%s\"}".formatted(stays.get(i).cell(),
                        stays.get(i).from(), until.get(i), i == 0 ? "ADMISSION" : "INTERNAL"))
                .collect(Collectors.joining(","));
    }

    private static String level(Unit unit) {
        return switch (unit.kind()) {
            case "PROVINCIAL_ORGANISATION" -> "PROVINCIAL";
            case "BLOC_ORGANISATION", "DISTRICT_ORGANISATION" -> "DISTRICT_EQUIVALENT";
            case "GRASSROOTS_ORGANISATION", "GRASSROOTS_CELL" -> "GRASSROOTS";
            default -> "CELL";
        };
    }
}
