package vn.bangvang.quickstart.running;

import java.util.List;

/** A process of the system. */
public enum SystemService {
    MEMBER("member-service", "member", 192),
    TRAINING("training-service", "training", 192),
    EVALUATION(
            "evaluation-service",
            "evaluation", 288),
    STANDINGS("aggregation-service", "standings", 448),
    INTEGRATION("integration-service", "integration", 112),
    GATEWAY("gateway", "", 128),
    PORTAL(
            "admin-portal", "", 128);

    private final String module;
    private final String database;
    private final int heapMegabytes;

    SystemService(String module, String database, int heapMegabytes) {
        this.module = module;
        this.database = database;
        this.heapMegabytes = heapMegabytes;
    }

    /** The Maven module that builds it. */
    public String module() {
        return module;
    }

    /** Its database; empty for one that stores nothing. */
    public String database() {
        return database;
    }

    /**
     * The JVM's options: a whole province with 45,000 members fits. All of it is set aside at the start and takes
     * memory where it is used; a heap that grows when it is full collects all of its garbage each time before.
     */
    public List<String> heap() {
        return List.of("-Xms%dm".formatted(heapMegabytes), "-Xmx%dm".formatted(heapMegabytes));
    }
}
