package vn.bangvang.member;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;

import vn.bangvang.servicetesting.ApiClient;
import vn.bangvang.servicetesting.ApiClient.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/** What every list can do, on the lists of organisations and members. */
class ListsIT extends OwnProvinceFixture {
    private List<String> codes(Answer list) {
        return list.expect(200).at("/items").valueStream().map(item -> item.path("code").asString()).toList();
    }

    @Test
    void theNewestComeFirstWhenAskedAndPagesGoOnInThatOrder() {
        String under = "/organisations?parentId=" + province.s() + "&sort=-id&limit=1";
        Answer first = api.answer(under);
        assertThat(codes(first)).containsExactly("CB2");
        assertThat(codes(api.answer(under + "&cursor=" + first.text("next")))).containsExactly("CB1");
        api.answer("/organisations?sort=colour").refused(400, "SORT_UNKNOWN", "/sort");
        api.answer("/organisations?sort=name").refused(400, "SORT_UNKNOWN", "/sort");
    }

    @Test
    void aCursorIsOfOneCallerAndOneList() {
        String list = "/organisations?limit=1&parentId=" + province.s();
        String cursor = api.answer(list).text("next");
        api.answer("/organisations?limit=1&parentId=" + province.k() + "&cursor=" + cursor)
                .refused(400, "CURSOR_OF_ANOTHER_QUERY", "/cursor");
        api.answer(list + "&cursor=AAAA").refused(400, "CURSOR_MALFORMED", "/cursor");
    }

    @Test
    void aListIsCountedOverWhatTheCallerReaches() {
        api.answer("/organisations?count=true&limit=1&parentId=" + province.k()).expect("/count", 2);
        new ApiClient(port, province.s(), "organisations").answer("/organisations?count=true&limit=1")
                .expect("/count", 3);
        api.answer("/organisations?limit=1").expectNone("/count");
        api.answer("/organisations?count=perhaps").refused(400, "WRONG_FORMAT", "/count");
    }

    @Test
    void anOrganisationIsFoundByTheCodeOfAnothersRegister() {
        String code = "A53." + province.s().substring(24);
        String path = "/organisations/" + province.s() + "/identifiers";
        Map<String, Object> official = Map.of("scheme", "QD20_2020", "value", code, "validFrom", "2021-01-01");
        Answer known = api.put(path, Map.of("identifiers", List.of(official)), "*").expect(200);
        known.expect("/identifiers/0/value", code);
        assertThat(codes(api.answer("/organisations?identifier=" + code))).containsExactly("S");
        api.put("/organisations/" + province.k() + "/identifiers", Map.of("identifiers", List.of(official)), "*")
                .refused(409, "IDENTIFIER_TAKEN", "/identifiers/0/value");
        api.put(path, Map.of("identifiers", List.of(Map.of("scheme", "QD20_2020", "value", "A/53"))), "*")
                .refused(400, "PATTERN", "/identifiers/0/value");
        api.put(path, Map.of("identifiers", List.of()), "*").expect(200).expectCount("/identifiers", 0);
        assertThat(codes(api.answer("/organisations?identifier=" + code))).isEmpty();
    }

    @Test
    void itemsAreShownWithTheFieldsThatAreAskedFor() {
        Answer list = api.answer("/organisations?fields=code,name&parentId=" + province.s()).expect(200);
        assertThat(list.at("/items/0").propertyNames()).containsExactlyInAnyOrder("code", "name");
        api.answer("/organisations?fields=colour&parentId=" + province.s()).refused(400, "FIELD_UNKNOWN", "/fields");
    }

    @Test
    void whatWasChangedSinceIsReadAlone() {
        api.answer("/organisations?updatedSince=2100-01-01T00:00:00Z").expectCount("/items", 0);
        assertThat(codes(api.answer("/organisations?parentId=" + province.s() + "&updatedSince=" + Instant.now())))
                .as("written within the last minute")
                .containsExactly("CB1", "CB2");
        api.answer("/organisations?updatedSince=yesterday").refused(400, "WRONG_FORMAT", "/updatedSince");
    }

    @Test
    void aListIsTakenAlongAsAFile() throws IOException {
        province.member(province.cb1());
        api.post("/members", Map.of("personId", "p-" + province.cb1(), "cellId", province.cb1(), "admittedOn",
                "2015-01-31", "fullName", "Nguyễn Thị Ướm")).expect(201);
        String list = "/members?lang=vi&cellId=" + province.cb1();

        String csv = new String(api.file(list + "&export=csv&bom=true"), StandardCharsets.UTF_8);
        assertThat(csv).startsWith("\uFEFF").contains("Họ và tên", "Nguyễn Thị Ướm", "31/01/2015", "đảng viên dự bị");
        assertThat(csv.lines()).hasSize(3);
        assertThat(new String(api.file(list + "&export=pdf"), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(api.file(list + "&export=xlsx")))) {
            assertThat(workbook.getFirstSheet().read()).hasSize(3);
        }
        api.answer(list + "&export=doc").refused(400, "EXPORT_UNKNOWN", "/export");
        assertThat(api.answer(list, "Accept", "*/*").header("Content-Type")).startsWith("application/json");
    }
}
