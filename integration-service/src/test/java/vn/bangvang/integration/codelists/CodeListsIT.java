package vn.bangvang.integration.codelists;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.bangvang.servicetesting.ApiClient;
import vn.bangvang.servicetesting.ApiClient.Answer;
import vn.bangvang.servicetesting.OnRealParts;

import static org.assertj.core.api.Assertions.assertThat;

/** Codes are public among those who have a token. */
@OnRealParts
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class CodeListsIT {
    @LocalServerPort
    private int port;

    @Test
    void whoeverHasAnOrganisationReadsEveryListAndNobodyWithoutAToken() {
        ApiClient api = ApiClient.withScopes(port, "elsewhere", "code-lists:read");
        Answer all = api.answer("/code-lists").expect(200);
        assertThat(all.at("/items").size()).isGreaterThan(30);
        all.at("/items").forEach(list -> {
            String path = "/code-lists/" + list.path("id").asString();
            assertThat(api.answer(path).expect(200).at("/codes").size()).isEqualTo(list.path("count").asInt());
        });
        Answer classes = api.answer("/code-lists/quality-class")
                .expect("/codes/0/code", "OUTSTANDING")
                .expect("/codes/0/vi", "hoàn thành xuất sắc nhiệm vụ")
                .expect("/codes/0/validFrom", "2018-03-08");
        assertThat(api.answer("/code-lists/quality-class", "If-None-Match", classes.eTag()).status()).isEqualTo(304);
        api.answer("/code-lists/nothing").refused(404, "UNKNOWN_CODE_LIST", "");
        assertThat(api.withoutToken().answer("/code-lists").status()).isEqualTo(401);
    }
}
