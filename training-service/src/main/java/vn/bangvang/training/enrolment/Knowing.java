package vn.bangvang.training.enrolment;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.outbox.Stored;
import vn.bangvang.refusal.Refusal;
import vn.bangvang.training.classes.Classes;
import vn.bangvang.training.classes.TrainingClass;
import vn.bangvang.training.programme.DefiningProgrammes;
import vn.bangvang.training.programme.TrainingProgramme;
import vn.bangvang.training.reference.KnownMember;
import vn.bangvang.training.reference.KnownOrganisation;
import vn.bangvang.training.reference.KnownYear;
import vn.bangvang.training.reference.Members;
import vn.bangvang.training.reference.Organisations;
import vn.bangvang.training.reference.Years;

/** Gathers what a decision on an enrolment needs to know; gives the read copies a moment to catch up. */
@Component
class Knowing {
    /** A class and what is taught in it. */
    record Taught(TrainingClass trainingClass, TrainingProgramme programme) {}

    private final Classes classes;
    private final DefiningProgrammes programmes;
    private final Organisations organisations;
    private final Members members;
    private final Years years;

    Knowing(Classes classes, DefiningProgrammes programmes, Organisations organisations, Members members, Years years) {
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
        Mono<Optional<KnownMember>> named = memberId == null
                ? Mono.just(Optional.empty())
                : members.await(memberId).singleOptional();
        return organisations.await(senderId)
                .singleOptional()
                .zipWith(named, (sender, member) -> circumstances(taught, sender.orElse(null), member.orElse(null)));
    }

    /** As {@link #of}, for many at once: everybody is awaited side by side. */
    Mono<Map<Nomination, Circumstances>> ofAll(Taught taught, Set<Nomination> wishes) {
        return Flux.fromIterable(wishes)
                .flatMap(wish -> of(taught, wish.sendingOrganisationId(), wish.memberId())
                        .map(known -> Map.entry(wish, known)), Math.max(1, wishes.size()))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Optional<KnownYear> yearOf(Enrolment enrolment) {
        return years.find(enrolment.rootId(), enrolment.year());
    }

    private Circumstances circumstances(Taught taught, @Nullable KnownOrganisation sender,
            @Nullable KnownMember member) {
        var year = sender == null
                ? null
                : years.find(sender.rootId(), taught.trainingClass().year()).orElse(null);
        return new Circumstances(taught.trainingClass(), taught.programme(), sender, member,
                year);
    }
}
