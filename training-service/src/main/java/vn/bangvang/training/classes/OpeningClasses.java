package vn.bangvang.training.classes;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Caller;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.refusal.Refusal;
import vn.bangvang.training.programme.Programmes;
import vn.bangvang.training.reference.KnownOrganisation;
import vn.bangvang.training.reference.Organisations;

/**
 * Opens classes and changes who runs them and when. A class of a Party organisation belongs to its province and is
 * opened by who reaches the organiser. A school stands in no province's tree: its class is kept by the organisation of
 * the caller who opened it, and every province sends trainees to it.
 */
@Service
public class OpeningClasses {
    /** No school's code has the form of an id. */
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Classes classes;
    private final Programmes programmes;
    private final Organisations organisations;

    OpeningClasses(Classes classes, Programmes programmes, Organisations organisations) {
        this.classes = classes;
        this.programmes = programmes;
        this.organisations = organisations;
    }

    public Mono<Stored<TrainingClass>> open(Caller caller, TrainingClass wish, IdempotencyKey key) {
        return organiser(wish.organiser()).flatMap(organiser -> {
            TrainingClass kept = wish.keptBy(keeper(caller, organiser));
            return programmes.byCode(wish.programmeCode(), "/programmeCode")
                    .then(Mono.defer(() -> classes.add(kept, provinceOf(organiser), key)));
        });
    }

    public Mono<Stored<TrainingClass>> change(Caller caller, String id, ExpectedVersion expected, String organiser,
            @Nullable LocalDate from, @Nullable LocalDate to) {
        return classes.get(id)
                .doOnNext(opened -> mustKeep(caller, opened.state()))
                .then(Mono.defer(() -> organiser(organiser)))
                .flatMap(next -> {
                    String keeper = keeper(caller, next);
                    return classes.change(id, expected, provinceOf(next), opened -> {
                        mustKeep(caller, opened);
                        TrainingClass changed = opened.changed(organiser, from, to);
                        return next.isEmpty() ? changed : changed.keptBy(keeper);
                    });
                });
    }

    private void mustKeep(Caller caller, TrainingClass opened) {
        String keeper = opened.keeper();
        if (keeper == null) {
            caller.mustReachEverything();
        } else {
            caller.mustReach(keeper, organisations);
        }
    }

    private @Nullable String keeper(Caller caller, Optional<KnownOrganisation> organiser) {
        if (organiser.isPresent()) {
            caller.mustReach(organiser.get().id(), organisations);
            return organiser.get().id();
        }
        String own = caller.organisation();
        if (own == null || caller.everywhere()) {
            caller.mustReachEverything();
            return null;
        }
        return own;
    }

    /** Empty for a school. */
    private Mono<Optional<KnownOrganisation>> organiser(String organiser) {
        return ID.matcher(organiser.strip()).matches()
                ? organisations.await(organiser.strip())
                        .map(Optional::of)
                        .switchIfEmpty(Mono.error(
                                () -> Refusal.invalid("UNKNOWN_ORGANISATION", "/organiser", organiser)))
                : Mono.just(Optional.empty());
    }

    private static String provinceOf(Optional<KnownOrganisation> organiser) {
        return organiser.map(KnownOrganisation::rootId).orElse(Organisations.EVERY_PROVINCE);
    }
}
