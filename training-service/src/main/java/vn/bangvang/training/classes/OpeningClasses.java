package vn.bangvang.training.classes;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import vn.bangvang.outbox.ExpectedVersion;
import vn.bangvang.outbox.IdempotencyKey;
import vn.bangvang.outbox.Stored;
import vn.bangvang.training.programme.DefiningProgrammes;
import vn.bangvang.training.reference.KnownOrganisation;
import vn.bangvang.training.reference.Organisations;

/** Opens classes and changes who runs them and when. */
@Component
public class OpeningClasses {
    private final Classes classes;
    private final DefiningProgrammes programmes;
    private final Organisations organisations;

    OpeningClasses(Classes classes, DefiningProgrammes programmes, Organisations organisations) {
        this.classes = classes;
        this.programmes = programmes;
        this.organisations = organisations;
    }

    public Mono<Stored<TrainingClass>> open(TrainingClass wish, IdempotencyKey key) {
        return programmes.byCode(wish.programmeCode(), "/programmeCode")
                .then(Mono.defer(() -> classes.add(wish, provinceOf(wish.organiser()), key)));
    }

    public Mono<Stored<TrainingClass>> change(String id, ExpectedVersion expected, String organiser,
            @Nullable LocalDate from, @Nullable LocalDate to) {
        return classes.change(id, expected, provinceOf(organiser), opened -> opened.changed(organiser, from, to));
    }

    /** A school is not an organisation of the Party and belongs to no province's tree. */
    private String provinceOf(String organiser) {
        return organisations.find(organiser).map(KnownOrganisation::rootId).orElse(Organisations.EVERY_PROVINCE);
    }
}
