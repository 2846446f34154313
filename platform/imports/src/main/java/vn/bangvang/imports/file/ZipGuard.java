package vn.bangvang.imports.file;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

import vn.bangvang.refusal.Refusal;

/** Unpacks a workbook once and throws it away, counting, before anybody trusts what it says about its size. */
final class ZipGuard {
    private static final int MEGABYTE = 1024 * 1024;
    /** A sheet of 100,000 rows is some 80 MB of markup. */
    private static final long MOST = 160L * MEGABYTE;
    /** Texts and formats are held in memory. */
    private static final long MOST_HELD = 32L * MEGABYTE;
    private static final int MOST_PARTS = 500;

    private ZipGuard() {}

    /** Refused as FILE_EXPANDS_TOO_MUCH or FILE_NOT_A_WORKBOOK. */
    static void mustBeHarmless(byte[] file) {
        var markup = new MarkupGuard();
        long all = 0;
        try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
            List<ZipArchiveEntry> parts = Collections.list(zip.getEntries());
            if (parts.size() > MOST_PARTS) {
                throw tooMuch();
            }
            for (ZipArchiveEntry entry : parts) {
                try (var part = new UnpackedPart(zip.getInputStream(entry), MOST - all)) {
                    boolean held = markup.isHeld(part);
                    part.transferTo(OutputStream.nullOutputStream());
                    all += part.size();
                    if (held && part.size() > MOST_HELD) {
                        throw tooMuch();
                    }
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw FileFaults.of("FILE_NOT_A_WORKBOOK");
        }
    }

    static Refusal tooMuch() {
        return FileFaults.of("FILE_EXPANDS_TOO_MUCH", Map.of("megabytes", MOST / MEGABYTE));
    }
}
