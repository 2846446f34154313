package vn.bangvang.servicetesting;

import java.time.Duration;

import org.awaitility.Awaitility;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/** How long every test waits for what does happen: also on a machine that is full. */
public final class Patience implements TestExecutionListener {
    private static final Duration OF_A_TEST = Duration.ofSeconds(30);

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        Awaitility.setDefaultTimeout(OF_A_TEST);
    }
}
