package vn.bangvang.quickstart;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.bangvang.localparts.FreePort;
import vn.bangvang.quickstart.running.DataDirectory;

import static org.assertj.core.api.Assertions.assertThat;

/** The script {@code quickstart} itself: what it looks at first, what it builds, and how it is stopped. */
class QuickstartScriptIT {
    private static final String UNTIL_STOPPED = "sleep 60 & while :; do wait; done";

    @TempDir
    Path directory;
    private Checkout checkout;

    @BeforeEach
    void aCleanCheckout() throws IOException {
        checkout = new Checkout(directory);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--typo", "--port 70000", "--check --data here", "--check --gateway nonsense"})
    void argumentsThatMakeNoSenseAreRefusedBeforeAnythingIsBuilt(String arguments) throws Exception {
        Checkout.Run run = checkout.run(arguments.split(" "));
        assertThat(run.exit()).as(run.said()).isEqualTo(2);
        assertThat(run.said()).contains("./quickstart --check --gateway URL").doesNotContain("\tat ");
        assertThat(checkout.asked()).isEmpty();
    }

    @Test
    void theLauncherEndsAtOnceWhenItsMemoryIsFull() throws Exception {
        checkout.jdk("", "echo \"$*\" >>\"$ASKED\"");
        checkout.built();
        checkout.run();
        assertThat(checkout.asked().getLast()).contains("-XX:+ExitOnOutOfMemoryError");
    }

    /** A cache that was written by the first compiler alone would leave the launcher of a province to it. */
    @Test
    void theLauncherOfAProvinceCompilesFullyAndHasMoreRoomThanThatOfAYear() throws Exception {
        checkout.jdk("", "echo \"$*\" >>\"$ASKED\"");
        checkout.built();
        checkout.run();
        assertThat(checkout.asked().getLast()).contains("-XX:TieredStopAtLevel=1", "-Xmx512m");
        checkout.run("--province", "--seed", "7");
        assertThat(checkout.asked().getLast()).contains("-XX:-AOTReplayTraining", "-Xmx768m", "--province --seed 7")
                .doesNotContain("TieredStopAtLevel");
    }

    @Test
    void helpNeedsNoBuild() throws Exception {
        Checkout.Run run = checkout.run("--help");
        assertThat(run.exit()).as(run.said()).isZero();
        assertThat(run.said()).contains("./quickstart --check --gateway URL");
        assertThat(checkout.asked()).isEmpty();
    }

    @Test
    void aPortInUseIsToldBeforeAnythingIsBuilt() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Checkout.Run run = checkout.run("--port", String.valueOf(taken.getLocalPort()));
            assertThat(run.exit()).as(run.said()).isEqualTo(1);
            assertThat(run.said()).contains("Port %d of 127.0.0.1 is in use".formatted(taken.getLocalPort()));
            assertThat(checkout.asked()).isEmpty();
        }
    }

    @Test
    void dataInUseAreToldBeforeAnythingIsBuilt() throws Exception {
        try (DataDirectory taken = DataDirectory.take(directory.resolve("data"))) {
            Checkout.Run run = checkout.run("--port", String.valueOf(FreePort.next()), "--data",
                    taken.path().toString());
            assertThat(run.exit()).as(run.said()).isEqualTo(1);
            assertThat(run.said()).contains("Another quickstart is running on the data in");
            assertThat(checkout.asked()).isEmpty();
        }
    }

    @Test
    void withoutAJdkItSaysWhereItLooked() throws Exception {
        checkout.jdk("", "");
        checkout.write("jdk/release", "JAVA_VERSION=\"21.0.1\"\n");
        String script = Files.readString(checkout.file("quickstart"));
        checkout.write("quickstart", script.replace("/usr/lib/jvm/*", "").replace("/opt/java/* /opt/jdk*", ""));
        checkout.program("bin/java", "exit 9");
        Checkout.Run run = checkout.run();
        assertThat(run.exit()).as(run.said()).isEqualTo(1);
        assertThat(run.said()).contains("a JDK 25 or newer is missing");
    }

    @Test
    void aFailedBuildIsToldWithTheEndOfItsLog() throws Exception {
        checkout.jdk("", "");
        checkout.program("bin/mvn", "echo '[ERROR] no such thing'; exit 1");
        Checkout.Run run = checkout.run();
        assertThat(run.exit()).as(run.said()).isEqualTo(1);
        assertThat(run.said()).contains("[ERROR] no such thing", "the build failed");
        assertThat(checkout.asked()).isEmpty();
    }

    @Test
    void aMachineWithoutMavenBuildsWithTheWrapper() throws Exception {
        checkout.jdk("", "");
        checkout.withoutMaven();
        checkout.program("mvnw", "echo \"wrapper on $JAVA_HOME\" >>\"$ASKED\"; exit 7");
        assertThat(checkout.run().said()).contains("the build failed");
        assertThat(checkout.asked()).containsExactly("wrapper on " + checkout.file("jdk"));
    }

    @Test
    void theLauncherBuiltAloneLeavesStaleServicesStale() throws Exception {
        checkout.jdk("", "");
        checkout.built();
        checkout.touch("gateway/src/main/A.java", Duration.ofMinutes(2));
        checkout.touch("launcher/pom.xml", Duration.ofMinutes(2));
        checkout.program("bin/mvn", "echo \"building $*\" >>\"$ASKED\"");

        checkout.run("--check", "--gateway", "http://localhost:1");
        assertThat(checkout.asked()).hasSize(2).first().asString().contains("-pl launcher ");
        checkout.run();
        assertThat(checkout.asked().get(2)).contains("building", "gateway");
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    void aStopWhileBuildingStopsTheBuild(String signal, int exit) throws Exception {
        checkout.jdk("", "");
        checkout.program("bin/mvn", Checkout.TELLS_A_STOP + "echo building >>\"$ASKED\"; " + UNTIL_STOPPED);
        Process script = checkout.start();
        checkout.awaitAsked("building");
        Checkout.signal(script, signal);
        assertThat(checkout.end(script).exit()).isEqualTo(exit);
        assertThat(checkout.asked()).containsExactly("building", "stopped");
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    void aStopWhilePreparingStopsTheWholeCommand(String signal, int exit) throws Exception {
        checkout.jdk(UNTIL_STOPPED, "");
        checkout.built();
        Process script = checkout.start();
        checkout.awaitAsked("training");
        Checkout.signal(script, signal);
        assertThat(checkout.end(script).exit()).isEqualTo(exit);
        assertThat(checkout.asked()).containsExactly("training", "stopped");
        assertThat(checkout.file("launcher/target/run/prepared")).doesNotExist();
    }

    @Test
    void aPreparationThatIsKilledIsNoPreparation() throws Exception {
        checkout.jdk("kill -KILL $$", "");
        checkout.built();
        assertThat(checkout.run().exit()).isEqualTo(137);
        assertThat(checkout.asked()).containsExactly("training");
        assertThat(checkout.file("launcher/target/run/prepared")).doesNotExist();
    }

    @Test
    void aPreparationWithoutCachesIsToldAndNotTriedAtEveryStart() throws Exception {
        checkout.jdk("exit 1", "");
        checkout.built();
        checkout.write("gateway/target/run/app.aot", "a cache");
        Checkout.Run run = checkout.run();
        assertThat(run.exit()).as(run.said()).isZero();
        assertThat(run.said()).contains("No cache came of it for: member-service training-service evaluation-service "
                + "aggregation-service integration-service admin-portal launcher.");
        for (String module : Checkout.MODULES) {
            checkout.touch(module + "/target/run/prepared", Duration.ofMinutes(3));
        }
        assertThat(checkout.run().said()).doesNotContain("Preparing");
        assertThat(checkout.asked()).containsExactly("training", "starting", "starting");
    }
}
