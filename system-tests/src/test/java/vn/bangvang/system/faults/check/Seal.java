package vn.bangvang.system.faults.check;

/**
 * The hash of a closed year, as somebody told it.
 *
 * @param closing the province, the year and which of its closings
 * @param source who told it, and when
 * @param sha256 {@link #NONE} before it is sealed
 */
public record Seal(String closing, String source, String sha256) {
    public static final String NONE = "none";

    boolean isSet() {
        return !sha256.equals(NONE);
    }
}
