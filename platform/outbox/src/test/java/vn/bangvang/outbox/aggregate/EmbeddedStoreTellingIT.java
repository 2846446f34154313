package vn.bangvang.outbox.aggregate;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;

import vn.bangvang.localparts.LocalStore;

/** The same promises on the store inside the JVM, for machines with no mongod. */
class EmbeddedStoreTellingIT extends TellingContract {
    @TempDir
    static Path directory;
    private static LocalStore store;

    @Override
    String storeUri() {
        store = LocalStore.open(directory, Map.of());
        return store.uri("telling");
    }

    @AfterAll
    static void close() {
        store.close();
    }
}
