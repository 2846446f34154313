package vn.bangvang.approval;

/** What has become of a change that was asked for. */
public sealed interface Asked<T> {

    /** It was carried out at once: this installation is single-handed. */
    record Done<T>(T result) implements Asked<T> {}

    /**
     * It waits for somebody else.
     *
     * @param path of the request for approval
     * @param version of it
     */
    record Waiting<T>(String path, long version) implements Asked<T> {}
}
