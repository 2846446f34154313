package vn.bangvang.quickstart.province;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import vn.bangvang.quickstart.QuickstartException;
import vn.bangvang.quickstart.api.Fields;
import vn.bangvang.quickstart.api.Hearing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A load beside services that hear late of what others recorded. */
class BatchesTests {
    private static final String PATH = "/api/v1/self-criticisms/batch";
    private static final String UNHEARD = row(422, "UNKNOWN_MEMBER");

    private final List<String> told = Collections.synchronizedList(new ArrayList<>());
    private final AnsweringSystem system = new AnsweringSystem();
    private final Batches batches = new Batches(system.api(), new Hearing(told::add));

    @AfterEach
    void noSystem() {
        system.close();
    }

    @Test
    void rowsThatNameWhatIsNotKnownYetAreSentAgainAndNotRefused() {
        system.answers(PATH, rows(row(201, ""), UNHEARD), rows(row(200, ""), UNHEARD),
                rows(row(200, ""), row(201, "")));
        send();
        batches.complete("self-criticisms");
        assertThat(told).hasSize(1).first().asString().contains("waiting until the service has heard");
    }

    @Test
    void aWholeBatchThatNamesWhatIsNotKnownYetIsSentAgain() {
        system.answers(PATH, """
                {"code": "UNKNOWN_ORGANISATION"}""", rows(row(201, "")));
        send();
        batches.complete("self-criticisms");
    }

    @Test
    void whatIsRefusedForAnotherReasonIsToldAtOnce() {
        system.answers(PATH, rows(row(201, ""), row(422, "SUBMITTED_TOO_LATE")));
        send();
        assertThatThrownBy(() -> batches.complete("self-criticisms")).isInstanceOf(QuickstartException.class)
                .hasMessageContaining("1 rows were refused")
                .hasMessageContaining("SUBMITTED_TOO_LATE");
        assertThat(told).isEmpty();
    }

    private void send() {
        batches.send("/self-criticisms/batch", Fields.of("items", List.of()), "key");
    }

    private static String rows(String... rows) {
        return "{\"results\": [%s]}".formatted(String.join(", ", rows));
    }

    private static String row(int status, String code) {
        return "{\"status\": %d, \"problem\": {\"code\": \"%s\"}}".formatted(status, code);
    }
}
