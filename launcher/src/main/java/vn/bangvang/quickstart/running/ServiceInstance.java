package vn.bangvang.quickstart.running;

import java.net.URI;

/** A service that runs beside the system's own. */
public final class ServiceInstance {
    private final ServiceProcess process;
    private final URI address;

    ServiceInstance(ServiceProcess process, URI address) {
        this.process = process;
        this.address = address;
    }

    public URI address() {
        return address;
    }

    /** Ends it as a crash would. */
    public void kill() {
        process.kill();
    }

    /** Stops it where it is, as when a machine hangs: it keeps its port and answers nothing. */
    public void pause() {
        process.signal("STOP");
    }

    /** Lets it go on after {@link #pause()}. */
    public void goOn() {
        process.signal("CONT");
    }

    /** Starts it again after {@link #kill()} and waits until it is ready. */
    public void startAgain() {
        process.startAgain();
        process.awaitReady();
    }
}
