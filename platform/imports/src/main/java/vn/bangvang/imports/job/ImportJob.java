package vn.bangvang.imports.job;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.bangvang.access.Caller;
import vn.bangvang.imports.file.ImportFormat;

/**
 * An import as it stands.
 *
 * @param things the collection's name in the path
 * @param caller who sent it, and on whose behalf each row is carried out
 * @param fingerprint of the file and what was asked for
 * @param rows how many rows the file has
 * @param done how many of them the present state has been through
 * @param founded rows that are there now; while rows are only checked, that would be
 * @param alreadyThere rows that said what was there before
 * @param refused rows that were refused
 * @param endedAt null until it has ended
 */
public record ImportJob(String id, String things, ImportFormat format, Mode mode, Atomic atomic, State state,
        Sender caller, String fingerprint, int rows, int done, int founded, int alreadyThere, int refused,
        Instant receivedAt, @Nullable Instant endedAt) {

    /** What is done with a file. */
    public enum Mode {
        /** Every row is judged and nothing is written. */
        VALIDATE,
        /** What the rules allow is written. */
        COMMIT
    }

    /** What a refused row means for the others. */
    public enum Atomic {
        /** Nothing is written unless every row has passed. */
        ALL,
        /** Each row stands for itself. */
        ROW
    }

    /** How far an import has come. */
    public enum State {
        WAITING,
        /** The rows are judged; nothing is written yet. */
        CHECKING,
        WRITING,
        /** It has been through every row. */
        COMPLETED,
        /** Rows were refused, and it was to be all or nothing: nothing was written. */
        REJECTED,
        /** It cannot go on; what was written stays. */
        FAILED;

        public boolean ended() {
            return this == COMPLETED || this == REJECTED || this == FAILED;
        }
    }

    /**
     * Who sent it, as the token said.
     *
     * @param traceparent of the request
     */
    public record Sender(String subject, @Nullable String organisation, Set<String> scopes,
            @Nullable String correlationId, @Nullable String traceparent) {
        public Sender {
            scopes = Set.copyOf(scopes);
        }

        Caller caller() {
            return new Caller(subject, organisation, scopes);
        }
    }

    /** Where it begins again after an instance was lost: judging is repeated, writing goes on. */
    State phase() {
        if (state == State.WRITING) {
            return State.WRITING;
        }
        return mode == Mode.COMMIT && atomic == Atomic.ROW ? State.WRITING : State.CHECKING;
    }

    ImportJob in(State next) {
        return new ImportJob(id, things, format, mode, atomic, next, caller, fingerprint, rows, 0, 0, 0, 0, receivedAt,
                endedAt);
    }
}
