package vn.bangvang.quickstart;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import vn.bangvang.quickstart.running.Blueprint;
import vn.bangvang.quickstart.running.DataDirectory;
import vn.bangvang.quickstart.running.HouseService;
import vn.bangvang.quickstart.running.LocalSystem;
import vn.bangvang.quickstart.running.MakingLayouts;

/** The command. */
public final class Quickstart {
    private Quickstart() {}

    public static void main(String[] args) throws Exception {
        var options = Options.parse(List.of(args));
        var progress = new Progress(System.out, started());
        MakingLayouts.make(options.home(), line -> progress.say(line));
        try (var data = DataDirectory.take(Objects.requireNonNullElse(options.data(), Path.of(".bangvang")));
                var system = LocalSystem.start(new Blueprint(options.home(), data, options.portOr(8080), 1),
                        progress)) {
            system.awaitReady(HouseService.values());
            system.failure().join();
        }
    }

    private static Instant started() {
        var given = System.getProperty("bangvang.started");
        return given == null ? Instant.now() : Instant.ofEpochMilli(Long.parseLong(given));
    }
}
