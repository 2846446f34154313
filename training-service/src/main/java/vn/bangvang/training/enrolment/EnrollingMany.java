package vn.bangvang.training.enrolment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Caller;
import vn.bangvang.outbox.aggregate.Added;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.refusal.Refusal;
import vn.bangvang.training.enrolment.Enrolment.Decision;

/** Enters many trainees in one class with one write; each is told what became of him. */
@Service
public class EnrollingMany {
    /** What became of one wish. */
    public sealed interface Outcome {
        /** Entered now. */
        record Entered(String id) implements Outcome {}

        /** The same was recorded before, as when a list is sent twice. */
        record AlreadyThere(String id) implements Outcome {}

        record Refused(Refusal refusal) implements Outcome {}
    }

    private final Enrolments enrolments;
    private final EnrollingTrainees one;
    private final Knowing knowing;

    EnrollingMany(Enrolments enrolments, EnrollingTrainees one, Knowing knowing) {
        this.enrolments = enrolments;
        this.one = one;
        this.knowing = knowing;
    }

    /** @param wishes all for this class; the outcomes come in their order */
    public Mono<List<Outcome>> enter(Caller caller, String classId, List<Nomination> wishes) {
        return knowing.taughtIn(classId)
                .flatMap(taught -> knowing.ofAll(taught, new HashSet<>(wishes)))
                .zipWith(enrolments.concerning(classId, wishes).collectList())
                .flatMap(gathered -> enter(caller, wishes, gathered.getT1(), gathered.getT2()));
    }

    private Mono<List<Outcome>> enter(Caller caller, List<Nomination> wishes, Map<Nomination, Circumstances> known,
            List<Stored<Enrolment>> present) {
        var outcomes = new TreeMap<Integer, Outcome>();
        var decided = new TreeMap<Integer, Decision>();
        ArrayList<Enrolment> inClass = new ArrayList<>(present.stream().map(Stored::state).toList());
        for (int i = 0; i < wishes.size(); i++) {
            try {
                Nomination wish = wishes.get(i);
                one.mustReachSender(caller, wish);
                Circumstances circumstances = Objects.requireNonNull(known.get(wish));
                Optional<Stored<Enrolment>> there = sameTrainee(wish, present);
                if (there.isPresent()) {
                    outcomes.put(i, repeated(wish, there.get()));
                } else {
                    Decision decision = one.decide(caller, wish, circumstances);
                    EnrollingTrainees.refuseSecond(decision.enrolment(), inClass);
                    inClass.add(decision.enrolment());
                    decided.put(i, decision);
                }
            } catch (Refusal refusal) {
                outcomes.put(i, new Outcome.Refused(refusal));
            }
        }
        return enrolments.addAll(List.copyOf(decided.values())).map(EnrollingMany::outcome).collectList().map(added -> {
            Iterator<Outcome> next = added.iterator();
            decided.keySet().forEach(position -> outcomes.put(position, next.next()));
            return List.copyOf(outcomes.values());
        });
    }

    private static Optional<Stored<Enrolment>> sameTrainee(Nomination wish, List<Stored<Enrolment>> present) {
        return present.stream().filter(stored -> stored.state().traineeRef().equals(wish.traineeRef())).findFirst();
    }

    private static Outcome repeated(Nomination wish, Stored<Enrolment> there) {
        return there.state().tells(wish)
                ? new Outcome.AlreadyThere(there.id())
                : new Outcome.Refused(Refusal.conflict("ENROLMENT_ALREADY_EXISTS", "/traineeRef", wish.traineeRef()));
    }

    private static Outcome outcome(Added<Enrolment> added) {
        Stored<Enrolment> stored = added.stored();
        return stored != null
                ? new Outcome.Entered(stored.id())
                : new Outcome.Refused(Objects.requireNonNull(added.refusal()));
    }
}
