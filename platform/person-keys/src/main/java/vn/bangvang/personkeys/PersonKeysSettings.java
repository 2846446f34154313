package vn.bangvang.personkeys;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Secrets that neither the store nor its backups have.
 *
 * @param masters 32 bytes each in hexadecimal; new keys are sealed with the first, and a former one stands behind it
 *        until every key is sealed anew
 * @param pepper at least 32 bytes in hexadecimal; never changes
 */
@ConfigurationProperties("bangvang.person-keys")
record PersonKeysSettings(List<String> masters, String pepper) {
    PersonKeysSettings {
        if (masters == null || masters.isEmpty() || pepper == null || pepper.isBlank()) {
            throw new IllegalStateException("bangvang.person-keys.masters and bangvang.person-keys.pepper must be set");
        }
    }

    @Override
    public String toString() {
        return "PersonKeysSettings[" + masters.size() + " masters]";
    }
}
