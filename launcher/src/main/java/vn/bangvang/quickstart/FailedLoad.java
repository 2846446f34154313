package vn.bangvang.quickstart;

import java.nio.file.Path;

/** What is said when a load stops on the way: the reason, and how to go on. */
final class FailedLoad {
    private FailedLoad() {}

    /** @param data where the logs and what was recorded are */
    static QuickstartException because(RuntimeException reason, Path data) {
        return new QuickstartException("""
                The load stopped: %s
                What was recorded is kept in %s. Start the same command again: it goes on where this one stopped.
                If it stops there again, the reason is in %s or in %s."""
                .formatted(reason.getMessage(), data, data.resolve("logs"),
                        System.getProperty("bangvang.log", "the launcher's log")),
                reason);
    }
}
