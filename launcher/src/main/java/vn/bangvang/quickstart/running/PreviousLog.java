package vn.bangvang.quickstart.running;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import vn.bangvang.quickstart.QuickstartException;

/** What the run before said, kept beside the log of this one until the next start. */
public final class PreviousLog {
    private PreviousLog() {}

    /** Sets aside what is in the file. */
    public static void keep(Path log) {
        try {
            if (Files.exists(log)) {
                Files.move(log, log.resolveSibling(log.getFileName() + ".previous"),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new QuickstartException("Cannot write to " + log, e);
        }
    }
}
