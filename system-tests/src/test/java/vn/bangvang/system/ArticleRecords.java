package vn.bangvang.system;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the department did in the article's year, in the browser: records by forms, trainees by file. */
final class ArticleRecords {
    private static final String YEAR = "2021";
    private static final String CIVIL_SERVANT = "công chức";
    private static final String PARTY_MEMBER = "đảng viên";
    /** Of the four years before only the sums are known: one class for each. */
    private static final int EARLIER = 2019;

    private final ArticleDesk desk;
    private final Clerk clerk;

    ArticleRecords(ArticleDesk desk) {
        this.desk = desk;
        this.clerk = desk.clerk();
    }

    private record Programme(String code, String name, String type, String level, int trainees) {
        boolean isForMembers() {
            return type.equals("POLITICAL_THEORY");
        }
    }

    private static List<Programme> programmes() {
        return List.of(new Programme("BACHELOR", "Đại học", "ACADEMIC_DEGREE", "BACHELOR", 1),
                new Programme("MASTER", "Thạc sĩ", "ACADEMIC_DEGREE", "MASTER", 12),
                new Programme("DOCTORATE", "Tiến sĩ", "ACADEMIC_DEGREE", "DOCTORATE", 2),
                new Programme("POLITICAL_THEORY_INTERMEDIATE", "Trung cấp lý luận chính trị", "POLITICAL_THEORY",
                        "INTERMEDIATE", 12),
                new Programme("POLITICAL_THEORY_ADVANCED", "Cao cấp lý luận chính trị", "POLITICAL_THEORY", "ADVANCED",
                        3),
                new Programme("STATE_MGMT_SENIOR_SPECIALIST", "Quản lý nhà nước ngạch chuyên viên chính",
                        "STATE_MANAGEMENT", "SENIOR_SPECIALIST", 16),
                new Programme("STATE_MGMT_SPECIALIST", "Quản lý nhà nước ngạch chuyên viên", "STATE_MANAGEMENT",
                        "SPECIALIST", 8),
                new Programme("PROFESSIONAL_UPDATE", "Bồi dưỡng, cập nhật kiến thức, chuyên môn nghiệp vụ",
                        "PROFESSIONAL_UPDATE", "", 68),
                new Programme("GRASSROOTS_COMMITTEE_REFRESHER", "Bồi dưỡng cấp ủy cơ sở", "COMMITTEE_REFRESHER", "",
                        0));
    }

    void achievements() {
        document("RESOLUTION", "08-NQ/TU", "Nghị quyết về xây dựng tổ chức cơ sở đảng", "Tỉnh ủy", "2016-11-11");
        document("DIRECTIVE", "05-CT/TW", "Đẩy mạnh học tập và làm theo tư tưởng Hồ Chí Minh", "Bộ Chính trị",
                "2016-05-15");
        document("GUIDANCE", "08-HD/BTCTU", "Nâng cao chất lượng sinh hoạt chi bộ", "Ban Tổ chức Tỉnh ủy",
                "2018-08-07");
        document("REGULATION", "50-QĐ/TW", "Công tác quy hoạch cán bộ", "Ban Chấp hành Trung ương", "2021-12-27");
        document("CONCLUSION", "01-KL/TW", "Tiếp tục thực hiện Chỉ thị 05", "Bộ Chính trị", "2021-05-18");
        document("RESOLUTION", "NQTW4-XII", "Tăng cường xây dựng, chỉnh đốn Đảng", "Ban Chấp hành Trung ương", "");
        document("RESOLUTION", "35-NQ/TW", "Bảo vệ nền tảng tư tưởng của Đảng", "Bộ Chính trị", "2018-10-22");
        IntStream.rangeClosed(1, 5).forEach(number -> issued("ACTION_PROGRAMME", "0%d-CTr/ĐU".formatted(number)));
        issued("PLAN", "06-KH/ĐU");
        record("giao-chi-tieu", "code", "ADMISSIONS", "scope", "ORGANISATION", "period/from", "2017", "period/to", YEAR,
                "unit", "COUNT", "plan", "5", "actual", "8", "documentId", "08-NQ/TU");
        record("giao-chi-tieu", "code", "NATIONAL_STANDARD_SCHOOLS", "scope", "SECTOR_PROVINCE", "period/from", YEAR,
                "period/to", YEAR, "unit", "RATIO", "actual", "351", "base", "467", "declaredOutcome", "EXCEEDED");
        record("giao-chi-tieu", "code", "STUDY_OF_RESOLUTIONS", "scope", "ORGANISATION", "period/from", YEAR,
                "period/to", YEAR, "unit", "PERCENT", "plan", "100", "actual", "50", "base", "50");
        record("ghi-dau-tu", "code", "FACILITY_INVESTMENT", "nature", "ADVISED", "period/from", "2020", "period/to",
                "2025", "periodAmountVnd", "2300000000000", "yearAmountVnd", "53000000000");
        IntStream.rangeClosed(1, 2)
                .forEach(number -> record("ghi-giai-thuong", "competition", "Hội thi tìm hiểu Nghị quyết Đại hội Đảng",
                        "entry", "Bài dự thi " + number, "level", "CONSOLATION"));
        plan("PARTY_COMMITTEE", 4);
        plan("INSPECTION_COMMITTEE", 3);
        while (clerk.page().locator("a[href*='/viec/xong-cuoc']").count() > 0) {
            clerk.click("a[href*='/viec/xong-cuoc']");
            clerk.fillIn("doneOn", "2021-11-30");
        }
    }

    private void document(String type, String number, String title, String issuer, String day) {
        record("dang-ky-van-ban", "type", type, "number", number, "title", title, "issuer", issuer, "issuedOn", day);
    }

    private void issued(String type, String number) {
        record("ghi-van-ban", "type", type, "number", number, "field", "IDEOLOGY", "underDocumentId", "08-NQ/TU",
                "issuedOn", "2017-02-20", "year", "2017");
    }

    /** A form that the page of the department's results leads to, and that leads back to it. */
    private void record(String form, String... namesAndValues) {
        String link = "a[href*='/viec/%s']".formatted(form);
        if (clerk.page().locator(link).count() == 0) {
            clerk.work(ArticleDesk.DEPARTMENT);
            clerk.click("a[href^='/ket-qua/']");
        }
        clerk.click(link);
        clerk.fillIn(namesAndValues);
    }

    private void plan(String body, int many) {
        Stream<String> items = IntStream.range(0, many)
                .boxed()
                .flatMap(item -> Stream.of("items/%d/kind".formatted(item),
                        item % 2 == 0 ? "INSPECTION" : "SUPERVISION", "items/%d/subject".formatted(item),
                        "Chi bộ " + (item + 1), "items/%d/plannedBy".formatted(item),
                        "2021-%02d-28".formatted((item + 1) * 3)));
        record("ghi-chuong-trinh", Stream.concat(Stream.of("ownerBody", body), items).toArray(String[]::new));
    }

    void training() {
        ArticleFiles.CELLS.keySet().forEach(cell -> desk.takeList(cell, ArticleDesk.DEPARTMENT));
        List<ArticleFiles.Trainee> trainees = new ArrayList<>();
        for (Programme programme : programmes()) {
            define(programme);
            if (programme.trainees() > 0) {
                String course = open(programme, EARLIER);
                IntStream.range(0, programme.trainees())
                        .forEach(number -> trainees.add(new ArticleFiles.Trainee(course, EARLIER, somebody(number),
                                programme.isForMembers() ? PARTY_MEMBER : CIVIL_SERVANT)));
            }
        }
        String intermediate = open(programmes().get(3), Integer.parseInt(YEAR));
        ArticleFiles.CELLS.keySet()
                .forEach(cell -> trainees.add(new ArticleFiles.Trainee(intermediate, Integer.parseInt(YEAR),
                        cell + "-05", "cán bộ")));
        String refresher = open(programmes().getLast(), Integer.parseInt(YEAR));
        ArticleFiles.COMMITTEE.forEach(member -> trainees
                .add(new ArticleFiles.Trainee(refresher, Integer.parseInt(YEAR), member, PARTY_MEMBER)));
        clerk.importFile("hoc-vien", desk.files()
                .trainees(trainees, name -> Objects.requireNonNullElse(desk.id(name),
                        "")),
                trainees.size());
    }

    /** Members of the cells in turn; there are not enough of them for all, so some are staff who are not members. */
    private static String somebody(int number) {
        List<String> cells = List.copyOf(ArticleFiles.CELLS.keySet());
        int place = 3 + number / cells.size();
        return place <= 9
                ? "%s-%02d".formatted(cells.get(number % cells.size()), place)
                : "staff-%02d".formatted(number);
    }

    /** Programmes belong to no province: another test may have defined them. */
    private void define(Programme programme) {
        clerk.open("/lop-hoc?nam=" + EARLIER);
        if (clerk.page().locator(toOpen(programme)).count() == 0) {
            clerk.click("a[href*='/viec/them-chuong-trinh']");
            List<String> fields = new ArrayList<>(List.of("code", programme.code(), "name", programme.name(), "type",
                    programme.type(), "level", programme.level()));
            if (programme.isForMembers()) {
                fields.addAll(List.of("membersOnly", "true"));
            }
            clerk.fillIn(fields.toArray(String[]::new));
        }
    }

    private static String toOpen(Programme programme) {
        return "a[href*='/viec/mo-lop'][href*='programmeCode=%s&']".formatted(programme.code());
    }

    private String open(Programme programme, int year) {
        String code = desk.codes().full(programme.code() + "-" + year);
        clerk.open("/lop-hoc?nam=" + year);
        clerk.click(toOpen(programme));
        clerk.fillIn("code", code, "organiser", "Trường Chính trị tỉnh");
        return code;
    }
}
