package vn.bangvang.quickstart;

import java.nio.file.Path;

/** What is said when a load stops on the way: the reason, and how to go on. */
final class FailedLoad {
    private FailedLoad() {}

    /** @param data where the logs and what was recorded are */
    static String because(RuntimeException reason, Path data) {
        return """

                The load stopped: %s
                The system runs on, with what was recorded until then, which is kept in %s.
                Start the same command again: it goes on where this one stopped. If it stops there again, the
                reason is in %s or in %s; with --reset it begins anew.""".formatted(reason.getMessage(), data,
                data.resolve("logs"), System.getProperty("bangvang.log", "the launcher's log"));
    }
}
