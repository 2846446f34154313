package vn.bangvang.quickstart.identity;

import java.nio.file.Path;
import java.util.Map;

/**
 * What persons' data are kept under: in files beside the store and not in it, so that a copy of the store alone tells
 * nothing.
 */
public final class PersonSecrets {
    private final StoredSecrets secrets;

    /** @param directory made when it is not there */
    public PersonSecrets(Path directory) {
        this.secrets = new StoredSecrets(directory);
    }

    /** The environment of a service that keeps what is about persons. */
    public Map<String, String> environment() {
        return Map.of("BANGVANG_PERSONKEYS_MASTERS", secrets.key("person-keys"), "BANGVANG_PERSONKEYS_PEPPER",
                secrets.key("person-pepper"));
    }
}
