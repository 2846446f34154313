package vn.bangvang.training.enrolment;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.outbox.aggregate.Added;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.training.enrolment.Enrolment.Decision;

/**
 * The enrolments that were recorded. Consistency boundary: one enrolment. That a trainee reference, and a member who
 * has not left it, is in a class once is guaranteed by the store's unique keys, however close the race; everything else
 * that a decision reads of others may be a moment old.
 */
public interface Enrolments {
    /** Refused as UNKNOWN_ENROLMENT when there is none with this id. */
    Mono<Stored<Enrolment>> get(String id);

    Flux<Stored<Enrolment>> matching(EnrolmentQuery query, @Nullable String lastId, int limit);

    /** What is recorded in a class of the trainees and members that these wishes for it name. */
    Flux<Stored<Enrolment>> concerning(String classId, Collection<Nomination> wishes);

    /** What is recorded in a class of a member, under whatever reference. */
    Flux<Stored<Enrolment>> ofMember(String classId, String memberId);

    /** Answers a retry with the first answer. */
    Mono<Stored<Enrolment>> once(IdempotencyKey key, Supplier<Mono<Stored<Enrolment>>> work);

    /** Refused as ENROLMENT_ALREADY_EXISTS or MEMBER_ALREADY_IN_CLASS when the trainee is in the class already. */
    Mono<Stored<Enrolment>> add(Decision decision, IdempotencyKey key);

    /** Many at once, each told by itself, in the order given. */
    Flux<Added<Enrolment>> addAll(List<Decision> decisions);

    Mono<Stored<Enrolment>> change(String id, ExpectedVersion expected,
            Function<Stored<Enrolment>, Mono<Decision>> decide);
}
