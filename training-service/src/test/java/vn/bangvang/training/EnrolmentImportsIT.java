package vn.bangvang.training;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import com.mongodb.MongoGridFSException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.bangvang.imports.job.ForgottenImports;
import vn.bangvang.imports.job.ImportFiles;
import vn.bangvang.imports.job.ImportJobs;
import vn.bangvang.imports.job.ImportReports;
import vn.bangvang.servicetesting.ApiClient.Answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Trainees of several classes in one file. */
class EnrolmentImportsIT extends TrainingFixture {
    @Autowired
    private ImportJobs jobs;
    @Autowired
    private ImportFiles files;
    @Autowired
    private ImportReports reports;

    private Answer ended(String query, String file) {
        Answer begun = api.postFile("/enrolments/imports" + query, "text/csv", file.getBytes(StandardCharsets.UTF_8))
                .expect(202);
        return api.await("/enrolments/imports/" + begun.id(), job -> !job.at("/endedAt").isMissingNode());
    }

    @Test
    void aFileIsEnteredClassByClassAndTheSameFileTwiceEntersNobodyTwice() {
        String code = "LLCT-" + ReferenceEvents.id();
        Map<String, Object> coded = new HashMap<>(EnrolmentBodies.trainingClass("MASTER", 2031));
        coded.put("code", code);
        String one = api.post("/training-classes", coded).id();
        String other = openClass("MASTER", 2031);
        String file = "Mã lớp,Mã học viên,Đối tượng,Id đảng viên,Mã tổ chức cử,Tình trạng\n" + code + ",T-1,đảng viên,"
                + member + "," + department + ",đang học\n" + other + ",T-2,công chức,," + department + ",\n"
                + other + ",T-3,đảng viên," + ReferenceEvents.id() + "," + department + ",\nno class,T-4,cán bộ,,"
                + department + ",\n";

        ended("?mode=validate", file).expect("/founded", 2).expect("/refused", 2);
        assertThat(api.get("/enrolments?classId=" + one).at("/items")).isEmpty();
        Answer job = ended("?mode=commit", file).expect("/founded", 2).expect("/refused", 2);
        api.answer("/enrolments/imports/" + job.id() + "/errors")
                .expect("/items/0/code", "UNKNOWN_MEMBER")
                .expect("/items/0/column", "Id đảng viên")
                .expect("/items/1/code", "CODE_UNKNOWN")
                .expect("/items/1/column", "Mã lớp");
        ended("?mode=commit", file).expect("/founded", 0).expect("/alreadyThere", 2).expect("/refused", 2);
        assertThat(api.get("/enrolments?count=true&classId=" + other).path("count").intValue()).isOne();
        assertThat(new String(api.file("/enrolments/imports/template?format=ndjson"), StandardCharsets.UTF_8))
                .isEqualTo("""
                        {"classId":"LLCT-2021-01","traineeRef":"HV-00123","traineeKind":"PARTY_MEMBER",\
                        "memberId":"","sendingOrganisationId":"DBCS-01","status":"NOMINATED","on":"2021-03-01"}
                        """);
    }

    /** The file names people, and so do the rows that were refused. */
    @Test
    void aMonthAfterItsEndNothingIsLeftOfAnImport() {
        String file = "Mã lớp,Mã học viên,Đối tượng,Id đảng viên,Mã tổ chức cử,Tình trạng\nno class,T-4,cán bộ,,"
                + department + ",\n";
        Answer job = ended("?mode=validate", file).expect("/refused", 1);
        String errors = "/enrolments/imports/" + job.id() + "/errors";

        forgottenAfter(Duration.ofDays(29));
        api.answer(errors).expect("/items/0/code", "CODE_UNKNOWN");
        assertThat(files.read(job.id()).block()).asString(StandardCharsets.UTF_8).isEqualTo(file);

        forgottenAfter(Duration.ofDays(31));
        api.answer(errors).refused(404, "UNKNOWN_IMPORT", "");
        assertThatThrownBy(() -> files.read(job.id()).block()).isInstanceOf(MongoGridFSException.class);
    }

    private void forgottenAfter(Duration sinceItsEnd) {
        new ForgottenImports(jobs, files, reports, Duration.ofDays(30),
                Clock.offset(Clock.systemUTC(), sinceItsEnd)).forget().block();
    }
}
