package vn.bangvang.quickstart;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

import vn.bangvang.localparts.LocalPartsException;
import vn.bangvang.quickstart.api.ApiProblem;
import vn.bangvang.quickstart.running.PreviousLog;

/** Entry of the command. Exit code 0: done or as expected; 1: something differs or failed; 2: not understood. */
public final class Quickstart {
    private static final Logger LOG = log();

    private Quickstart() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments)));
    }

    private static int run(List<String> arguments) {
        // With no LANG set, as in a cron job, Java would print a ? for each Vietnamese letter.
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        // One place configures logging, before several threads ask for it at once; Boot would begin anew.
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        try {
            return new Command(Preflight.home(), new Progress(System.out, started())).run(Preflight.read(arguments));
        } catch (Request.NotUnderstood e) {
            System.err.println(e.getMessage() + "\n\n" + Request.USAGE);
            return 2;
        } catch (QuickstartException | LocalPartsException | ApiProblem | UncheckedIOException e) {
            return failed(e, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            return failed(e, "%s. More in %s".formatted(e, System.getProperty("bangvang.log", "the log")));
        }
    }

    private static int failed(RuntimeException reason, String message) {
        LOG.error("The command failed", reason);
        if (!isEnding()) {
            System.err.println("quickstart: " + message);
        }
        return 1;
    }

    /** After Ctrl-C everything stops, and what stops fails at what it was doing: no news. */
    private static boolean isEnding() {
        try {
            var probe = new Thread(() -> {});
            Runtime.getRuntime().addShutdownHook(probe);
            return !Runtime.getRuntime().removeShutdownHook(probe);
        } catch (IllegalStateException e) {
            return true;
        }
    }

    /** Before anything is logged to the same file. */
    private static Logger log() {
        String file = System.getProperty("bangvang.log");
        if (file != null) {
            PreviousLog.keep(Path.of(file));
        }
        return LoggerFactory.getLogger(Quickstart.class);
    }

    private static Instant started() {
        String given = System.getProperty("bangvang.started");
        return given == null ? Instant.now() : Instant.ofEpochMilli(Long.parseLong(given));
    }
}
