package vn.bangvang.servicetesting;

import java.util.Locale;

/** Which broker and store the tests are to run on. */
enum PartsChoice {
    /** Containers where an engine answers and has the image, else what this machine offers. */
    BEST,
    /** Containers, or the run fails. */
    CONTAINERS,
    /** The broker in this JVM and a real MongoDB (MONGODB_URI or a mongod on the PATH), or the run fails. */
    LOCAL,
    /** The broker and the embedded store in this JVM. */
    EMBEDDED;

    private static final String NAME = "BANGVANG_PARTS";

    /** From the system property, else the environment variable {@code BANGVANG_PARTS}. */
    static PartsChoice made() {
        String value = System.getProperty(NAME, System.getenv().getOrDefault(NAME, BEST.name())).strip();
        for (PartsChoice choice : values()) {
            if (choice.name().equals(value.toUpperCase(Locale.ROOT))) {
                return choice;
            }
        }
        throw new IllegalArgumentException(
                NAME + " is '" + value + "'; it may be containers, local or embedded, or unset");
    }
}
