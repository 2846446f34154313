package vn.bangvang.quickstart.scenario;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import vn.bangvang.quickstart.api.Fields;

/** Steps 6, 7, 9 and 10: what the department was guided by, what it issued, its targets, prizes and inspections. */
final class RecordSteps {
    private static final Map<String, String> ISSUED = Map.of("01-CTr/ĐU", "IDEOLOGY", "02-CTr/ĐU",
            "INSPECTION_SUPERVISION",
            "03-CTr/ĐU", "ORGANISATION_BUILDING", "04-CTr/ĐU", "MEMBER_DEVELOPMENT", "05-CTr/ĐU", "IDEOLOGY");

    private RecordSteps() {}

    static void load(Load load) {
        String resolution = guided(load, "RESOLUTION", "08-NQ/TU", "Nghị quyết về xây dựng tổ chức cơ sở đảng",
                "2016-11-11",
                "Tỉnh ủy");
        guided(load, "DIRECTIVE", "05-CT/TW", "Đẩy mạnh học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh",
                "2016-05-15", "Bộ Chính trị");
        guided(load, "GUIDANCE", "08-HD/BTCTU", "Nâng cao chất lượng sinh hoạt chi bộ", "2018-08-07",
                "Ban Tổ chức Tỉnh ủy");
        guided(load, "REGULATION", "50-QĐ/TW", "Công tác quy hoạch cán bộ", "2021-12-27", "Ban Chấp hành Trung ương");
        guided(load, "CONCLUSION", "01-KL/TW", "Tiếp tục thực hiện Chỉ thị 05", "2021-05-18", "Bộ Chính trị");
        guided(load, "RESOLUTION", "NQTW4-XII", "Tăng cường xây dựng, chỉnh đốn Đảng", null,
                "Ban Chấp hành Trung ương");
        guided(load, "RESOLUTION", "35-NQ/TW", "Bảo vệ nền tảng tư tưởng của Đảng", "2018-10-22", "Bộ Chính trị");
        ISSUED.forEach((number, field) -> issued(load, "ACTION_PROGRAMME", number, field, resolution));
        issued(load, "PLAN", "06-KH/ĐU", "MEMBER_DEVELOPMENT", resolution);
        targets(load, resolution);
        IntStream.rangeClosed(1, 2)
                .forEach(number -> load.ensure("/prizes", Fields.of("organisationId", load.id("S"))
                        .and("competition", "Hội thi tìm hiểu Nghị quyết Đại hội Đảng")
                        .and("entry", "Bài dự thi " + number)
                        .and("level", "CONSOLATION")
                        .and("year", 2021), "prize/" + number, "/prizes?organisationId=" + load.id("S")));
        inspections(load, "PARTY_COMMITTEE", 4);
        inspections(load, "INSPECTION_COMMITTEE", 3);
    }

    private static String guided(Load load, String type, String number, String title, @Nullable String issuedOn,
            String issuer) {
        return load.ensure("/guiding-documents",
                Fields.of("provinceId", load.id("P"))
                        .and("type", type)
                        .and("number", number)
                        .and("title", title)
                        .and("issuedOn", issuedOn)
                        .and("issuer", issuer),
                "guiding-document/" + number,
                "/guiding-documents?provinceId=%s&number=%s".formatted(load.id("P"), encoded(number)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void issued(Load load, String type, String number, String field, String under) {
        load.ensure("/issued-documents",
                Fields.of("type", type)
                        .and("organisationId", load.id("S"))
                        .and("underDocumentId", under)
                        .and("number", number)
                        .and("field", field)
                        .and("year", 2017)
                        .and("issuedOn", "2017-02-20"),
                "issued-document/" + number, "/issued-documents?organisationId=" + load.id("S"));
    }

    private static void targets(Load load, String resolution) {
        target(load, resolution,
                Fields.of("code", "ADMISSIONS")
                        .and("scope", "ORGANISATION")
                        .and("period", years(2017, 2021))
                        .and("unit", "COUNT")
                        .and("plan", 5)
                        .and("actual", 8));
        target(load, null, Fields.of("code", "NATIONAL_STANDARD_SCHOOLS")
                .and("scope", "SECTOR_PROVINCE")
                .and("period", years(2021, 2021))
                .and("unit", "RATIO")
                .and("actual", 351)
                .and("base", 467)
                .and("declaredOutcome", "EXCEEDED"));
        target(load, null,
                Fields.of("code", "STUDY_OF_RESOLUTIONS")
                        .and("scope", "ORGANISATION")
                        .and("period", years(2021, 2021))
                        .and("unit", "PERCENT")
                        .and("plan", 100)
                        .and("actual", 50)
                        .and("base", 50));
        load.ensure("/investments", Fields.of("organisationId", load.id("S"))
                .and("code", "FACILITY_INVESTMENT")
                .and("nature", "ADVISED")
                .and("period", years(2020, 2025))
                .and("periodAmountVnd", 2_300_000_000_000L)
                .and("year", 2021)
                .and("yearAmountVnd", 53_000_000_000L), "investment",
                "/investments?organisationId=" + load.id("S"));
    }

    private static void target(Load load, @Nullable String document, Fields fields) {
        Object code = fields.values().get("code");
        load.know("target " + code, load.ensure("/targets", fields.and("documentId", document)
                .and("ownerOrganisationId", load.id("S")), "target/" + code,
                "/targets?organisationId=" + load.id("S")));
    }

    private static Fields years(int from, int to) {
        return Fields.of("from", from).and("to", to);
    }

    private static void inspections(Load load, String body, int count) {
        List<Map<String, Object>> items = IntStream.rangeClosed(1, count)
                .mapToObj(number -> Fields.of("kind", number % 2 == 0 ? "SUPERVISION" : "INSPECTION")
                        .and("subject", "Chi bộ " + number)
                        .and("plannedBy", "2021-%02d-28".formatted(number * 3))
                        .values())
                .toList();
        String id = load.ensure("/inspection-plans", Fields.of("ownerOrganisationId", load.id("S"))
                .and("ownerBody", body)
                .and("year", 2021)
                .and("items", items), "inspection-plan/" + body,
                "/inspection-plans?ownerOrganisationId=%s&ownerBody=%s&year=2021".formatted(load.id("S"), body));
        JsonNode planned = load.api().get("/inspection-plans/" + id).body().path("items");
        List<String> itemIds = planned.valueStream()
                .map(each -> each.path("itemId").asString(each.path("id").asString("")))
                .toList();
        itemIds.forEach(item -> load.change("/inspection-plans/%s/items/%s/complete".formatted(id, item),
                Fields.of("doneOn", "2021-11-30"), "item-already-completed"));
    }
}
