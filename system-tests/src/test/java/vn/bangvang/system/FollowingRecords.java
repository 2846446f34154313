package vn.bangvang.system;

import java.util.List;

import vn.bangvang.quickstart.api.Fields;

/** What the department did and issued in the year after the article's, with what was wrong about it. */
final class FollowingRecords {
    private static final Fields MISTAKEN = Fields.of("reason", "Ghi trùng");

    private FollowingRecords() {}

    static void play(RequestsInTurn requests) {
        String s = requests.id("S");
        String province = requests.id("P");
        String resolution = requests.create("/guiding-documents", Fields.of("provinceId", province)
                .and("type", "RESOLUTION")
                .and("number", "12-NQ/TU")
                .and("title", "Nghị quyết về chuyển đổi số")
                .and("issuedOn", "2022-03-01")
                .and("issuer", "Tỉnh ủy"));
        requests.change("/guiding-documents/" + resolution + "/correct", Fields.of("reason", "Ghi nhầm ngày ban hành")
                .and("issuedOn", "2022-03-11"));
        correctedAndWithdrawn(requests, "/issued-documents", Fields.of("type", "PLAN")
                .and("organisationId", s)
                .and("underDocumentId", resolution)
                .and("number", "15-KH/ĐU")
                .and("field", "IDEOLOGY")
                .and("year", 2022)
                .and("issuedOn", "2022-04-01"), Fields.of("issuedOn", "2022-04-04"));
        requests.get("/guiding-documents/%s/review?organisationId=%s&from=2022-01-01&to=2023-01-01"
                .formatted(resolution, s));
        correctedAndWithdrawn(requests, "/competitions", Fields.of("organisationId", s)
                .and("name", "Hội thi Bí thư chi bộ giỏi")
                .and("organiser", "Đảng ủy Khối")
                .and("year", 2022)
                .and("entries", 3), Fields.of("entries", 4));
        correctedAndWithdrawn(requests, "/conferences", Fields.of("organisationId", s)
                .and("kind", "YEAR_SUMMARY")
                .and("heldOn", "2022-12-20")
                .and("place", "Hội trường Sở")
                .and("year", 2022)
                .and("attended", 48), Fields.of("attended", 49));
        correctedAndWithdrawn(requests, "/prizes", Fields.of("organisationId", s)
                .and("competition", "Hội thi Bí thư chi bộ giỏi")
                .and("entry", "Phần thi xử lý tình huống")
                .and("level", "THIRD")
                .and("year", 2022), Fields.of("level", "SECOND"));
        correctedAndWithdrawn(requests, "/investments", Fields.of("organisationId", s)
                .and("code", "FACILITY_INVESTMENT")
                .and("nature", "ADVISED")
                .and("period", Fields.of("from", 2020).and("to", 2025).values())
                .and("periodAmountVnd", 2_300_000_000_000L)
                .and("year", 2022)
                .and("yearAmountVnd", 61_000_000_000L), Fields.of("yearAmountVnd", 62_000_000_000L));
        target(requests, s);
        inspections(requests, s);
        for (String things : List.of("competitions", "conferences")) {
            requests.get("/" + things + "?year=2022&organisationId=" + s)
                    .path("items")
                    .forEach(item -> requests.get("/" + things + "/" + item.path("id").asString()));
        }
    }

    private static void correctedAndWithdrawn(RequestsInTurn requests, String path, Fields fields, Fields correction) {
        String thing = path + "/" + requests.create(path, fields);
        requests.change(thing + "/correct", correction.and("reason", "Đối chiếu văn bản gốc"));
        requests.change(thing + "/withdraw", MISTAKEN);
    }

    private static void target(RequestsInTurn requests, String owner) {
        String target = "/targets/" + requests.create("/targets", Fields.of("code", "ADMISSIONS")
                .and("ownerOrganisationId", owner)
                .and("scope", "ORGANISATION")
                .and("period", Fields.of("from", 2022).and("to", 2022).values())
                .and("unit", "COUNT")
                .and("plan", 2));
        requests.change(target + "/actual", Fields.of("actual", 1).and("on", "2022-12-15"));
        requests.change(target + "/correct", Fields.of("reason", "Đối chiếu văn bản gốc").and("actual", 2));
        requests.change(target + "/withdraw", MISTAKEN);
    }

    private static void inspections(RequestsInTurn requests, String owner) {
        String plan = "/inspection-plans/" + requests.create("/inspection-plans",
                Fields.of("ownerOrganisationId", owner)
                        .and("ownerBody", "PARTY_COMMITTEE")
                        .and("year", 2022)
                        .and("items", List.of(planned("INSPECTION", "Chi bộ 1").values())));
        String item = plan + "/items/" + requests.change(plan + "/items", planned("SUPERVISION", "Chi bộ 2"))
                .body()
                .path("items")
                .path(1)
                .path("itemId")
                .asString();
        requests.change(item + "/complete", Fields.of("doneOn", "2022-11-20"));
        requests.change(item + "/reopen", Fields.of("reason", "Chưa có thông báo kết luận"));
        requests.change(item + "/cancel", Fields.of("reason", "Chuyển sang kế hoạch năm sau"));
    }

    private static Fields planned(String kind, String subject) {
        return Fields.of("kind", kind).and("subject", subject).and("plannedBy", "2022-11-28");
    }
}
