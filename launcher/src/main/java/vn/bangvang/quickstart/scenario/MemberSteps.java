package vn.bangvang.quickstart.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;

import vn.bangvang.quickstart.QuickstartException;
import vn.bangvang.quickstart.api.Fields;

/** Steps 3, 4 and 5: 50 members of the department, 420 others, offices, the executive committee, one confirmation. */
final class MemberSteps {
    static final Map<String, Integer> SIZES = Map.of("CB1", 13, "CB2", 13, "CB3", 12, "CB4", 12);
    static final int SIZE_OF_OTHERS = 5;
    /** The eight of the five years 2017 to 2021, two in 2017, two in 2018, three in 2019, one in 2020. */
    private static final Map<String, LocalDate> ADMITTED = Map.of("CB1-12", LocalDate.of(2017, 5, 19), "CB1-13",
            LocalDate.of(2017, 11, 7), "CB2-12", LocalDate.of(2018, 5, 19), "CB2-13", LocalDate.of(2018, 9, 2),
            "CB3-11",
            LocalDate.of(2019, 2, 3), "CB3-12", LocalDate.of(2019, 5, 19), "CB4-11", LocalDate.of(2019, 9, 2), "CB4-12",
            LocalDate.of(2020, 9, 2));
    private static final String ON_PROBATION = "CB4-12";
    /** The executive committee: five seats filled with its term, two in 2021. */
    static final List<String> COMMITTEE = List.of("CB1-01", "CB2-01", "CB3-01", "CB4-01", "CB1-02", "CB2-02", "CB3-02");
    private static final int LARGEST_BATCH = 500;

    private MemberSteps() {}

    static void load(Load load) {
        admit(load);
        load.change("/members/" + load.id(ON_PROBATION) + "/confirm",
                Fields.of("effectiveOn", "2021-09-02").and("decisionNo", "31-QĐ/ĐU"), "not-probationary",
                "already-official");
        position(load, "CB1-01", "SECRETARY", "S");
        position(load, "CB1-01", "PROVINCIAL_COMMITTEE_MEMBER", "P");
        position(load, "CB1-01", "DIRECTOR", "S");
        position(load, "G001-01", "SECRETARY", "K");
        position(load, "G001-01", "PROVINCIAL_COMMITTEE_MEMBER", "P");
        committee(load);
    }

    /** The members of a cell, by the scenario's names. */
    static List<String> of(String cell) {
        var names = new ArrayList<String>();
        for (int number = 1; number <= SIZES.getOrDefault(cell, SIZE_OF_OTHERS); number++) {
            names.add(Load.memberName(cell, number));
        }
        return names;
    }

    private static void admit(Load load) {
        var rows = new ArrayList<Map<String, Object>>();
        OrganisationSteps.cells().forEach(cell -> of(cell).forEach(name -> rows.add(row(load, cell, name))));
        load.others().forEach(cell -> of(cell).forEach(name -> rows.add(row(load, cell, name))));
        if (rows.size() > LARGEST_BATCH) {
            throw new QuickstartException("More members than a batch takes: " + rows.size());
        }
        JsonNode results = load.batch("/members/batch", Fields.of("items", rows), "members").body().path("results");
        results.forEach(result -> load.know(result.path("reference").asString(), result.path("id").asString()));
    }

    private static Map<String, Object> row(Load load, String cell, String name) {
        LocalDate admittedOn = ADMITTED.getOrDefault(name, LocalDate.of(2012, 5, 19).minusMonths(name.hashCode() & 63));
        return Fields.of("reference", name)
                .and("personId", load.codes().prefix() + name)
                .and("fullName", MadeUpNames.of(name))
                .and("cellId", load.id(cell))
                .and("admittedOn", admittedOn.toString())
                .and("officialOn", name.equals(ON_PROBATION) ? null : admittedOn.plusYears(1).toString())
                .values();
    }

    private static void position(Load load, String member, String type, String organisation) {
        load.change("/members/" + load.id(member) + "/positions", Fields.of("type", type)
                .and("organisationId", load.id(organisation))
                .and("from", "2020-06-15"), "position-already-held");
    }

    private static void committee(Load load) {
        String path = "/organisations/" + load.id("S") + "/committees/EXECUTIVE";
        if (load.api().tryGet(path).isProblem()) {
            load.api()
                    .put(path,
                            Fields.of("seats", COMMITTEE.size())
                                    .and("termFrom", "2020-06-15")
                                    .and("termTo", "2025-06-15"),
                            "");
        }
        for (int seat = 0; seat < COMMITTEE.size(); seat++) {
            String position = seat == 0 ? "SECRETARY" : seat == 1 ? "DEPUTY_SECRETARY" : "MEMBER";
            load.change(path + "/seats", Fields.of("memberId", load.id(COMMITTEE.get(seat)))
                    .and("position", position)
                    .and("from", seat < 5 ? "2020-06-15" : "2021-04-20"), "already-seated");
        }
    }
}
