package vn.bangvang.localparts;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class GivenStoreTests {

    @Test
    void the_database_goes_into_the_path_and_options_stay() {
        assertThat(given("mongodb://a:1,b:2/?replicaSet=rs0").uri("members"))
                .isEqualTo("mongodb://a:1,b:2/members?replicaSet=rs0");
        assertThat(given("mongodb://a:1").uri("members")).isEqualTo("mongodb://a:1/members");
    }

    @Test
    void a_user_is_still_looked_for_where_the_address_said() {
        assertThat(given("mongodb://u:p@a:1/accounts?w=majority").uri("members"))
                .isEqualTo("mongodb://u:p@a:1/members?w=majority&authSource=accounts");
        assertThat(given("mongodb://u:p@a:1").uri("members")).isEqualTo("mongodb://u:p@a:1/members?authSource=admin");
    }

    @Test
    void the_description_does_not_show_the_password() {
        assertThat(given("mongodb://u:p@a:1/accounts").description()).isEqualTo("MongoDB at a:1 (MONGODB_URI)");
    }

    private static LocalStore given(String uri) {
        return LocalStore.open(Path.of("unused"), Map.of("MONGODB_URI", uri));
    }
}
