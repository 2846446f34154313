package vn.bangvang.gateway.entry;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.security.oauth2.client.registration.ClientRegistration;

import static org.assertj.core.api.Assertions.assertThat;

class LoginTests {

    private static OAuth2ClientProperties givenAddresses() {
        OAuth2ClientProperties properties = new OAuth2ClientProperties();
        var provider = new OAuth2ClientProperties.Provider();
        provider.setAuthorizationUri("http://public/auth");
        provider.setTokenUri("http://inside/token");
        provider.setJwkSetUri("http://inside/certs");
        provider.setUserNameAttribute("sub");
        properties.getProvider().put("bang-vang", provider);
        var registration = new OAuth2ClientProperties.Registration();
        registration.setClientId("bang-vang-gateway");
        registration.setAuthorizationGrantType("authorization_code");
        registration.setRedirectUri("{baseUrl}/login/oauth2/code/{registrationId}");
        properties.getRegistration().put("bang-vang", registration);
        return properties;
    }

    private static Map<String, Object> metadata(String endSession) {
        return registration(endSession).getProviderDetails().getConfigurationMetadata();
    }

    private static ClientRegistration registration(String endSession) {
        return new Login().registrations(givenAddresses(), "http://issuer", endSession)
                .findByRegistrationId("bang-vang")
                .block();
    }

    @Test
    void addressesThatAreGivenAreNotAskedFor() {
        assertThat(metadata("")).isEmpty();
    }

    @Test
    void whereToLogOutCanBeGivenToo() {
        assertThat(metadata("http://public/logout")).containsEntry("end_session_endpoint", "http://public/logout");
        // By its name it is known when it says that somebody has logged out.
        assertThat(registration("http://public/logout").getProviderDetails().getIssuerUri()).isEqualTo("http://issuer");
    }

}
