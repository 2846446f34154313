package vn.bangvang.approval;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Caller;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.outbox.aggregate.Rehearsal;

/**
 * A kind of change that takes two pairs of eyes. A component that implements this is all that it takes to have it asked
 * for by {@link Approvals#ask}, shown, approved and carried out.
 *
 * @param <C> the command: a record that becomes JSON, which the approver is shown and which is carried out as it stands
 * @param <T> what the use case answers
 */
public interface Approvable<C, T> {

    /** In UPPER_SNAKE_CASE and unique in its service, such as {@code CLOSE_PERIOD}; never renamed once published. */
    String kind();

    Class<C> command();

    /** What the command is about; asked when its use case has allowed it to the caller. */
    Mono<Matter> matter(C command);

    /**
     * The use case, for the one who asked for it, whose reach it checks.
     *
     * @param key under which its last write is remembered, so that it is not carried out twice
     */
    Mono<T> carryOut(Caller requester, C command, IdempotencyKey key);

    /** What was answered under that key; empty when the change has not been carried out. */
    Mono<T> answered(IdempotencyKey key);

    /** The path of what has come of it; null where there is none. */
    @Nullable
    String result(C command, T done);

    /** Fails as the use case would fail now. */
    default Mono<Void> rehearse(Caller requester, C command) {
        return Rehearsal.of(carryOut(requester, command, IdempotencyKey.unnamed()));
    }

    /** Codes of refusals that pass by themselves, after which an approved change is tried again. */
    default Set<String> passing() {
        return Set.of();
    }
}
