package vn.bangvang.member;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import vn.bangvang.outbox.aggregate.Ids;
import vn.bangvang.servicetesting.ApiClient;
import vn.bangvang.servicetesting.ApiClient.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/** Files of members, from what a clerk makes to what is in the register. */
class MemberImportsIT extends OwnProvinceFixture {
    private static final String HEADING = "Mã người;Mã chi bộ;Ngày kết nạp;Ngày chính thức;Ngày về chi bộ;"
            + "Số thẻ đảng viên\n";
    private static final String CSV = "text/csv";
    private static final int OF_EACH_KIND = 15;

    /** Twenty ways to get a row wrong, by code and column. */
    private Map<String, String> wrongRows() {
        String taken = "nv-" + Ids.next();
        province.member(taken, province.g());
        Map<String, String> wrong = new LinkedHashMap<>();
        wrong.put("NOT_BLANK Mã người", ";CB1;01/02/2015;;;");
        wrong.put("NOT_BLANK Mã chi bộ", "%s;;01/02/2015;;;");
        wrong.put("NOT_NULL Ngày kết nạp", "%s;CB1;;;;");
        wrong.put("PATTERN Mã người", "Nguyễn Văn %s;CB1;01/02/2015;;;");
        wrong.put("SIZE Mã người", "%s" + "x".repeat(100) + ";CB1;01/02/2015;;;");
        wrong.put("SIZE Số thẻ đảng viên", "%s;CB1;01/02/2015;;;" + "1".repeat(51));
        wrong.put("CODE_UNKNOWN Mã chi bộ", "%s;CB9;01/02/2015;;;");
        wrong.put("NOT_A_CELL Mã chi bộ", "%s;S;01/02/2015;;;");
        wrong.put("DAY_MALFORMED Ngày kết nạp", "%s;CB1;2015;;;");
        wrong.put("DAY_WITH_MONTH_FIRST Ngày kết nạp", "%s;CB1;02/28/2015;;;");
        wrong.put("DAY_IMPOSSIBLE Ngày kết nạp", "%s;CB1;30/02/2015;;;");
        wrong.put("DAY_MALFORMED Ngày chính thức", "%s;CB1;01/02/2015;15.2.2016;;");
        wrong.put("WRONG_FORMAT Ngày kết nạp", "%s;CB1;01/02/1815;;;");
        wrong.put("CELL_TOO_LONG Số thẻ đảng viên", "%s;CB1;01/02/2015;;;" + "1".repeat(2_001));
        wrong.put("CELL_WITHOUT_HEADING", "%s;CB1;01/02/2015;;;;ghi chú");
        wrong.put("MEMBER_ALREADY_EXISTS Mã người", taken + ";CB1;01/02/2015;;;");
        wrong.put("IN_THE_FUTURE Ngày kết nạp", "%s;CB1;01/02/2190;;;");
        wrong.put("PROBATION_NOT_OVER Ngày chính thức", "%s;CB1;01/02/2015;01/03/2015;;");
        wrong.put("BEFORE_LAST_CHANGE Ngày về chi bộ", "%s;CB1;01/02/2015;;01/01/2015;");
        wrong.put("BEFORE_FOUNDING Ngày kết nạp", "%s;CB1;01/02/1990;;;");
        return wrong;
    }

    private Answer sent(String query, String file) {
        // Other tests founded provinces with the same codes: a clerk of this one means its own.
        api = new ApiClient(port, province.p(), "organisations", "members");
        return api.postFile("/members/imports" + query, CSV, file.getBytes(StandardCharsets.UTF_8));
    }

    private Answer ended(Answer begun) {
        begun.expect(202);
        assertThat(begun.header("Location")).isEqualTo("/api/v1/members/imports/" + begun.id());
        return api.await("/members/imports/" + begun.id(),
                job -> List.of("COMPLETED", "REJECTED", "FAILED").contains(job.text("state")));
    }

    @Test
    void threeHundredErrorsOfTwentyKindsAreThreeHundredLinesAndTheCorrectedRowsGoThrough() throws IOException {
        Map<String, String> kinds = wrongRows();
        assertThat(kinds).hasSize(20);
        var file = new StringBuilder(HEADING);
        kinds.values().forEach(row -> {
            for (int i = 0; i < OF_EACH_KIND; i++) {
                String first = "nv-" + Ids.next();
                // One person cannot stand in a file twice, so the one who is a member already stands in it once.
                file.append(row.contains("%s") || i == 0 ? row.formatted(first) : row).append('\n');
                file.append("nv-").append(Ids.next()).append(";CB2;2015-02-01;;;\n");
            }
        });
        Answer job = ended(sent("?mode=commit&atomic=row", file.toString()))
                .expect("/state", "COMPLETED")
                .expect("/rows", 600)
                .expect("/refused", 300)
                .expect("/founded", 300);

        String errors = "/members/imports/" + job.id() + "/errors?limit=500";
        Answer report = api.answer(errors).expect(200).expectCount("/items", 300);
        assertThat(report.at("/items").valueStream().map(line -> line.path("row").intValue())).isSorted()
                .doesNotHaveDuplicates();
        assertThat(report.at("/items").valueStream().map(MemberImportsIT::kind).collect(Collectors.toSet()))
                .containsAll(kinds.keySet())
                .hasSize(kinds.size() + 1)
                .contains("ROW_TWICE Mã người");
        assertThat(api.answer(errors, "Accept-Language", "vi").at("/items").valueStream())
                .extracting(line -> line.path("message").stringValue())
                .allSatisfy(message -> assertThat(message).matches("\\p{Lu}.*[àáảãạăâđêôơưằắặầấậẹệịọốộớờợụứựỳ].*\\.")
                        .doesNotContainPattern("[{}]|[A-Z]_|null"));

        Answer again = ended(sent("?mode=commit", corrected(api.file("/members/imports/" + job.id() + "/rejected"))));
        again.expect("/rows", 300).expect("/founded", 300).expect("/refused", 0);
    }

    private static String kind(JsonNode line) {
        return (line.path("code").stringValue() + " " + line.path("column").asString("")).strip();
    }

    /** As a clerk does it: the reasons stay where they are. */
    private String corrected(byte[] rejected) throws IOException {
        var file = new StringBuilder();
        List<CSVRecord> rows;
        try (CSVParser parser = CSVParser.parse(
                new StringReader(new String(rejected, StandardCharsets.UTF_8).substring(1)), CSVFormat.RFC4180)) {
            rows = parser.getRecords();
        }
        assertThat(rows.getFirst()).last().isEqualTo("Reason");
        file.append(String.join(",", rows.getFirst())).append('\n');
        rows.stream()
                .skip(1)
                .forEach(row -> file.append("nv-%s,CB1,01/02/2015,,,,\"%s\"\n"
                        .formatted(Ids.next(), row.get(row.size() - 1).replace("\"", "\"\""))));
        return file.toString();
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        String file = HEADING + Stream.generate(() -> "nv-" + Ids.next() + ";CB1;01/02/2015;01/02/2016;;\n")
                .limit(20)
                .reduce("", String::concat);
        ended(sent("?mode=commit", file)).expect("/founded", 20);
        ended(sent("?mode=commit", file)).expect("/founded", 0).expect("/alreadyThere", 20).expect("/refused", 0);
        province.told(brokers, 20, event -> event.topic().equals("member.member.v1"));
    }

    @Test
    void aFileThatIsOnlyCheckedIsJudgedAndNothingIsWritten() {
        String file = HEADING + "nv-" + Ids.next() + ";CB1;01/02/2015;;;\nnv-" + Ids.next() + ";S;01/02/2015;;;\n";
        ended(sent("", file)).expect("/mode", "VALIDATE").expect("/founded", 1).expect("/refused", 1);
        api.answer("/members?cellId=" + province.cb1()).expectCount("/items", 0);
        province.told(brokers, 0, event -> event.topic().equals("member.member.v1"));
    }

    @Test
    void allOrNothingWritesNothingWhenOneRowIsRefused() {
        String good = "nv-" + Ids.next() + ";CB1;01/02/2015;;;\n";
        ended(sent("?mode=commit&atomic=all", HEADING + good + "x y;CB1;01/02/2015;;;\n"))
                .expect("/state", "REJECTED")
                .expect("/refused", 1);
        api.answer("/members?cellId=" + province.cb1()).expectCount("/items", 0);
        ended(sent("?mode=commit&atomic=all", HEADING + good)).expect("/state", "COMPLETED").expect("/founded", 1);
        api.answer("/members?cellId=" + province.cb1()).expectCount("/items", 1);
    }

    @Test
    void whatIsAskedForOtherwiseIsRefused() {
        api.postFile("/members/imports", "application/pdf", new byte[]{1}).refused(415, "UNSUPPORTED_MEDIA_TYPE", "");
        sent("?mode=perhaps", HEADING).refused(400, "WRONG_FORMAT", "/mode");
    }

    @Test
    void aRetryIsAnsweredWithTheSameImportAndAnotherFileUnderItsKeyIsRefused() {
        String key = Ids.next();
        byte[] file = (HEADING + "nv-" + Ids.next() + ";CB1;01/02/2015;;;\n").getBytes(StandardCharsets.UTF_8);
        String first = api.postFileUnder(key, "/members/imports?mode=commit", CSV, file).expect(202).id();
        assertThat(api.postFileUnder(key, "/members/imports?mode=commit", CSV, file).expect(202).id()).isEqualTo(first);
        api.postFileUnder(key, "/members/imports?mode=validate", CSV, file).refused(422, "IDEMPOTENCY_KEY_REUSED", "");
    }

    @Test
    void aRowIsHeldToTheReachOfWhoSentItAndAnImportIsShownToNobodyElse() {
        var ofS = new ApiClient(port, province.s(), "organisations", "members");
        String file = HEADING + "nv-" + Ids.next() + ";CB1;01/02/2015;;;\nnv-" + Ids.next() + ";G;01/02/2015;;;\n";
        Answer begun = ofS.postFile("/members/imports?mode=commit", CSV, file.getBytes(StandardCharsets.UTF_8));
        ended(begun).expect("/founded", 1).expect("/refused", 1);
        api.answer("/members/imports/" + begun.id() + "/errors").expect("/items/0/code", "CODE_UNKNOWN");
        ApiClient.withScopes(port, "*", "members:read")
                .answer("/members/imports/" + Ids.next())
                .refused(404, "UNKNOWN_IMPORT", "");
        assertThat(ApiClient.withScopes(port, "*", "members:read")
                .postFile("/members/imports", CSV, file.getBytes(StandardCharsets.UTF_8))
                .status()).isEqualTo(403);
    }

    @Test
    void progressIsFollowedToItsEnd() {
        Answer begun = sent("?mode=commit", HEADING + "nv-" + Ids.next() + ";CB1;01/02/2015;;;\n").expect(202);
        List<String> lines = new ArrayList<>(api.lines("/members/imports/" + begun.id() + "/progress").toList());
        assertThat(lines).anySatisfy(
                line -> assertThat(line).contains("\"state\":\"COMPLETED\"").contains("\"founded\":1"));
    }

    @Test
    void aTemplateHasVietnameseHeadings() {
        assertThat(new String(api.file("/members/imports/template?format=csv&lang=vi"), StandardCharsets.UTF_8))
                .startsWith("\uFEFFMã người,Họ và tên,Mã chi bộ,Ngày kết nạp");
    }
}
