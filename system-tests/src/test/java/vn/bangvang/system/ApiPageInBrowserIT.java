package vn.bangvang.system;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

import vn.bangvang.quickstart.identity.Credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Somebody tries the API on its page, with a token that the page gets by itself. Needs a browser. */
@Isolated
class ApiPageInBrowserIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String MEMBERS = "Tổ chức và đảng viên · Members";

    @Test
    void thePageGetsATokenByALoginAndCallsWithIt() {
        try (Chromium browser = Chromium.start()) {
            Page page = browser.newReader();
            page.context().setDefaultTimeout(PATIENCE.toMillis());
            page.navigate(SystemUnderTest.system().gateway() + "/webjars/swagger-ui/index.html?urls.primaryName="
                    + URLEncoder.encode(MEMBERS, StandardCharsets.UTF_8));
            Locator flow = page.locator(".auth-container",
                    new Page.LocatorOptions().setHasText("Flow: authorization_code"));
            await().pollInSameThread().atMost(PATIENCE).until(() -> isOffered(page, flow));
            assertThat(flow.locator("#client_id_authorization_code").inputValue()).isEqualTo("bang-vang-api-page");
            flow.getByText("organisations:read").first().click();
            Page issuer = page.waitForPopup(() -> flow.locator("button.authorize").click());
            Credentials administrator = SystemUnderTest.system().identity().administrator();
            issuer.fill("[name=username]", administrator.id());
            issuer.fill("[name=password]", administrator.secret());
            issuer.press("[name=password]", "Enter");
            flow.getByText("Logout").waitFor();
            page.locator("button.btn-done").first().click();

            Locator operation = page.locator("[id$=-listOrganisations]");
            operation.locator("button.opblock-summary-control").click();
            operation.locator("button.try-out__btn").click();
            operation.locator("button.execute").click();
            Locator status = operation.locator(".live-responses-table .response-col_status").last();
            status.waitFor();
            assertThat(status.innerText()).startsWith("200");
        }
    }

    /** What the issuer offers comes after the page, and the dialog shows what was there when it was opened. */
    private static boolean isOffered(Page page, Locator flow) {
        page.locator("button.authorize").first().click();
        if (flow.count() > 0) {
            return true;
        }
        page.locator("button.close-modal").click();
        return false;
    }
}
