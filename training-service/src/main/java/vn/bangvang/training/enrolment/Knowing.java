package vn.bangvang.training.enrolment;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.refusal.Refusal;
import vn.bangvang.training.classes.Classes;
import vn.bangvang.training.classes.TrainingClass;
import vn.bangvang.training.programme.Programmes;
import vn.bangvang.training.programme.TrainingProgramme;
import vn.bangvang.training.reference.KnownMember;
import vn.bangvang.training.reference.KnownOrganisation;
import vn.bangvang.training.reference.KnownYear;
import vn.bangvang.training.reference.Members;
import vn.bangvang.training.reference.Organisations;
import vn.bangvang.training.reference.Years;

/** Gathers what a decision on an enrolment needs to know; gives the read copies a moment to catch up. */
@Service
class Knowing {
    /** A class and what is taught in it. */
    record Taught(TrainingClass trainingClass, TrainingProgramme programme) {}

    private final Classes classes;
    private final Programmes programmes;
    private final Organisations organisations;
    private final Members members;
    private final Years years;

    Knowing(Classes classes, Programmes programmes, Organisations organisations, Members members, Years years) {
        this.classes = classes;
        this.programmes = programmes;
        this.organisations = organisations;
        this.members = members;
        this.years = years;
    }

    /** Refused as UNKNOWN_TRAINING_CLASS when there is no such class. */
    Mono<Taught> taughtIn(String classId) {
        return classes.find(classId)
                .map(Stored::state)
                .switchIfEmpty(Mono.error(() -> Refusal.invalid("UNKNOWN_TRAINING_CLASS", "/classId", classId)))
                .flatMap(found -> programmes.byCode(found.programmeCode(), "/classId")
                        .map(programme -> new Taught(found, programme)));
    }

    Mono<Circumstances> of(Taught taught, String senderId, @Nullable String memberId) {
        return Mono.zip(organisations.awaitAll(Set.of(senderId)),
                members.awaitAll(memberId == null ? Set.of() : Set.of(memberId)))
                .map(known -> circumstances(taught, known.getT1().get(senderId),
                        memberId == null ? null : known.getT2().get(memberId)));
    }

    /** As {@link #of}, for many at once, with one patience for all of them. */
    Mono<Map<Nomination, Circumstances>> ofAll(Taught taught, Set<Nomination> wishes) {
        return Mono.zip(organisations.awaitAll(ids(wishes, Nomination::sendingOrganisationId)),
                members.awaitAll(ids(wishes, Nomination::memberId)),
                (senders, named) -> wishes.stream().collect(Collectors.toUnmodifiableMap(wish -> wish, wish -> {
                    String memberId = wish.memberId();
                    return circumstances(taught, senders.get(wish.sendingOrganisationId()),
                            memberId == null ? null : named.get(memberId));
                })));
    }

    private static Set<String> ids(Set<Nomination> wishes, Function<Nomination, @Nullable String> id) {
        return wishes.stream().map(id).filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }

    Optional<KnownYear> yearOf(Enrolment enrolment) {
        return years.find(enrolment.rootId(), enrolment.year());
    }

    private Circumstances circumstances(Taught taught, @Nullable KnownOrganisation sender,
            @Nullable KnownMember member) {
        KnownYear year = sender == null
                ? null
                : years.find(sender.rootId(), taught.trainingClass().year()).orElse(null);
        return new Circumstances(taught.trainingClass(), taught.programme(), sender, member,
                year);
    }
}
