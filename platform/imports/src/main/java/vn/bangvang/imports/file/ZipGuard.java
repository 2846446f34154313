package vn.bangvang.imports.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Map;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Unpacks a workbook once and throws it away, counting, before anybody trusts what it says about its size. */
final class ZipGuard {
    private static final int MEGABYTE = 1024 * 1024;
    /** A sheet of 100,000 rows is some 80 MB of markup. */
    private static final long MOST = 160L * MEGABYTE;
    /** The only part that is held in memory as a whole. */
    private static final long MOST_TEXTS = 32L * MEGABYTE;
    private static final int MOST_PARTS = 500;

    private ZipGuard() {}

    /** Refused as FILE_EXPANDS_TOO_MUCH or FILE_NOT_A_WORKBOOK. */
    static void mustBeHarmless(byte[] file) {
        long all = 0;
        int parts = 0;
        byte[] buffer = new byte[64 * 1024];
        try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                long most = entry.getName().endsWith("sharedStrings.xml") ? MOST_TEXTS : MOST;
                long part = 0;
                try (InputStream content = zip.getInputStream(entry)) {
                    for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                        part += read;
                        all += read;
                        if (part > most || all > MOST) {
                            throw tooMuch();
                        }
                    }
                }
                parts++;
                if (parts > MOST_PARTS) {
                    throw tooMuch();
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw FileFaults.of("FILE_NOT_A_WORKBOOK");
        }
    }

    private static RuntimeException tooMuch() {
        return FileFaults.of("FILE_EXPANDS_TOO_MUCH", Map.of("megabytes", MOST / MEGABYTE));
    }
}
