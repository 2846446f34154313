package vn.bangvang.portal;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Classes and who is sent to them, by forms. */
class ClassesIT extends PortalIT {

    @BeforeEach
    void papers() {
        classes();
    }

    static void classes() {
        FormsIT.members();
        String programme = """
                {"code":"POLITICAL_THEORY_INTERMEDIATE","name":"Trung cấp lý luận chính trị",
                 "type":"POLITICAL_THEORY","level":"INTERMEDIATE"}""";
        String opened = """
                {"id":"L1","programmeCode":"POLITICAL_THEORY_INTERMEDIATE","year":2021,
                 "organiser":"Trường Chính trị","from":"2021-03-01"}""";
        String enrolment = """
                {"id":"H1","classId":"L1","traineeRef":"HV-001","traineeKind":"CADRE","memberId":"CB1-1",
                 "sendingOrganisationId":"S-GDDT","status":"COMPLETED","statusOn":"2021-10-15","year":2021,
                 "programme":"POLITICAL_THEORY_INTERMEDIATE"}""";
        API.put("/api/v1/training-programmes?limit=200", "{\"items\":[" + programme + "]}");
        API.put("/api/v1/training-programmes/POLITICAL_THEORY_INTERMEDIATE", programme);
        API.put("/api/v1/training-classes?limit=200&year=2021", "{\"items\":[" + opened + "]}");
        API.put("/api/v1/training-classes/L1", opened);
        API.put("/api/v1/enrolments?classId=L1&limit=200", "{\"items\":[" + enrolment + "]}");
        API.put("/api/v1/enrolments/H1", enrolment);
    }

    @Test
    void theClassesOfAYearLeadToWhoWasSent() {
        assertThat(read("/lop-hoc?ky=2021")).contains("Năm 2021", "Trung cấp lý luận chính trị",
                "Trường Chính trị 01/03/2021 – …", "Mở lớp").doesNotContain("??");
        assertThat(page("/lop-hoc?ky=2021")).contains("href=\"/lop-hoc/L1",
                "/viec/mo-lop?programmeCode=POLITICAL_THEORY_INTERMEDIATE&amp;year=2021");
        assertThat(read("/lop-hoc/L1")).contains("Nguyễn Thị Bình Cán bộ Đảng bộ Sở Giáo dục và Đào tạo "
                + "Hoàn thành 15/10/2021").doesNotContain("CADRE", "??");
        assertThat(read("/ho-so/enrolment/H1?lang=en")).contains("Nguyễn Thị Bình", "Completed", "Sent by")
                .doesNotContain("??", "S-GDDT");
    }

    @Test
    void somebodyIsSentAndTheClassIsChanged() {
        submit("/viec/cu-di-hoc", "classId", "L1", "sendingOrganisationId", "CB2", "traineeRef", "HV-002",
                "traineeKind", "PARTY_MEMBER", "memberId", "Nguyễn Thị Bình", "status", "").expectStatus().isSeeOther();
        assertThat(API.lastChange().address()).isEqualTo("/api/v1/enrolments");
        assertThat(API.lastChange().body()).contains("\"classId\":\"L1\"", "\"memberId\":\"CB1-1\"",
                "\"sendingOrganisationId\":\"the-id-of-CB2\"").doesNotContain("status");

        assertThat(page("/viec/sua-lop?id=L1")).contains("value=\"Trường Chính trị\"", "value=\"2021-03-01\"");
        assertThat(read("/viec/dinh-chinh-cu-di-hoc?id=H1")).contains("Ô để trống giữ nguyên");
        assertThat(read("/viec/them-chuong-trinh")).contains("Trình độ", "Cao cấp").doesNotContain("Giải ");
    }

    @Test
    void aYearWithMoreClassesThanOnePageShowsGoesOnOnTheNext() {
        API.put("/api/v1/training-classes?limit=200&year=2020", """
                {"items":[{"id":"L7","programmeCode":"POLITICAL_THEORY_INTERMEDIATE","code":"K7","year":2020,
                 "organiser":"Trường Chính trị"}],"next":"k2"}""");
        API.put("/api/v1/training-classes?cursor=k2&limit=200&year=2020", """
                {"items":[{"id":"L8","programmeCode":"POLITICAL_THEORY_INTERMEDIATE","code":"K8","year":2020,
                 "organiser":"Trường Chính trị"}]}""");
        assertThat(read("/lop-hoc?ky=2021&nam=2020")).contains("K7", "Xem tiếp").doesNotContain("K8");
        assertThat(page("/lop-hoc?ky=2021&nam=2020")).contains("nam=2020&amp;tiep=k2");
        assertThat(read("/lop-hoc?ky=2021&nam=2020&tiep=k2")).contains("K8").doesNotContain("K7", "Xem tiếp");
    }
}
