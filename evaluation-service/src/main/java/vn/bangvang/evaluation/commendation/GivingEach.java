package vn.bangvang.evaluation.commendation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Caller;
import vn.bangvang.approval.Approvable;
import vn.bangvang.approval.Matter;
import vn.bangvang.evaluation.commendation.CommendationCommand.GiveEach;
import vn.bangvang.evaluation.register.organisation.OrganisationTree;
import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.outbox.aggregate.EachOutcome;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.outbox.aggregate.Rehearsal;
import vn.bangvang.refusal.Refusal;

/**
 * Many commendations that two pairs of eyes look at together: none is asked for, and none given, unless the rules allow
 * them all. What was decided before in the same words is passed over.
 */
@Component
public final class GivingEach implements Approvable<GiveEach, List<EachOutcome<Commendation>>> {
    private final Commendations commendations;
    private final OrganisationTree tree;

    GivingEach(Commendations commendations, OrganisationTree tree) {
        this.commendations = commendations;
        this.tree = tree;
    }

    @Override
    public String kind() {
        return "GIVE_COMMENDATIONS";
    }

    @Override
    public Class<GiveEach> command() {
        return GiveEach.class;
    }

    @Override
    public Mono<Matter> matter(GiveEach command) {
        List<Award> awards = command.awards();
        List<String> issuers = awards.stream().map(Award::issuerOrganisationId).distinct().toList();
        List<String> members = awards.stream()
                .filter(award -> award.recipientType() == Subject.Type.MEMBER)
                .map(Award::recipientId)
                .distinct()
                .toList();
        String all = awards.stream().map(Award::toString).sorted().toList().toString();
        return Mono.fromSupplier(() -> new Matter(
                UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString(),
                tree.rootOf(issuers.getFirst()), issuers, members, null));
    }

    @Override
    public Mono<Void> rehearse(Caller requester, GiveEach command) {
        List<Award> awards = command.awards();
        return Flux.range(0, awards.size())
                .concatMap(at -> Rehearsal.of(commendations.award(requester, awards.get(at), IdempotencyKey.unnamed()))
                        .onErrorResume(Refusal.class, no -> no.code().equals("COMMENDATION_ALREADY_EXISTS")
                                ? Mono.empty()
                                : Mono.error(no.at("/items/" + at + no.reasons().getFirst().pointer(), null))))
                .then();
    }

    @Override
    public Mono<List<EachOutcome<Commendation>>> carryOut(Caller requester, GiveEach command, IdempotencyKey key) {
        return rehearse(requester, command)
                .then(Mono.defer(() -> commendations.awardEach(requester, command.awards(), key)))
                .doOnNext(outcomes -> outcomes.stream()
                        .filter(EachOutcome.Refused.class::isInstance)
                        .findFirst()
                        .ifPresent(GivingEach::fail));
    }

    @Override
    public Mono<List<EachOutcome<Commendation>>> answered(IdempotencyKey key) {
        return Mono.empty();
    }

    @Override
    public @Nullable String result(GiveEach command, List<EachOutcome<Commendation>> done) {
        return null;
    }

    private static void fail(EachOutcome<Commendation> outcome) {
        throw ((EachOutcome.Refused<Commendation>) outcome).refusal();
    }
}
