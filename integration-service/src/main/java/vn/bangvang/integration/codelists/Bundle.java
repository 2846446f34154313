package vn.bangvang.integration.codelists;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Words in both languages. */
record Bundle(Properties vi, Properties en) {

    /** The words of all files of that name, without {@code _vi.properties} and {@code _en.properties}. */
    static Bundle read(String... names) {
        return new Bundle(properties(names, "_vi.properties"), properties(names, "_en.properties"));
    }

    /** The keys that have a word in both languages. */
    SortedSet<String> keys() {
        SortedSet<String> keys = new TreeSet<>(vi.stringPropertyNames());
        keys.retainAll(en.stringPropertyNames());
        return keys;
    }

    Optional<String> inVietnamese(String key) {
        return Optional.ofNullable(vi.getProperty(key));
    }

    Optional<String> inEnglish(String key) {
        return Optional.ofNullable(en.getProperty(key));
    }

    static Properties properties(String... names) {
        return properties(names, "");
    }

    private static Properties properties(String[] names, String ending) {
        var all = new Properties();
        for (String name : names) {
            for (URL file : files(name + ending)) {
                try (Reader in = new InputStreamReader(file.openStream(), UTF_8)) {
                    all.load(in);
                } catch (IOException notInThisRelease) {
                    throw new UncheckedIOException(notInThisRelease);
                }
            }
        }
        return all;
    }

    private static List<URL> files(String name) {
        try {
            return Collections.list(Bundle.class.getClassLoader().getResources(name));
        } catch (IOException notInThisRelease) {
            throw new UncheckedIOException(notInThisRelease);
        }
    }
}
