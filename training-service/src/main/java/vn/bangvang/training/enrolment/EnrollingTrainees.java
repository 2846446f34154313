package vn.bangvang.training.enrolment;

import java.time.LocalDate;
import java.util.Collection;

import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Caller;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.refusal.Refusal;
import vn.bangvang.training.enrolment.Enrolment.Decision;
import vn.bangvang.training.reference.Organisations;

/** Enters trainees in classes, follows them and puts records right. A caller acts for the organisations he reaches. */
@Service
public class EnrollingTrainees {
    private final Enrolments enrolments;
    private final Knowing knowing;
    private final Organisations organisations;

    EnrollingTrainees(Enrolments enrolments, Knowing knowing, Organisations organisations) {
        this.enrolments = enrolments;
        this.knowing = knowing;
        this.organisations = organisations;
    }

    /** Enters one trainee; a retry under the same key gets the first answer. */
    public Mono<Stored<Enrolment>> enter(Caller caller, Nomination wish, IdempotencyKey key) {
        return enrolments.once(key, () -> knowing.taughtIn(wish.classId())
                .flatMap(taught -> knowing.of(taught, wish.sendingOrganisationId(), wish.memberId()))
                .map(known -> decide(caller, wish, known))
                .flatMap(decision -> onceInTheClass(decision.enrolment()).thenReturn(decision))
                .flatMap(decision -> enrolments.add(decision, key)));
    }

    /** Takes the next step; see {@link Enrolment#advance}. */
    public Mono<Stored<Enrolment>> advance(Caller caller, String id, ExpectedVersion expected, EnrolmentStatus next,
            LocalDate on) {
        return reached(caller, id).then(Mono.defer(() -> enrolments.change(id, expected, stored -> {
            Enrolment enrolment = stored.state();
            caller.mustReach(enrolment.sendingOrganisationId(), organisations);
            return knowing.taughtIn(enrolment.classId())
                    .map(taught -> enrolment.advance(next, on, taught.trainingClass(),
                            knowing.yearOf(enrolment).orElse(null)));
        })));
    }

    /** Puts a record right; the caller must reach the sender it names and the one it named. */
    public Mono<Stored<Enrolment>> correct(Caller caller, String id, ExpectedVersion expected, Correction correction) {
        return reached(caller, id).then(Mono.defer(() -> enrolments.change(id, expected, stored -> {
            Enrolment wrong = stored.state();
            Enrolment wanted = correction.applyTo(wrong);
            caller.mustReach(wrong.sendingOrganisationId(), organisations);
            caller.mustReach(wanted.sendingOrganisationId(), organisations);
            return knowing.taughtIn(wanted.classId())
                    .flatMap(taught -> knowing.of(taught, wanted.sendingOrganisationId(), wanted.memberId()))
                    .map(known -> wrong.correct(correction, known, knowing.yearOf(wrong).orElse(null)))
                    .flatMap(decided -> onceInTheClass(decided.enrolment()).thenReturn(decided));
        }))
                .onErrorMap(Refusal.class, refusal -> refusal.code().equals("ENROLMENT_ALREADY_EXISTS")
                        ? refusal.at("/traineeRef", correction.traineeRef())
                        : refusal));
    }

    Decision decide(Caller caller, Nomination wish, Circumstances known) {
        mustReachSender(caller, wish);
        return Enrolment.enter(wish, known);
    }

    void mustReachSender(Caller caller, Nomination wish) {
        caller.mustReach(wish.sendingOrganisationId(), organisations);
    }

    /** Before anything else, so that a stranger is not told even the version. */
    private Mono<Void> reached(Caller caller, String id) {
        return enrolments.get(id)
                .doOnNext(stored -> caller.mustReach(stored.state().sendingOrganisationId(), organisations))
                .then();
    }

    /** A member goes once to a class, whatever reference the sender chose for him. */
    private Mono<Void> onceInTheClass(Enrolment enrolment) {
        String memberId = enrolment.memberId();
        return memberId == null
                ? Mono.empty()
                : enrolments.ofMember(enrolment.classId(), memberId)
                        .map(Stored::state)
                        .collectList()
                        .doOnNext(present -> refuseSecond(enrolment, present))
                        .then();
    }

    static void refuseSecond(Enrolment enrolment, Collection<Enrolment> present) {
        String memberId = enrolment.memberId();
        boolean second = memberId != null && enrolment.status().isOnTheWay() && present.stream()
                .anyMatch(other -> memberId.equals(other.memberId()) && other.status().isOnTheWay()
                        && !other.isOfSameTraineeAs(enrolment));
        if (second) {
            throw Refusal.conflict("MEMBER_ALREADY_IN_CLASS", "/memberId", memberId);
        }
    }
}
