package vn.bangvang.member.organisation;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Caller;
import vn.bangvang.access.Reach;
import vn.bangvang.member.organisation.OrganisationCommand.EstablishOrganisation;
import vn.bangvang.outbox.aggregate.Aggregates;
import vn.bangvang.outbox.aggregate.Decided;
import vn.bangvang.outbox.aggregate.EachForItself;
import vn.bangvang.outbox.aggregate.EachOutcome;
import vn.bangvang.outbox.aggregate.IdempotencyKey;

/** Founds many organisations, each for itself; none of them may stand under another of them. */
@Service
public class EstablishingMany {
    private final Aggregates<Organisation, OrganisationEvent> organisations;
    private final OrganisationTree tree;
    private final Clock clock;

    EstablishingMany(Aggregates<Organisation, OrganisationEvent> organisations, OrganisationTree tree, Clock clock) {
        this.organisations = organisations;
        this.tree = tree;
        this.clock = clock;
    }

    /** What became of each comes in the order given; the very same that is there already is not founded again. */
    public Mono<List<EachOutcome<Organisation>>> establish(Caller caller, List<EstablishOrganisation> commands,
            IdempotencyKey key) {
        return foundings(caller, commands, List.of())
                .flatMap(foundings -> organisations.foundEach(key, commands, foundings));
    }

    /**
     * What {@link #establish} would answer; nothing is written.
     *
     * @param planned organisations that would be there by then
     */
    public Mono<List<EachOutcome<Organisation>>> check(Caller caller, List<EstablishOrganisation> commands,
            Collection<Organisation> planned) {
        return foundings(caller, commands, planned)
                .flatMap(foundings -> organisations.checkEach(commands, foundings));
    }

    private Mono<Foundings> foundings(Caller caller, List<EstablishOrganisation> commands,
            Collection<Organisation> planned) {
        return tree
                .lineage(Stream
                        .concat(commands.stream().map(EstablishOrganisation::parentId),
                                planned.stream().map(Organisation::parentId))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()))
                .map(lineage -> new Foundings(caller, lineage.and(planned), Today.by(clock)));
    }

    private record Foundings(Caller caller, Lineage lineage, Today today)
            implements EachForItself<EstablishOrganisation, Organisation, OrganisationEvent> {

        @Override
        public String key(EstablishOrganisation command) {
            return Organisation.key(parent(command).map(Organisation::rootId), command.code());
        }

        @Override
        public Mono<Void> mustBeAllowed(EstablishOrganisation command) {
            return Mono.fromRunnable(() -> {
                Reach reach = Reach.of(caller, lineage);
                parent(command).ifPresentOrElse(parent -> reach.mustCover(parent.id()), reach::mustCoverEverything);
            });
        }

        @Override
        public boolean isSame(EstablishOrganisation command, Organisation there) {
            return there.isFoundedBy(command);
        }

        @Override
        public Mono<Decided<Organisation, OrganisationEvent>> decide(String id, EstablishOrganisation command) {
            return Mono.fromSupplier(
                    () -> OrganisationRules.establish(id, command, parent(command).orElse(null), today));
        }

        private Optional<Organisation> parent(EstablishOrganisation command) {
            String id = command.parentId();
            return id == null ? Optional.empty() : Optional.of(lineage.chainOf(id, "/parentId").getFirst());
        }
    }
}
