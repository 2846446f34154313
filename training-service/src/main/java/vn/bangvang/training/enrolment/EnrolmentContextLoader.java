package vn.bangvang.training.enrolment;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import vn.bangvang.outbox.aggregate.Aggregates;
import vn.bangvang.refusal.Refusal;
import vn.bangvang.training.classes.ClassEvent;
import vn.bangvang.training.classes.TrainingClass;
import vn.bangvang.training.enrolment.EnrolmentCommand.Nomination;
import vn.bangvang.training.programme.Programmes;
import vn.bangvang.training.reference.KnownMember;
import vn.bangvang.training.reference.KnownOrganisation;
import vn.bangvang.training.reference.Members;
import vn.bangvang.training.reference.Organisations;
import vn.bangvang.training.reference.Years;

/**
 * Gathers what a decision on an enrolment needs to know; gives the read copies a moment to catch up. Refused as
 * UNKNOWN_TRAINING_CLASS when there is no such class.
 */
@Component
class EnrolmentContextLoader {
    private final Aggregates<TrainingClass, ClassEvent> classes;
    private final Programmes programmes;
    private final Organisations organisations;
    private final Members members;
    private final Years years;

    EnrolmentContextLoader(Aggregates<TrainingClass, ClassEvent> classes, Programmes programmes,
            Organisations organisations, Members members, Years years) {
        this.classes = classes;
        this.programmes = programmes;
        this.organisations = organisations;
        this.members = members;
        this.years = years;
    }

    /** For a step of an enrolment, which asks for neither sender nor member. */
    Mono<EnrolmentContext> ofStep(Enrolment enrolment) {
        return ofClass(enrolment.classId()).map(known -> inProvince(known, enrolment.rootId(), null, null));
    }

    Mono<EnrolmentContext> of(String classId, String senderId, @Nullable String memberId) {
        return ofClass(classId).flatMap(known -> Mono.zip(organisations.awaitAll(Set.of(senderId)),
                members.awaitAll(memberId == null ? Set.of() : Set.of(memberId)),
                (senders, named) -> with(known, senders.get(senderId), memberId == null ? null : named.get(memberId))));
    }

    /**
     * As {@link #of}, for many at once, with one patience for all of them.
     *
     * @param nominations all for this class
     */
    Mono<Map<Nomination, EnrolmentContext>> ofAll(String classId, Collection<Nomination> nominations) {
        Set<Nomination> asked = Set.copyOf(nominations);
        return ofClass(classId)
                .flatMap(known -> Mono.zip(organisations.awaitAll(ids(asked, Nomination::sendingOrganisationId)),
                        members.awaitAll(ids(asked, Nomination::memberId)),
                        (senders, named) -> asked.stream().collect(Collectors.toUnmodifiableMap(each -> each, each -> {
                            String memberId = each.memberId();
                            return with(known, senders.get(each.sendingOrganisationId()),
                                    memberId == null ? null : named.get(memberId));
                        }))));
    }

    private Mono<EnrolmentContext> ofClass(String classId) {
        return classes.find(classId)
                .switchIfEmpty(Mono.error(() -> Refusal.invalid("UNKNOWN_TRAINING_CLASS", "/classId", classId)))
                .flatMap(found -> programmes.byCode(found.state().programmeCode(), "/classId")
                        .map(programme -> new EnrolmentContext(found.state(), programme, null, null, null)));
    }

    private EnrolmentContext with(EnrolmentContext known, @Nullable KnownOrganisation sender,
            @Nullable KnownMember member) {
        return sender == null
                ? new EnrolmentContext(known.trainingClass(), known.programme(), null, member, null)
                : inProvince(known, sender.rootId(), sender, member);
    }

    private EnrolmentContext inProvince(EnrolmentContext known, String rootId, @Nullable KnownOrganisation sender,
            @Nullable KnownMember member) {
        return new EnrolmentContext(known.trainingClass(), known.programme(), sender, member,
                years.find(rootId, known.trainingClass().year()).orElse(null));
    }

    private static Set<String> ids(Set<Nomination> asked, Function<Nomination, @Nullable String> id) {
        return asked.stream().map(id).filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }
}
