package vn.bangvang.system.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;

import vn.bangvang.quickstart.api.Fields;

/** A writer: founds cells and records their members' year, one thing a request or in batches, cell by cell. */
final class Clerk {
    private static final int MEMBERS_OF_A_CELL = 20;

    private final String name;
    private final Outbound outbound;
    private final Workplace workplace;
    private final Random random;
    private int number;

    /**
     * Where the writers record.
     *
     * @param prefix of every code
     * @param superior the organisation that the cells belong to
     * @param period in which the members are rated
     */
    record Workplace(String prefix, String superior, String period) {}

    Clerk(String name, Outbound outbound, Workplace workplace, long seed) {
        this.name = name;
        this.outbound = outbound;
        this.workplace = workplace;
        random = new Random(seed);
    }

    void work() {
        while (outbound.goesOn()) {
            String code = next("C");
            outbound.create("/organisations", code, Fields.of("code", code)
                    .and("name", "Chi bộ " + code)
                    .and("kind", "GRASSROOTS_CELL")
                    .and("parentId", workplace.superior())
                    .and("foundedOn", "2005-01-15")).forEach(random.nextBoolean() ? this::oneByOne : this::inBatches);
            String programme = next("T").replace("-", "");
            outbound.create("/training-programmes", programme, Fields.of("code", programme)
                    .and("name", "Lớp " + programme)
                    .and("type", "PROFESSIONAL_UPDATE"));
        }
    }

    private void oneByOne(String cell) {
        for (int i = 0; i < MEMBERS_OF_A_CELL && outbound.goesOn(); i++) {
            String person = next("M");
            for (String member : outbound.create("/members", person, admission(person, cell))) {
                confirm(member);
                outbound.create("/self-criticisms", member + "/self-criticism",
                        criticism(member).and("period", workplace.period()));
                rate(cell, List.of(member), member);
                prize(cell, member);
            }
        }
    }

    private void inBatches(String cell) {
        String batch = next("B");
        var items = new ArrayList<Map<String, Object>>();
        IntStream.range(0, MEMBERS_OF_A_CELL).forEach(_ -> items.add(admission(next("M"), cell).values()));
        List<String> members = outbound.create("/members/batch", batch, Fields.of("items", items));
        if (members.isEmpty()) {
            return;
        }
        outbound.create("/self-criticisms/batch", batch + "/self-criticisms",
                Fields.of("period", workplace.period()).and("items", each(members, this::criticism)));
        rate(cell, members, batch);
        members.forEach(member -> {
            if (outbound.goesOn()) {
                confirm(member);
                prize(cell, member);
            }
        });
    }

    private static Fields admission(String person, String cell) {
        return Fields.of("personId", person).and("cellId", cell).and("admittedOn", "2015-05-19");
    }

    private void confirm(String member) {
        if (random.nextInt(3) > 0) {
            outbound.change("/members/" + member + "/confirm", member + "/confirm",
                    Fields.of("effectiveOn", "2016-05-19").and("decisionNo", "31-QĐ/ĐU"));
        }
    }

    private Fields criticism(String member) {
        return Fields.of("subjectType", "MEMBER")
                .and("subjectId", member)
                .and("submittedOn", "2021-11-26")
                .and("accepted", true);
    }

    private void rate(String cell, List<String> members, String write) {
        outbound.create("/evaluations/batch", write + "/rating", Fields.of("deciderId", cell)
                .and("period", workplace.period())
                .and("subjectType", "MEMBER")
                .and("decisionNo", "12-QĐ/CB")
                .and("decidedOn", "2021-12-10")
                .and("ratings", each(members, member -> Fields.of("subjectId", member)
                        .and("class", random.nextInt(4) == 0 ? "SATISFACTORY" : "GOOD"))));
    }

    private void prize(String cell, String member) {
        if (random.nextInt(4) == 0) {
            outbound.create("/prizes", member + "/prize", Fields.of("competition", "Hội thi " + member)
                    .and("level", "FIRST")
                    .and("organisationId", cell)
                    .and("year", Integer.valueOf(workplace.period())));
        }
    }

    private static List<Map<String, Object>> each(List<String> members, Function<String, Fields> row) {
        return members.stream().map(member -> row.apply(member).values()).toList();
    }

    private String next(String kind) {
        return "%s%s-%s%05d".formatted(workplace.prefix(), name, kind, ++number);
    }
}
