package vn.bangvang.member.membership;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

import vn.bangvang.approval.ApprovableChange;
import vn.bangvang.approval.Matter;
import vn.bangvang.member.membership.MemberCommand.RemoveMember;
import vn.bangvang.member.organisation.OrganisationTree;
import vn.bangvang.outbox.aggregate.Aggregates;
import vn.bangvang.outbox.aggregate.ExpectedVersion;

/** What takes two pairs of eyes of a membership: that it ends by expulsion, and that the person is erased. */
@Configuration(proxyBeanMethods = false)
public class MembershipApprovals {
    private static final String PATH = "/api/v1/members";

    private final Aggregates<Member, MemberEvent> members;
    private final OrganisationTree tree;

    MembershipApprovals(Aggregates<Member, MemberEvent> members, OrganisationTree tree) {
        this.members = members;
        this.tree = tree;
    }

    /** @param version of the membership that is to end; null: whichever there is */
    public record Expel(String memberId, @Nullable Long version, RemoveMember removal) {}

    /** @param version of the membership that is named; null: whichever there is */
    public record Erase(String memberId, @Nullable Long version) {}

    @Bean
    ApprovableChange<Expel, Member> expulsionApproved(MembershipChanges changes) {
        return ApprovableChange.of("EXPEL_MEMBER", Expel.class, members, PATH,
                command -> matter(command.memberId()).map(matter -> matter.showing(List.of(command.memberId()))),
                (caller, command, key) -> changes.remove(caller, command.memberId(),
                        ExpectedVersion.of(command.version()), command.removal(), key));
    }

    /** The request shows nobody: it is still there to answer for when what shows the erased is forgotten. */
    @Bean
    ApprovableChange<Erase, Member> erasureApproved(ErasingMembers erasing) {
        return ApprovableChange.of("ERASE_MEMBER", Erase.class, members, PATH, command -> matter(command.memberId()),
                (caller, command, key) -> erasing.erase(caller, command.memberId(),
                        ExpectedVersion.of(command.version()), key));
    }

    private Mono<Matter> matter(String id) {
        return members.get(id).flatMap(stored -> {
            String cell = stored.state().cellId();
            return tree.lineage(List.of(cell))
                    .map(lineage -> Matter.of(PATH + "/" + id, lineage.chain(cell).getLast().id(), cell));
        });
    }
}
