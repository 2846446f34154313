package vn.bangvang.member.organisation;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

import vn.bangvang.approval.ApprovableChange;
import vn.bangvang.approval.Matter;
import vn.bangvang.member.organisation.OrganisationCommand.DissolveOrganisation;
import vn.bangvang.member.organisation.OrganisationCommand.MergeOrganisation;
import vn.bangvang.outbox.aggregate.Aggregates;
import vn.bangvang.outbox.aggregate.ExpectedVersion;

/** What takes two pairs of eyes of an organisation: its end. */
@Configuration(proxyBeanMethods = false)
public class EndingApprovals {
    private static final String PATH = "/api/v1/organisations";

    private final Aggregates<Organisation, OrganisationEvent> organisations;
    private final OrganisationTree tree;

    EndingApprovals(Aggregates<Organisation, OrganisationEvent> organisations, OrganisationTree tree) {
        this.organisations = organisations;
        this.tree = tree;
    }

    /** @param version of the organisation that is to be merged; null: whichever there is */
    public record Merge(String organisationId, @Nullable Long version, MergeOrganisation merger) {}

    /** @param version of the organisation that is to be dissolved; null: whichever there is */
    public record Dissolve(String organisationId, @Nullable Long version, DissolveOrganisation dissolution) {}

    @Bean
    ApprovableChange<Merge, Organisation> mergingApproved(MergingOrganisations merging) {
        return ApprovableChange.of("MERGE_ORGANISATION", Merge.class, organisations, PATH,
                command -> matter(command.organisationId(), List.of(command.organisationId(),
                        command.merger().intoId())),
                (caller, command, key) -> merging.merge(caller, command.organisationId(),
                        ExpectedVersion.of(command.version()), command.merger(), key));
    }

    @Bean
    ApprovableChange<Dissolve, Organisation> dissolvingApproved(Organisations all) {
        return ApprovableChange.of("DISSOLVE_ORGANISATION", Dissolve.class, organisations, PATH,
                command -> matter(command.organisationId(), List.of(command.organisationId())),
                (caller, command, key) -> all.dissolve(caller, command.organisationId(),
                        ExpectedVersion.of(command.version()), command.dissolution(), key));
    }

    private Mono<Matter> matter(String id, List<String> about) {
        return tree.lineage(List.of(id))
                .map(lineage -> new Matter(PATH + "/" + id, lineage.chain(id).getLast().id(), about, List.of(), null));
    }
}
