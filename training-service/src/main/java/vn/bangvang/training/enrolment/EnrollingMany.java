package vn.bangvang.training.enrolment;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Caller;
import vn.bangvang.access.Reach;
import vn.bangvang.outbox.aggregate.Aggregates;
import vn.bangvang.outbox.aggregate.Decided;
import vn.bangvang.outbox.aggregate.EachForItself;
import vn.bangvang.outbox.aggregate.EachOutcome;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.training.enrolment.EnrolmentCommand.Nomination;
import vn.bangvang.training.reference.Organisations;

/** Enters many trainees in one class, each for himself. */
@Service
public class EnrollingMany {
    private final Aggregates<Enrolment, EnrolmentEvent> enrolments;
    private final EnrolmentContextLoader contexts;
    private final Organisations organisations;
    private final TraineeWords words;

    EnrollingMany(Aggregates<Enrolment, EnrolmentEvent> enrolments, EnrolmentContextLoader contexts,
            Organisations organisations, TraineeWords words) {
        this.enrolments = enrolments;
        this.contexts = contexts;
        this.organisations = organisations;
        this.words = words;
    }

    /** @param nominations all for this class; the outcomes come in their order */
    public Mono<List<EachOutcome<Enrolment>>> enter(Caller caller, String classId, List<Nomination> nominations,
            IdempotencyKey key) {
        return contexts.ofAll(classId, nominations)
                .flatMap(known -> enrolments.foundEach(key, nominations,
                        new Entering(Reach.of(caller, organisations), known, words)));
    }

    /** What {@link #enter} would answer now; nothing is written. */
    public Mono<List<EachOutcome<Enrolment>>> check(Caller caller, String classId, List<Nomination> nominations) {
        return contexts.ofAll(classId, nominations)
                .flatMap(known -> enrolments.checkEach(nominations,
                        new Entering(Reach.of(caller, organisations), known, words)));
    }

    private static final class Entering implements EachForItself<Nomination, Enrolment, EnrolmentEvent> {
        private final Reach reach;
        private final Map<Nomination, EnrolmentContext> known;
        private final TraineeWords words;

        Entering(Reach reach, Map<Nomination, EnrolmentContext> known, TraineeWords words) {
            this.reach = reach;
            this.known = known;
            this.words = words;
        }

        @Override
        public String key(Nomination asked) {
            return words.key(asked.classId(), asked.traineeRef());
        }

        @Override
        public boolean isSame(Nomination asked, Enrolment there) {
            return asked.isToldBy(there);
        }

        @Override
        public Mono<Void> mustBeAllowed(Nomination asked) {
            return Mono.fromRunnable(() -> reach.mustCover(asked.sendingOrganisationId()));
        }

        @Override
        public Mono<Decided<Enrolment, EnrolmentEvent>> decide(String id, Nomination asked) {
            return Mono.fromSupplier(() -> EnrolmentRules.enter(asked,
                    Objects.requireNonNull(known.get(asked)).seenBy(reach)));
        }
    }
}
