package vn.bangvang.training.classes;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Caller;
import vn.bangvang.access.Reach;
import vn.bangvang.outbox.aggregate.Aggregates;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.outbox.aggregate.Part;
import vn.bangvang.outbox.aggregate.Query;
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
public class Classes {
    /** No school's code has the form of an id. */
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Aggregates<TrainingClass, ClassEvent> classes;
    private final Programmes programmes;
    private final Organisations organisations;

    Classes(Aggregates<TrainingClass, ClassEvent> classes, Programmes programmes,
            Organisations organisations) {
        this.classes = classes;
        this.programmes = programmes;
        this.organisations = organisations;
    }

    /** Refused as UNKNOWN_TRAINING_CLASS when there is none with this id. */
    public Mono<Stored<TrainingClass>> get(String id) {
        return classes.get(id);
    }

    /** Ids of the classes that these codes, or ids, may mean. */
    public Mono<Map<String, Set<String>>> called(Set<String> codes) {
        return classes.all(Query.either(Query.all().andAnyOf("code", codes), Query.withIds(codes)))
                .collect(HashMap::new, (found, each) -> {
                    String code = each.state().code();
                    String name = code == null || codes.contains(each.id()) ? each.id() : code;
                    found.computeIfAbsent(name, _ -> new HashSet<>()).add(each.id());
                });
    }

    /** Of a programme, of a year, or all; in the order of their opening. */
    public Flux<Stored<TrainingClass>> page(@Nullable String programmeCode, @Nullable Integer year, Part part) {
        return classes.page(Query.where("programmeCode", programmeCode).and("year", year), part);
    }

    /** Refused as TRAINING_CLASS_ALREADY_EXISTS when the same class is there. */
    public Mono<Stored<TrainingClass>> open(Caller caller, TrainingClass wanted, IdempotencyKey key) {
        return classes.found(key, _ -> organiser(wanted.organiser()).flatMap(organiser -> {
            TrainingClass kept = wanted.keptBy(keeper(caller, organiser), provinceOf(organiser));
            return programmes.byCode(kept.programmeCode(), "/programmeCode").map(_ -> ClassRules.open(kept));
        }));
    }

    public Mono<Stored<TrainingClass>> change(Caller caller, String id, ExpectedVersion expected, String organiser,
            @Nullable LocalDate from, @Nullable LocalDate to) {
        return classes.get(id)
                .doOnNext(opened -> mustKeep(caller, opened.state()))
                .then(Mono.defer(() -> organiser(organiser)))
                .flatMap(next -> {
                    String keeper = keeper(caller, next);
                    return classes.decide(id, expected, stored -> Mono.fromSupplier(() -> {
                        TrainingClass opened = stored.state();
                        mustKeep(caller, opened);
                        TrainingClass changed = opened.with(organiser, from, to)
                                .keptBy(next.isEmpty() ? opened.keeper() : keeper, provinceOf(next));
                        return ClassRules.change(opened, changed);
                    }));
                });
    }

    private void mustKeep(Caller caller, TrainingClass opened) {
        String keeper = opened.keeper();
        Reach reach = Reach.of(caller, organisations);
        if (keeper == null) {
            reach.mustCoverEverything();
        } else {
            reach.mustCover(keeper);
        }
    }

    private @Nullable String keeper(Caller caller, Optional<KnownOrganisation> organiser) {
        Reach reach = Reach.of(caller, organisations);
        if (organiser.isPresent()) {
            reach.mustCover(organiser.get().id());
            return organiser.get().id();
        }
        String own = caller.organisation();
        if (own == null || caller.everywhere()) {
            reach.mustCoverEverything();
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
