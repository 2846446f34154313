package vn.bangvang.localparts;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class GivenStoreTests {

    @Test
    void theDatabaseGoesIntoThePathAndOptionsStay() {
        assertThat(given("mongodb://a:1,b:2/?replicaSet=rs0").uri("members"))
                .isEqualTo("mongodb://a:1,b:2/members?replicaSet=rs0");
        assertThat(given("mongodb://a:1").uri("members")).isEqualTo("mongodb://a:1/members");
    }

    @Test
    void aUserIsStillLookedForWhereTheAddressSaid() {
        assertThat(given("mongodb://u:p@a:1/accounts?w=majority").uri("members"))
                .isEqualTo("mongodb://u:p@a:1/members?w=majority&authSource=accounts");
        assertThat(given("mongodb://u:p@a:1").uri("members")).isEqualTo("mongodb://u:p@a:1/members?authSource=admin");
    }

    @Test
    void theDescriptionDoesNotShowThePassword() {
        assertThat(given("mongodb://u:p@a:1/accounts").description()).isEqualTo("MongoDB at a:1 (MONGODB_URI)");
    }

    private static LocalStore given(String uri) {
        return LocalStore.open(Path.of("unused"), Map.of("MONGODB_URI", uri));
    }
}
