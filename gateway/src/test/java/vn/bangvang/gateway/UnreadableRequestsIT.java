package vn.bangvang.gateway;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What no client would say is the caller's mistake, or is passed on as it stands; it is never a failure of ours. */
class UnreadableRequestsIT extends LoginFixture {

    @Test
    void headersThatNobodyCanReadAreNoFailureOfOurs() {
        for (String language : new String[]{"100-continue", "en;q=9", "*;"}) {
            assertThat(page("/", "Accept-Language", language)).isEqualTo(302);
            assertThat(browser.get("/api/v1/members", "Accept-Language", language).statusCode()).isEqualTo(401);
        }
        assertThat(browser.get("/", "Accept", "a").statusCode()).isEqualTo(401);
        for (String type : new String[]{"a", "application/json;charset=nonsense", ";;;"}) {
            assertThat(browser.post("/api/v1/members", "{}", "Content-Type", type, "Authorization", bearer())
                    .statusCode()).as(type).isLessThan(500);
            assertThat(browser.post("/logout", "{}", "Content-Type", type).statusCode()).as(type).isLessThan(500);
        }
    }

    @Test
    void anAddressThatShouldBeWrittenOtherwiseIsPassedOnAsItStands() {
        HttpResponse<String> answer = browser.get("/api/v1/members?name[$ne]=1&other[]=2", "Authorization", bearer());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(MEMBER.last().path()).isEqualTo("/api/v1/members?name[$ne]=1&other[]=2");
    }

    private int page(String path, String name, String value) {
        return browser.get(path, "Accept", HTML, name, value).statusCode();
    }

    private static String bearer() {
        return "Bearer " + ISSUER.token("clerk", "members:read", "members:write");
    }
}
