package vn.bangvang.standings.messaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** A hash of all code that decides what is made of the log: what other code has made is made anew. */
final class FoldFingerprint {
    private static final String[] CODE = {"classpath*:vn/bangvang/standings/fold/**/*.class",
            "classpath*:vn/bangvang/standings/messaging/*.class", "classpath*:vn/bangvang/standings/live/*.class",
            "classpath*:vn/bangvang/feed/*.class", "classpath*:vn/bangvang/period/*.class"};

    private static final String HOUSE = "vn/bangvang/";

    private FoldFingerprint() {}

    /** Lower-case hex. */
    static String ofThisCode() {
        var resolver = new PathMatchingResourcePatternResolver();
        try {
            SortedMap<String, Resource> files = new TreeMap<>();
            for (String pattern : CODE) {
                for (Resource file : resolver.getResources(pattern)) {
                    String place = file.getURI().toString();
                    files.put(place.substring(place.lastIndexOf(HOUSE)), file);
                }
            }
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Resource file : files.values()) {
                digest.update(file.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
