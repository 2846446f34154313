package vn.bangvang.gateway.answers;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.web.server.ResponseStatusException;
import reactor.netty.channel.AbortedException;

import static org.assertj.core.api.Assertions.assertThat;

class ServiceFailuresTests {

    private static String verdict(Throwable failure) {
        ServiceFailures.Verdict verdict = ServiceFailures.verdict(failure);
        return verdict.status().value() + " " + verdict.code();
    }

    @Test
    void whoCannotBeReachedIsUnavailable() {
        assertThat(verdict(new ConnectException("refused"))).isEqualTo("503 SERVICE_UNAVAILABLE");
        assertThat(verdict(new UnknownHostException("member-service"))).isEqualTo("503 SERVICE_UNAVAILABLE");
        assertThat(verdict(new RuntimeException(new java.io.IOException("reset by peer"))))
                .isEqualTo("503 SERVICE_UNAVAILABLE");
    }

    @Test
    void whoDoesNotAnswerInTimeIsSlow() {
        assertThat(verdict(new ResponseStatusException(HttpStatus.GATEWAY_TIMEOUT))).isEqualTo("504 SERVICE_TOO_SLOW");
        assertThat(verdict(new RuntimeException(new TimeoutException()))).isEqualTo("504 SERVICE_TOO_SLOW");
    }

    @Test
    void aSessionThatTheIssuerNoLongerRenewsNeedsANewLogin() {
        assertThat(verdict(new ClientAuthorizationException(new OAuth2Error("invalid_grant"), "bang-vang")))
                .isEqualTo("401 TOKEN_INVALID");
        assertThat(verdict(new ClientAuthorizationException(new OAuth2Error("server_error"), "bang-vang")))
                .isEqualTo("503 ISSUER_UNAVAILABLE");
    }

    @Test
    void whatNobodyCanReadIsTheCallersMistake() {
        assertThat(verdict(new InvalidMediaTypeException("a", "no slash"))).isEqualTo("400 BAD_REQUEST");
        assertThat(verdict(new AbortedException("Connection has been closed"))).isEqualTo("400 BAD_REQUEST");
    }

    @Test
    void aMistakeOfOursIsNotBlamedOnTheCaller() {
        assertThat(verdict(new IllegalStateException("bug"))).isEqualTo("500 UNEXPECTED");
        assertThat(verdict(new ResponseStatusException(HttpStatus.NOT_FOUND))).isEqualTo("404 UNKNOWN_PATH");
    }

}
