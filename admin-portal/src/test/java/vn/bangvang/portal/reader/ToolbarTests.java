package vn.bangvang.portal.reader;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ToolbarTests {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/don-vi/01993c2e-0000-7000-8000-000000000001?ky=2021",
            "/?ky=2021&tim=so%20giao%20duc"})
    void theToolbarLeadsBackToThePage(String address) {
        assertThat(ToolbarController.pageOfOurs(address)).hasToString(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/", "//example.org", "/\\example.org", "javascript:alert(1)", "",
            "/x\r\nSet-Cookie: a=b", "don-vi"})
    void theToolbarLeadsNowhereElse(String address) {
        assertThat(ToolbarController.pageOfOurs(address)).hasToString("/");
    }

}
