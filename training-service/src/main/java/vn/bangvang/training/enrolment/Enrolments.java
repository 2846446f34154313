package vn.bangvang.training.enrolment;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Caller;
import vn.bangvang.access.Reach;
import vn.bangvang.outbox.aggregate.Aggregates;
import vn.bangvang.outbox.aggregate.Decided;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.outbox.aggregate.Part;
import vn.bangvang.outbox.aggregate.Query;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.training.enrolment.EnrolmentCommand.Correction;
import vn.bangvang.training.enrolment.EnrolmentCommand.Nomination;
import vn.bangvang.training.reference.Organisations;

/** Enters trainees in classes, follows them and puts records right. A caller acts for the organisations he reaches. */
@Service
public class Enrolments {
    /**
     * Which enrolments are wanted; what is absent does not matter.
     *
     * @param sendingOrganisationId one organisation; all that the caller reaches when absent
     */
    public record Wanted(@Nullable String classId, @Nullable String sendingOrganisationId, @Nullable String memberId,
            @Nullable String traineeRef, @Nullable Integer year, @Nullable EnrolmentStatus status) {}

    private final Aggregates<Enrolment, EnrolmentEvent> enrolments;
    private final EnrolmentContextLoader contexts;
    private final Organisations organisations;
    private final TraineeWords words;

    Enrolments(Aggregates<Enrolment, EnrolmentEvent> enrolments, EnrolmentContextLoader contexts,
            Organisations organisations, TraineeWords words) {
        this.enrolments = enrolments;
        this.contexts = contexts;
        this.organisations = organisations;
        this.words = words;
    }

    /** Refused as UNKNOWN_ENROLMENT when there is none with this id. */
    public Mono<Stored<Enrolment>> get(Caller caller, String id) {
        return enrolments.get(id)
                .doOnNext(stored -> mustReach(caller, stored.state().sendingOrganisationId()));
    }

    public Flux<Stored<Enrolment>> page(Caller caller, Wanted wanted, Part part) {
        Query query = Query.where("classId", wanted.classId())
                .andAnyOf("sendingOrganisationId", senders(caller, wanted.sendingOrganisationId()))
                .and("memberId", wanted.memberId())
                .andTokens(Stream.ofNullable(wanted.traineeRef()).map(words::of).toList())
                .and("year", wanted.year())
                .and("status", wanted.status());
        return enrolments.page(query, part);
    }

    /** Enters one trainee; refused as ENROLMENT_ALREADY_EXISTS or MEMBER_ALREADY_IN_CLASS when he is there already. */
    public Mono<Stored<Enrolment>> enter(Caller caller, Nomination asked, IdempotencyKey key) {
        return enrolments.found(key,
                _ -> contexts.of(asked.classId(), asked.sendingOrganisationId(), asked.memberId()).map(known -> {
                    mustReach(caller, asked.sendingOrganisationId());
                    return EnrolmentRules.enter(asked, known.seenBy(Reach.of(caller, organisations)));
                }));
    }

    /** Takes the next step; see {@link EnrolmentRules#advance}. */
    public Mono<Stored<Enrolment>> advance(Caller caller, String id, ExpectedVersion expected, EnrolmentStatus next,
            LocalDate on) {
        return change(caller, id, expected, enrolment -> contexts.ofStep(enrolment)
                .map(known -> EnrolmentRules.advance(enrolment, next, on, known)));
    }

    /** Puts a record right; the caller must reach the sender it names and the one it named. */
    public Mono<Stored<Enrolment>> correct(Caller caller, String id, ExpectedVersion expected, Correction correction) {
        return change(caller, id, expected, wrong -> {
            Enrolment wanted = correction.applyTo(wrong);
            mustReach(caller, wanted.sendingOrganisationId());
            return contexts.of(wanted.classId(), wanted.sendingOrganisationId(), wanted.memberId())
                    .map(known -> EnrolmentRules.correct(wrong, correction,
                            known.seenBy(Reach.of(caller, organisations))));
        });
    }

    /** Reach comes before anything else, so that a stranger is not told even the version. */
    private Mono<Stored<Enrolment>> change(Caller caller, String id, ExpectedVersion expected,
            Function<Enrolment, Mono<Decided<Enrolment, EnrolmentEvent>>> rule) {
        return get(caller, id).then(Mono.defer(() -> enrolments.decide(id, expected, stored -> {
            mustReach(caller, stored.state().sendingOrganisationId());
            return rule.apply(stored.state());
        })));
    }

    private void mustReach(Caller caller, String sendingOrganisationId) {
        Reach.of(caller, organisations).mustCover(sendingOrganisationId);
    }

    /** Null: all. */
    private @Nullable Set<String> senders(Caller caller, @Nullable String asked) {
        if (asked != null) {
            mustReach(caller, asked);
            return Set.of(asked);
        }
        String own = caller.organisation();
        if (caller.everywhere()) {
            return null;
        }
        return own == null ? Set.of() : organisations.within(own);
    }
}
