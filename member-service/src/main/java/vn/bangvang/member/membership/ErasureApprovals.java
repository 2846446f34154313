package vn.bangvang.member.membership;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

import vn.bangvang.approval.ApprovableChange;
import vn.bangvang.approval.Matter;
import vn.bangvang.member.organisation.OrganisationTree;
import vn.bangvang.outbox.aggregate.Aggregates;
import vn.bangvang.outbox.aggregate.ExpectedVersion;

/** What takes two pairs of eyes of what is kept of a person: that it is erased. */
@Configuration(proxyBeanMethods = false)
public class ErasureApprovals {
    private static final String PATH = "/api/v1/members";

    private final Aggregates<Member, MemberEvent> members;
    private final OrganisationTree tree;

    ErasureApprovals(Aggregates<Member, MemberEvent> members, OrganisationTree tree) {
        this.members = members;
        this.tree = tree;
    }

    /** @param version of the membership that is named; null: whichever there is */
    public record Erase(String memberId, @Nullable Long version) {}

    @Bean
    ApprovableChange<Erase, Member> erasureApproved(ErasingMembers erasing) {
        return ApprovableChange.of("ERASE_MEMBER", Erase.class, members, PATH, command -> matter(command.memberId()),
                (caller, command, key) -> erasing.erase(caller, command.memberId(),
                        ExpectedVersion.of(command.version()), key));
    }

    /** It shows nobody, so that it is still there to be answered for when what shows the erased is forgotten. */
    private Mono<Matter> matter(String id) {
        return members.get(id).flatMap(stored -> {
            String cell = stored.state().cellId();
            return tree.lineage(List.of(cell))
                    .map(lineage -> Matter.of(PATH + "/" + id, lineage.chain(cell).getLast().id(), cell));
        });
    }
}
