package vn.bangvang.evaluation.commendation;

import java.util.List;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

import vn.bangvang.approval.ApprovableChange;
import vn.bangvang.approval.Matter;
import vn.bangvang.evaluation.commendation.CommendationCommand.Decide;
import vn.bangvang.evaluation.commendation.CommendationCommand.Give;
import vn.bangvang.evaluation.commendation.CommendationCommand.Reinstate;
import vn.bangvang.evaluation.commendation.CommendationCommand.Revoke;
import vn.bangvang.evaluation.register.organisation.OrganisationTree;
import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.outbox.aggregate.Aggregates;

/** What takes two pairs of eyes of a commendation: all that gives it or takes it back. A proposal binds nobody. */
@Configuration(proxyBeanMethods = false)
class CommendationApprovals {
    private static final String PATH = "/api/v1/commendations";

    private final Aggregates<Commendation, Commendation.Event> commendations;
    private final Commendations all;
    private final OrganisationTree tree;

    CommendationApprovals(Aggregates<Commendation, Commendation.Event> commendations, Commendations all,
            OrganisationTree tree) {
        this.commendations = commendations;
        this.all = all;
        this.tree = tree;
    }

    @Bean
    ApprovableChange<Give, Commendation> givingApproved() {
        return ApprovableChange.of("GIVE_COMMENDATION", Give.class, commendations, PATH,
                command -> Mono.fromSupplier(() -> matter(command.award(), command.award().key())),
                (caller, command, key) -> all.award(caller, command.award(), key));
    }

    @Bean
    ApprovableChange<Decide, Commendation> decidingApproved() {
        return ApprovableChange.of("DECIDE_COMMENDATION", Decide.class, commendations, PATH,
                command -> matter(command.commendationId()), all::decide);
    }

    @Bean
    ApprovableChange<Revoke, Commendation> revokingApproved() {
        return ApprovableChange.of("REVOKE_COMMENDATION", Revoke.class, commendations, PATH,
                command -> matter(command.commendationId()).map(matter -> matter.because(command.reason())),
                all::revoke);
    }

    @Bean
    ApprovableChange<Reinstate, Commendation> reinstatingApproved() {
        return ApprovableChange.of("REINSTATE_COMMENDATION", Reinstate.class, commendations, PATH,
                command -> matter(command.commendationId()).map(matter -> matter.because(command.reason())),
                all::reinstate);
    }

    private Mono<Matter> matter(String id) {
        return commendations.get(id).map(stored -> matter(stored.state().award(), PATH + "/" + id));
    }

    private Matter matter(Award award, String target) {
        Matter matter = Matter.of(target, tree.rootOf(award.issuerOrganisationId()), award.issuerOrganisationId());
        return award.recipientType() == Subject.Type.MEMBER ? matter.showing(List.of(award.recipientId())) : matter;
    }
}
