package vn.bangvang.system;

import java.nio.file.Path;
import java.time.Instant;

import vn.bangvang.localparts.FreePort;
import vn.bangvang.quickstart.Progress;
import vn.bangvang.quickstart.api.Api;
import vn.bangvang.quickstart.running.DataDirectory;
import vn.bangvang.quickstart.running.JarExtraction;
import vn.bangvang.quickstart.running.LocalSystem;
import vn.bangvang.quickstart.running.SystemService;
import vn.bangvang.quickstart.running.SystemSettings;

/** The system under test: started once for all tests, stopped when the tests' JVM ends. */
final class SystemUnderTest {
    private static final Progress PROGRESS = new Progress(System.out, Instant.now());
    private static final LocalSystem SYSTEM = start();
    private static final Api API = new Api(SYSTEM.gateway(), SYSTEM.identity().system());

    private SystemUnderTest() {}

    static Progress progress() {
        return PROGRESS;
    }

    static LocalSystem system() {
        return SYSTEM;
    }

    static Api api() {
        return API;
    }

    private static LocalSystem start() {
        Path home = Path.of(System.getProperty("bangvang.home", "..")).toAbsolutePath().normalize();
        JarExtraction.extract(home);
        DataDirectory data = DataDirectory
                .take(home.resolve("system-tests/target/data-" + ProcessHandle.current().pid()));
        LocalSystem system = LocalSystem.start(SystemSettings.of(home, data, FreePort.next()), PROGRESS);
        system.failure().thenAccept(message -> PROGRESS.say("A part died: %s", message));
        system.awaitReady(SystemService.values());
        return system;
    }
}
