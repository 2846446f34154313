package vn.bangvang.quickstart.province;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import vn.bangvang.quickstart.QuickstartException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A file of organisations, at its end or refused. */
class ImportTests {
    private static final String PATH = "/api/v1/organisations/imports";
    private static final List<Map<String, Object>> ROWS = List.of(Map.of("code", "P"), Map.of("code", "D"));

    private final AnsweringSystem system = new AnsweringSystem();

    @AfterEach
    void noSystem() {
        system.close();
    }

    @Test
    void aFileIsWaitedForUntilItHasEnded() {
        system.answers(PATH, job("WAITING", 0, false), job("WRITING", 0, false), job("COMPLETED", 0, true));

        carryOut();

        assertThat(system.asked()).filteredOn(each -> each.contains(PATH))
                .containsExactly("POST " + PATH + "?mode=COMMIT {\"code\":\"P\"}\n{\"code\":\"D\"}",
                        "GET " + PATH + "/7 ", "GET " + PATH + "/7 ");
    }

    @Test
    void aRefusedRowIsSaidWithItsReason() {
        system.answers(PATH, job("COMPLETED", 1, true));
        system.answers(PATH + "/7/errors", """
                {"items": [{"row": 2, "code": "SUPERIOR_UNKNOWN"}]}""");

        assertThatThrownBy(this::carryOut).isInstanceOf(QuickstartException.class)
                .hasMessageContaining("\"row\":2")
                .hasMessageContaining("SUPERIOR_UNKNOWN");
    }

    @Test
    void aFileThatWasNotCarriedOutIsSaid() {
        system.answers(PATH, job("FAILED", 0, true));
        system.answers(PATH + "/7/errors", """
                {"items": []}""");

        assertThatThrownBy(this::carryOut).isInstanceOf(QuickstartException.class).hasMessageContaining("FAILED");
    }

    private void carryOut() {
        new Import(system.api(), "organisations").carryOut(ROWS, "key");
    }

    private static String job(String state, int refused, boolean ended) {
        return "{\"id\": \"7\", \"state\": \"%s\", \"refused\": %d%s}".formatted(state, refused,
                ended ? ", \"endedAt\": \"2026-01-01T00:00:00Z\"" : "");
    }
}
