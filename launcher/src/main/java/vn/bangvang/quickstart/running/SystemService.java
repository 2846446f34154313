package vn.bangvang.quickstart.running;

import java.util.List;

/** A process of the system. */
public enum SystemService {
    MEMBER("member-service", "member", 192, 320),
    TRAINING("training-service", "training", 192, 192),
    EVALUATION(
            "evaluation-service",
            "evaluation", 288, 448),
    STANDINGS("aggregation-service", "standings", 448, 448),
    INTEGRATION("integration-service", "integration", 112, 112),
    GATEWAY("gateway", "", 128, 128),
    PORTAL(
            "admin-portal", "", 128, 128);

    private final String module;
    private final String database;
    private final int heapMegabytes;
    private final int heapMegabytesWhileProvinceIsLoaded;

    SystemService(String module, String database, int heapMegabytes, int heapMegabytesWhileProvinceIsLoaded) {
        this.module = module;
        this.database = database;
        this.heapMegabytes = heapMegabytes;
        this.heapMegabytesWhileProvinceIsLoaded = heapMegabytesWhileProvinceIsLoaded;
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
     * The JVM's options. All of the heap is set aside at the start and takes memory where it is used; a heap that grows
     * when it is full collects all of its garbage each time before. A province with 45,000 members fits in either size;
     * one that is loaded as fast as the machine can leaves more garbage than a year.
     */
    public List<String> heap(Scale scale) {
        int megabytes = switch (scale) {
            case YEAR -> heapMegabytes;
            case PROVINCE -> heapMegabytesWhileProvinceIsLoaded;
        };
        return List.of("-Xms%dm".formatted(megabytes), "-Xmx%dm".formatted(megabytes));
    }
}
