package vn.bangvang.access;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

class AccessConfigurationTests {

    @ParameterizedTest
    @ValueSource(strings = {"spring.security.oauth2.resourceserver.jwt.issuer-uri=http://127.0.0.1:1",
            "spring.security.oauth2.resourceserver.jwt.audiences=bang-vang"})
    void aServiceThatForgotWhomToTrustOrWhomTokensAreForDoesNotStart(String onlyOne) {
        new ReactiveWebApplicationContextRunner().withUserConfiguration(AccessConfiguration.class)
                .withPropertyValues(onlyOne)
                .run(context -> assertThat(context).getFailure().hasStackTraceContaining("must be set"));
    }
}
