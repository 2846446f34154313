package vn.bangvang.integration.webhooks.target;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.bangvang.refusal.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Targets that are refused by what their address says. Networks: RFC 6890 and the IANA registries. */
class TargetRulesTests {
    private final TargetRules rules = rules(false);

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.8.9.10", "10.1.2.3", "172.16.0.1", "172.31.255.255", "172.17.0.2",
            "192.168.1.1", "169.254.169.254", "100.64.0.1", "100.127.255.255", "0.0.0.0", "224.0.0.1", "239.1.1.1",
            "255.255.255.255", "240.0.0.1", "198.18.0.1", "192.0.0.8", "[::1]", "[::]", "[fe80::1]", "[fc00::1]",
            "[fd12:3456::1]", "[ff02::1]", "[::ffff:127.0.0.1]", "[::ffff:10.0.0.1]", "[::ffff:a9fe:a9fe]",
            "[64:ff9b::10.0.0.1]", "[2002:7f00:1::]", "[2001:0:7f00:1::]", "[::127.0.0.1]", "[2001:db8::1]",
            "localhost", "LOCALHOST", "a.localhost", "printer.local", "vault.internal", "mongo", "2130706433",
            "0x7f000001"})
    void forbiddenKindsOfAddressAreRefused(String host) {
        refused("https://" + host + "/hook", "TARGET_ADDRESS_FORBIDDEN");
        refused("https://" + host + ":8443/hook", "TARGET_ADDRESS_FORBIDDEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/hook", "https://8.8.8.8/hook", "https://[2606:4700::1111]/hook",
            "https://hooks.example.org:8443/a/b?c=d", "https://172.32.0.1/", "https://100.128.0.1/"})
    void publicAddressesAreTaken(String target) {
        assertThat(rules.checked(target)).hasToString(target);
    }

    @ParameterizedTest
    @CsvSource({"http://example.org/hook, TARGET_NOT_HTTPS", "ftp://example.org/, TARGET_NOT_HTTPS",
            "https://user:word@example.org/, TARGET_WITH_CREDENTIALS", "https://, TARGET_MALFORMED",
            "example.org, TARGET_MALFORMED", "https://example.org/#part, TARGET_MALFORMED",
            "https://exa mple.org/, TARGET_MALFORMED", "https://example.org:70000/, TARGET_MALFORMED",
            "file:///etc/passwd, TARGET_MALFORMED"})
    void whatIsNoTargetIsRefusedByItsName(String target, String code) {
        refused(target, code);
    }

    @Test
    void aDemonstrationMayCallThisMachineAndNothingElseThatIsPrivate() {
        assertThat(rules(true).checked("http://127.0.0.1:8099/hook")).isNotNull();
        assertThatThrownBy(() -> rules(true).checked("https://10.0.0.1/hook"))
                .hasMessageContaining("TARGET_ADDRESS_FORBIDDEN");
    }

    private static TargetRules rules(boolean loopback) {
        return new TargetRules(new AddressRules(loopback, List.of()), loopback);
    }

    private void refused(String target, String code) {
        assertThatThrownBy(() -> rules.checked(target)).isInstanceOf(Refusal.class).hasMessageContaining(code);
    }
}
