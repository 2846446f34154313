package vn.bangvang.portal.imports;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How far an import has come.
 *
 * @param endedAt null until it has ended
 */
public record Progress(String id, String mode, String state, int rows, int done, int founded, int alreadyThere,
        int refused, Instant receivedAt, @Nullable Instant endedAt) {

    public boolean ended() {
        return endedAt != null;
    }

    /** Whether nothing was written yet and everything could be. */
    public boolean isReadyToBeWritten() {
        return ended() && mode.equals("VALIDATE") && refused == 0;
    }

    /** Why rows were refused, line by line. */
    record Report(List<Line> items, @Nullable String next) {}

    /** Why a row was refused, or one of its cells. */
    public record Line(int row, @Nullable String column, @Nullable String value, String message) {}
}
