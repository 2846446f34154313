package vn.bangvang.problem;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;

import static org.assertj.core.api.Assertions.assertThat;

class AcceptedLanguageTests {
    private final HttpHeaders headers = new HttpHeaders();

    @Test
    void theLanguageThatIsLikedBestIsTaken() {
        headers.set(HttpHeaders.ACCEPT_LANGUAGE, "en;q=0.5, vi");
        assertThat(AcceptedLanguage.of(headers)).isEqualTo(Locale.of("vi"));
    }

    @Test
    void whoNamesNoneIsAskedForNone() {
        assertThat(AcceptedLanguage.of(headers)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "g[r%", ")!h", "4", "vi;q=much"})
    void whatNobodyCanReadNamesNone(String header) {
        headers.set(HttpHeaders.ACCEPT_LANGUAGE, header);
        assertThat(AcceptedLanguage.of(headers)).isNull();
    }
}
