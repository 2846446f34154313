package vn.bangvang.webapi.request;

/**
 * What a service answers before it knows the log. Without such a bean it answers nothing until the log that was there
 * at start has been read.
 */
public interface Readiness {

    boolean isReady();

    /** Whether that path is answered all the same: how far the service has got, and nothing that rests on it. */
    default boolean answersAlready(String path) {
        return false;
    }
}
