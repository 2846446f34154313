package vn.bangvang.evaluation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import vn.bangvang.servicetesting.ApiClient.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/** A year's papers of a department in files, and the ratings read back as a list. */
class ImportsIT extends OpenYearFixture {
    private Answer ended(String things, String query, String file) {
        String path = "/" + things + "/imports";
        Answer begun = api.postFile(path + query, "text/csv", file.getBytes(StandardCharsets.UTF_8)).expect(202);
        return api.await(path + "/" + begun.id(), job -> !job.at("/endedAt").isMissingNode());
    }

    private String ratings(String classOfTheFirst, String classOfOthers) {
        return "Mã cấp quyết định,Kỳ đánh giá,Đối tượng,Mã tổ chức hoặc id đảng viên,Mức xếp loại,Số quyết định,"
                + "Ngày quyết định\n"
                + people.stream()
                        .map(id -> "%s,2021,đảng viên,%s,%s,12-QĐ/ĐU,20/12/2021\n".formatted(department, id,
                                id.equals(people.getFirst()) ? classOfTheFirst : classOfOthers))
                        .collect(Collectors.joining());
    }

    @Test
    void selfCriticismsComeOnceAndTheSameFileTwiceChangesNothing() {
        String file = "Kỳ đánh giá,Đối tượng,Mã tổ chức hoặc id đảng viên,Ngày nộp\n2021,tổ chức đảng," + cell
                + ",05/12/2021\n2021,đảng viên,nobody,05/12/2021\n";
        ended("self-criticisms", "?mode=validate", file).expect("/founded", 1).expect("/refused", 1);
        ended("self-criticisms", "?mode=commit", file).expect("/founded", 1).expect("/refused", 1);
        ended("self-criticisms", "?mode=commit", file).expect("/alreadyThere", 1).expect("/refused", 1);
    }

    @Test
    void aShareThatIsPassedRefusesTheWholeListAndOneThatHoldsIsDecided() {
        String all = "hoàn thành xuất sắc nhiệm vụ";
        String good = "hoàn thành tốt nhiệm vụ";
        ended("evaluations", "?mode=validate", ratings(all, all)).expect("/refused", 5);
        Answer refused = ended("evaluations", "?mode=commit", ratings(all, all)).expect("/refused", 5)
                .expect("/founded", 0);
        api.answer("/evaluations/imports/" + refused.id() + "/errors").expect("/items/0/code", "QUOTA_EXCEEDED");

        ended("evaluations", "?mode=commit", ratings(all, good)).expect("/founded", 5).expect("/refused", 0);
        ended("evaluations", "?mode=commit", ratings(all, good)).expect("/alreadyThere", 5).expect("/founded", 0);
        Answer other = ended("evaluations", "?mode=commit", ratings(good, good)).expect("/alreadyThere", 4)
                .expect("/refused", 1);
        api.answer("/evaluations/imports/" + other.id() + "/errors")
                .expect("/items/0/code", "ALREADY_DECIDED")
                .expect("/items/0/column", "Mã tổ chức hoặc id đảng viên");
        ratingsAreListed();
        commendations();
    }

    /** By period, organisation, class and state, page by page and counted. */
    private void ratingsAreListed() {
        String list = "/evaluations?period=2021&organisationId=" + cell;
        Answer first = api.answer(list + "&limit=2&count=true").expectCount("/items", 2).expect("/count", 5);
        Answer second = api.answer(list + "&limit=2&count=true&cursor=" + first.text("next"));
        Answer third = api.answer(list + "&limit=2&count=true&cursor=" + second.text("next"));
        List<String> subjects = Stream.of(first, second, third)
                .flatMap(page -> page.at("/items").valueStream())
                .map(item -> item.path("subjectId").asString())
                .toList();
        assertThat(subjects).containsExactlyInAnyOrderElementsOf(people);
        api.answer(list + "&class=OUTSTANDING")
                .expectCount("/items", 1)
                .expect("/items/0/subjectId", people.getFirst());
        api.answer(list + "&state=CANCELLED").expectCount("/items", 0);
        api.answer(list + "&updatedSince=2100-01-01T00:00:00Z").expectCount("/items", 0);
        api.answer("/evaluations").refused(422, "FILTER_REQUIRED", "/period");
    }

    private void commendations() {
        String file = "Mã cấp khen thưởng,Đối tượng,Mã tổ chức hoặc id đảng viên,Hình thức,Danh hiệu,Năm,Số quyết định,"
                + "Ngày quyết định\n" + department + ",đảng viên," + people.getFirst()
                + ",giấy khen,hoàn thành xuất sắc nhiệm vụ,2021,15-QĐ/ĐU,14/01/2022\n" + department + ",đảng viên,"
                + people.getLast() + ",giấy khen,hoàn thành xuất sắc nhiệm vụ,2021,15-QĐ/ĐU,14/01/2022\n";
        ended("commendations", "?mode=validate", file).expect("/founded", 1).expect("/refused", 1);
        ended("commendations", "?mode=commit", file).expect("/founded", 1).expect("/refused", 1);
        ended("commendations", "?mode=commit", file).expect("/alreadyThere", 1).expect("/refused", 1);
        assertThat(template("commendations")).contains("\"type\":\"GIAY_KHEN\",\"title\":\"OUTSTANDING_YEAR\"");
        assertThat(template("evaluations")).contains("\"subjectType\":\"ORGANISATION\"",
                "\"class\":\"GOOD\",\"points\":85.5");
        assertThat(template("self-criticisms")).startsWith("{\"period\":\"2021\",\"subjectType\":\"ORGANISATION\"");
    }

    private String template(String things) {
        return new String(api.file("/" + things + "/imports/template?format=ndjson"), StandardCharsets.UTF_8);
    }
}
