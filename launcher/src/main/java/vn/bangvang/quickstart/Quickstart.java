package vn.bangvang.quickstart;

import java.time.Instant;
import java.util.List;

import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

import vn.bangvang.localparts.LocalPartsException;
import vn.bangvang.quickstart.api.ApiProblem;

/** Entry of the command. Exit code 0: done or as expected; 1: something differs or failed; 2: not understood. */
public final class Quickstart {
    private Quickstart() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments)));
    }

    private static int run(List<String> arguments) {
        // One place configures logging, before several threads ask for it at once; Boot would begin anew.
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        LoggerFactory.getLogger(Quickstart.class).debug("{}", arguments);
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        try {
            var options = Options.parse(arguments);
            if (options.help()) {
                System.out.print(Options.USAGE);
                return 0;
            }
            return new Command(options, new Progress(System.out, started())).run();
        } catch (Options.NotUnderstood e) {
            System.err.println(e.getMessage() + "\n\n" + Options.USAGE);
            return 2;
        } catch (QuickstartException | LocalPartsException | ApiProblem e) {
            if (!isEnding()) {
                System.err.println("quickstart: " + e.getMessage());
            }
            return 1;
        }
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

    private static Instant started() {
        var given = System.getProperty("bangvang.started");
        return given == null ? Instant.now() : Instant.ofEpochMilli(Long.parseLong(given));
    }
}
