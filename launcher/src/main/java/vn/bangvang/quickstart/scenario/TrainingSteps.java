package vn.bangvang.quickstart.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import vn.bangvang.quickstart.api.Fields;
import vn.bangvang.quickstart.api.Parallel;

/** Step 8: who the department sent to study from 2017 to 2021. Classes are one for each programme and year. */
final class TrainingSteps {
    private static final String CIVIL_SERVANT = "CIVIL_SERVANT";
    private static final String PARTY_MEMBER = "PARTY_MEMBER";
    /** Of the four years 2017 to 2020 only the sums are known; they are spread evenly. */
    private static final List<Programme> EARLIER = List.of(degree("BACHELOR", "Đại học", 1),
            degree("MASTER", "Thạc sĩ", 12),
            degree("DOCTORATE", "Tiến sĩ", 2),
            theory("INTERMEDIATE", "Trung cấp lý luận chính trị", 12),
            theory("ADVANCED", "Cao cấp lý luận chính trị", 3),
            management("SENIOR_SPECIALIST", "Quản lý nhà nước ngạch chuyên viên chính", 16),
            management("SPECIALIST", "Quản lý nhà nước ngạch chuyên viên", 8),
            new Programme("PROFESSIONAL_UPDATE", "Bồi dưỡng, cập nhật kiến thức, chuyên môn nghiệp vụ",
                    "PROFESSIONAL_UPDATE",
                    null, 68, CIVIL_SERVANT));
    private static final Programme REFRESHER = new Programme("GRASSROOTS_COMMITTEE_REFRESHER", "Bồi dưỡng cấp ủy cơ sở",
            "COMMITTEE_REFRESHER", null, 7, PARTY_MEMBER);

    private TrainingSteps() {}

    private record Programme(String code, String name, String type, @Nullable String level, int trainees,
            String kind) {}

    private record Trainee(String ref, String kind, String member) {}

    static void load(Load load) {
        EARLIER.forEach(each -> define(load, each));
        define(load, REFRESHER);
        var classes = new TreeMap<String, List<Trainee>>();
        EARLIER.forEach(each -> spread(each, classes));
        classes.put("POLITICAL_THEORY_INTERMEDIATE 2021", members("CADRE", "CB1-05", "CB2-05", "CB3-05", "CB4-05"));
        classes.put(REFRESHER.code() + " 2021", members(PARTY_MEMBER, MemberSteps.COMMITTEE.toArray(String[]::new)));
        Parallel.each(List.copyOf(classes.entrySet()), each -> enrol(load, each.getKey(), each.getValue()));
    }

    private static Programme degree(String level, String name, int trainees) {
        return new Programme(level, name, "ACADEMIC_DEGREE", level, trainees, CIVIL_SERVANT);
    }

    private static Programme theory(String level, String name, int trainees) {
        return new Programme("POLITICAL_THEORY_" + level, name, "POLITICAL_THEORY", level, trainees, PARTY_MEMBER);
    }

    private static Programme management(String level, String name, int trainees) {
        return new Programme("STATE_MGMT_" + level, name, "STATE_MANAGEMENT", level, trainees, CIVIL_SERVANT);
    }

    private static void spread(Programme programme, Map<String, List<Trainee>> classes) {
        for (int number = 0; number < programme.trainees(); number++) {
            int year = 2017 + number % 4;
            classes.computeIfAbsent(programme.code() + " " + year, _ -> new ArrayList<>())
                    .add(trainee(programme, number));
        }
    }

    /** Members first; 68 are more than the department's members, so some are staff who are not members. */
    private static Trainee trainee(Programme programme, int number) {
        List<String> cells = OrganisationSteps.cells();
        String cell = cells.get(number % cells.size());
        int place = 3 + number / cells.size();
        return place <= 9
                ? new Trainee(Load.memberName(cell, place), programme.kind(), Load.memberName(cell, place))
                : new Trainee("staff-%02d".formatted(number), programme.kind(), "");
    }

    private static List<Trainee> members(String kind, String... names) {
        return List.of(names).stream().map(name -> new Trainee(name, kind, name)).toList();
    }

    private static void define(Load load, Programme programme) {
        load.ensure("/training-programmes", Fields.of("code", programme.code())
                .and("name", programme.name())
                .and("type", programme.type())
                .and("level", programme.level())
                .and("membersOnly", programme.type().equals("POLITICAL_THEORY")),
                "programme/" + programme.code(), "/training-programmes/" + programme.code());
    }

    private static void enrol(Load load, String programmeAndYear, List<Trainee> trainees) {
        String programme = programmeAndYear.split(" ")[0];
        int year = Integer.parseInt(programmeAndYear.split(" ")[1]);
        String code = load.codes().prefix() + programme + "-" + year;
        String opened = load.ensure("/training-classes", Fields.of("programmeCode", programme)
                .and("code", code)
                .and("organiser", programme.equals("PROFESSIONAL_UPDATE") ? "SO_NOI_VU" : "TRUONG_CHINH_TRI")
                .and("year", year),
                "class/" + code, "/training-classes?programmeCode=%s&year=%d".formatted(programme, year));
        List<Map<String, Object>> items = trainees.stream()
                .map(each -> Fields.of("traineeRef", load.codes().prefix() + each.ref())
                        .and("traineeKind", each.kind())
                        .and("memberId", each.member().isEmpty() ? null : load.id(each.member()))
                        .and("sendingOrganisationId", load.id("S"))
                        .and("status", "COMPLETED")
                        .and("on", year + "-10-15")
                        .values())
                .toList();
        load.batch("/enrolments/batch", Fields.of("classId", opened).and("items", items), "enrolments/" + code);
    }
}
