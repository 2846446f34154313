package vn.bangvang.member;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;

import vn.bangvang.outbox.aggregate.Ids;
import vn.bangvang.servicetesting.ApiClient.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/** A whole tree in one file. */
class OrganisationImportsIT extends OwnProvinceFixture {
    private static final String HEADING = "Mã tổ chức,Tên tổ chức,Loại hình,Mã cấp trên,Ngày thành lập,"
            + "Hệ mã định danh,Mã định danh\n";

    private Answer ended(String query, String file) {
        Answer begun = api.postFile("/organisations/imports" + query, "text/csv",
                file.getBytes(StandardCharsets.UTF_8)).expect(202);
        return api.await("/organisations/imports/" + begun.id(),
                job -> List.of("COMPLETED", "REJECTED", "FAILED").contains(job.text("state")));
    }

    @Test
    void aTreeComesInOneFileWithSuperiorsBeforeThoseUnderThemAndTheSameCodesAsAnotherProvince() {
        String p = "P-" + Ids.next();
        String file = HEADING + p + ",Tỉnh,đảng bộ tỉnh,,01/01/2010,mã của tỉnh,T.1\n" + "K,Khối,BLOC_ORGANISATION," + p
                + ",01/01/2010\nS,Sở,Đảng bộ cơ sở,K,01/01/2011\nCB1,Chi bộ Một,chi bo truc thuoc,S,01/01/2012\n"
                + "CB2,Chi bộ Hai,chi bộ trực thuộc,nowhere,01/01/2012\n";

        ended("?mode=validate", file).expect("/founded", 4).expect("/refused", 1);
        assertThat(api.get("/organisations?code=" + p).path("items").size()).isZero();
        Answer job = ended("?mode=commit", file).expect("/founded", 4).expect("/refused", 1);
        api.answer("/organisations/imports/" + job.id() + "/errors")
                .expect("/items/0/code", "SUPERIOR_UNKNOWN")
                .expect("/items/0/column", "Mã cấp trên")
                .expect("/items/0/value", "nowhere");
        ended("?mode=commit", file).expect("/founded", 0).expect("/alreadyThere", 4).expect("/refused", 1);

        Answer province = api.answer("/organisations?code=" + p).expect("/items/0/identifiers/0/value", "T.1");
        String id = province.at("/items/0/id").stringValue();
        assertThat(api.get("/organisations?parentId=" + id).path("items").path(0).path("code").stringValue())
                .isEqualTo("K");
    }
}
