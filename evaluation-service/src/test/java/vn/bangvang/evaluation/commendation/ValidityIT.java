package vn.bangvang.evaluation.commendation;

import java.util.Map;

import org.junit.jupiter.api.Test;

import vn.bangvang.servicetesting.ApiClient.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever holds a certificate may ask whether it is good, and learns nothing else. */
class ValidityIT extends CommendedFixture {

    @Test
    void aCertificateIsGoodUntilItIsRevoked() {
        rateMembers();
        String path = "/commendations/" + api.post("/commendations", giayKhen(people.getFirst())).id();

        Answer good = api.withoutToken().answer(path + "/validity").expect(200);
        assertThat(good.body().path("valid").asBoolean()).isTrue();
        assertThat(good.text("type")).isEqualTo("GIAY_KHEN");
        assertThat(good.content()).doesNotContain(people.getFirst(), cell);

        api.change(path + "/revoke", Map.of("reason", "nhầm người")).expect(200);
        Answer revoked = api.withoutToken().answer(path + "/validity").expect(200);
        assertThat(revoked.body().path("valid").asBoolean()).isFalse();
        assertThat(revoked.content()).doesNotContain("nhầm người");
    }

    @Test
    void nothingElseIsOpenAndAProposalIsNoPaper() {
        rateMembers();
        String path = "/commendations/" + api.post("/commendations/proposals",
                Map.of("issuerOrganisationId", department, "recipientType", "MEMBER", "recipientId",
                        people.getFirst(), "type", "GIAY_KHEN", "title", "OUTSTANDING_YEAR", "year", 2021))
                .expect(201)
                .id();

        api.withoutToken().answer(path).expect(401);
        api.withoutToken().answer(path + "/validity").expect(404);
    }
}
