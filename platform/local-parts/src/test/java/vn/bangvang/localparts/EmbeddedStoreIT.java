package vn.bangvang.localparts;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EmbeddedStoreIT extends LocalStoreContract {

    @Override
    LocalStore open() {
        return LocalStore.open(directory, Map.of("PATH", ""));
    }

    @Test
    void saysThatItIsTheEmbeddedOne() {
        try (LocalStore store = open()) {
            assertThat(store.description()).contains("embedded");
        }
    }
}
