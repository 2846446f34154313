package vn.bangvang.system;

import java.util.List;
import java.util.Map;

import vn.bangvang.quickstart.api.Fields;

/** Who comes, goes and changes in the department in the year after the article's, and its cells with them. */
final class FollowingRegister {
    private static final String DECISION = "52-QĐ/ĐU";

    private FollowingRegister() {}

    static void play(RequestsInTurn requests) {
        admittedAndTransferred(requests);
        suspendedAndResumed(requests);
        offices(requests);
        leaving(requests);
        requests.importFile("members", """
                personId,fullName,cellId,admittedOn
                %s,Lê Thị Mẫu,%s,19/05/2022
                %s,Trần Văn Mẫu,%s,31/02/2022
                """.formatted(requests.own("NV-901"), requests.id("CB3"), requests.own("NV-902"), requests.id("CB3")));
        cells(requests);
        requests.importFile("organisations", """
                code,name,kind,parentId,foundedOn
                %s,Chi bộ Thanh tra,SUBORDINATE_CELL,%s,15/01/2022
                %s,Chi bộ Pháp chế,CHI_BO,%s,15/01/2022
                """.formatted(requests.own("CB8"), requests.id("S"), requests.own("CB9"), requests.id("S")));
    }

    private static void admittedAndTransferred(RequestsInTurn requests) {
        String member = "/members/" + requests.create("/members", Fields.of("personId", requests.own("NV-201"))
                .and("fullName", "Nguyễn Thị Mẫu")
                .and("cellId", requests.id("CB1"))
                .and("admittedOn", "2022-05-19"));
        requests.replace(member + "/details", Fields.of("fullName", "Nguyễn Thị Mẫu")
                .and("contact", Fields.of("email", "mau.nt@example.org").values()));
        requests.change(member + "/corrections", Fields.of("reason", "Ghi nhầm ngày kết nạp")
                .and("document", "55-CV/ĐU")
                .and("changes", List.of(Fields.of("action", "CORRECT")
                        .and("fact", fact("ADMISSION", "2022-05-19"))
                        .and("to", Fields.of("kind", "ADMISSION")
                                .and("on", "2022-05-20")
                                .and("cellId", requests.id("CB1"))
                                .values())
                        .values())));
        requests.change(member + "/transfer", Fields.of("type", "OFFICIAL")
                .and("toCellId", requests.id("CB2"))
                .and("effectiveOn", "2022-09-01")
                .and("decisionNo", DECISION));
        requests.create("/members/search", Fields.of("q", "Nguyễn Thị Mẫu").and("cellId", requests.id("CB2")));
        requests.get(member + "/data-export");
    }

    private static Map<String, Object> fact(String kind, String on) {
        return Fields.of("kind", kind).and("on", on).values();
    }

    private static void suspendedAndResumed(RequestsInTurn requests) {
        String suspended = "/members/" + requests.id("CB3-05");
        requests.change(suspended + "/suspend", from("2022-03-01"));
        requests.change(suspended + "/resume", from("2022-06-01"));
        requests.change("/members/" + requests.id("CB4-06") + "/exempt", from("2022-04-01"));
        String warned = "/members/" + requests.id("CB4-05");
        String discipline = requests
                .change(warned + "/disciplines",
                        Fields.of("form", "WARNING").and("decidedOn", "2022-02-10").and("decisionNo", "07-QĐ/UBKT"))
                .body()
                .path("disciplines")
                .path(0)
                .path("disciplineId")
                .asString();
        requests.change("%s/disciplines/%s/lift".formatted(warned, discipline), Fields.of("on", "2023-02-10"));
    }

    private static Fields from(String day) {
        return Fields.of("effectiveOn", day).and("decisionNo", DECISION);
    }

    private static void offices(RequestsInTurn requests) {
        String head = "/members/" + requests.id("CB2-02");
        String position = requests
                .change(head + "/positions",
                        Fields.of("type", "DIVISION_HEAD")
                                .and("organisationId", requests.id("S"))
                                .and("from", "2022-02-01"))
                .body()
                .path("positions")
                .path(0)
                .path("positionId")
                .asString();
        requests.change("%s/positions/%s/end".formatted(head, position), Fields.of("on", "2022-12-31"));
        requests.change("/organisations/%s/committees/EXECUTIVE/seats/%s/vacate".formatted(requests.id("S"),
                requests.id("CB3-02")), Fields.of("on", "2022-11-01"));
    }

    private static void leaving(RequestsInTurn requests) {
        String resigned = "/members/" + requests.id("CB4-10");
        requests.change(resigned + "/remove", from("2022-10-01").and("reason", "RESIGNED"));
        requests.change(resigned + "/reinstate", from("2022-12-01").and("cellId", requests.id("CB4")));
        String struckOff = "/members/" + requests.id("CB4-09");
        requests.change(struckOff + "/remove", from("2022-10-01").and("reason", "STRUCK_OFF"));
        requests.change(struckOff + "/erase", Fields.of("reason", null));
    }

    private static void cells(RequestsInTurn requests) {
        String bloc = organisation(requests, "K2", "Đảng bộ Khối doanh nghiệp tỉnh", "BLOC_ORGANISATION", "P");
        String union = organisation(requests, "G085", "Chi bộ Hội Khuyến học tỉnh", "GRASSROOTS_CELL", "K");
        requests.change(union + "/rename", from("2022-03-01").and("name", "Chi bộ Hội Khuyến học"));
        requests.change(union + "/corrections", Fields.of("reason", "Ghi nhầm tên")
                .and("document", "56-CV/ĐUK")
                .and("changes", List.of(Fields.of("action", "CORRECT")
                        .and("fact", fact("NAME", "2022-03-01"))
                        .and("to", Fields.of("kind", "NAME")
                                .and("on", "2022-03-02")
                                .and("name", "Chi bộ Hội Khuyến học tỉnh")
                                .values())
                        .values())));
        requests.replace(union + "/identifiers", Fields.of("identifiers", List.of(Fields.of("scheme", "LOCAL")
                .and("value", "HKH.01")
                .values())));
        requests.change(union + "/reparent",
                from("2022-07-01").and("parentId", bloc.substring(bloc.lastIndexOf('/') + 1)));
        requests.change(union + "/convert", from("2022-08-01").and("kind", "GRASSROOTS_ORGANISATION")
                .and("consentNo", "88-CV/TU"));
        String merged = organisation(requests, "CB6", "Chi bộ Văn phòng", "SUBORDINATE_CELL", "S");
        requests.change(merged + "/merge", from("2022-09-01").and("intoId", requests.id("CB4")));
        String dissolved = organisation(requests, "CB7", "Chi bộ Dự án", "SUBORDINATE_CELL", "S");
        requests.change(dissolved + "/dissolve", from("2022-09-01"));
    }

    private static String organisation(RequestsInTurn requests, String code, String name, String kind, String parent) {
        return "/organisations/" + requests.create("/organisations", Fields.of("code", requests.own(code))
                .and("name", name)
                .and("kind", kind)
                .and("parentId", requests.id(parent))
                .and("foundedOn", "2022-01-15"));
    }
}
