package vn.bangvang.approval;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.approval.ApprovalRequest.Signature;
import vn.bangvang.approval.ApprovalRequest.State;
import vn.bangvang.outbox.aggregate.Aggregates;
import vn.bangvang.outbox.aggregate.Decided;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.outbox.aggregate.Origin;
import vn.bangvang.outbox.aggregate.Query;
import vn.bangvang.outbox.aggregate.StaleVersion;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.refusal.Refusal;

/**
 * Carries out what was approved, in the name of both. The change and what is noted of it at the request are two writes:
 * the change is remembered under a key of the request, so that after a crash in between it is found and not done again.
 * What could not be tried stays approved, and is looked for again.
 */
final class CarryingOut {
    private static final Logger LOG = LoggerFactory.getLogger(CarryingOut.class);
    private static final Duration UNDER_WAY = Duration.ofSeconds(30);
    private static final Set<String> IN_USE = Set.of("IDEMPOTENCY_KEY_IN_USE");

    private final Aggregates<ApprovalRequest, ApprovalEvent> requests;
    private final Commands commands;
    private final Clock clock;

    CarryingOut(Aggregates<ApprovalRequest, ApprovalEvent> requests, Commands commands, Clock clock) {
        this.requests = requests;
        this.commands = commands;
        this.clock = clock;
    }

    /** As {@link #carryOut}, also when the approver has gone. */
    Mono<Stored<ApprovalRequest>> toItsEnd(Stored<ApprovalRequest> approved) {
        return Mono.deferContextual(
                context -> Mono.fromFuture(carryOut(approved).contextWrite(context).toFuture(), true));
    }

    /** @return the request afterwards: carried out, failed, or still approved when it could not be tried */
    Mono<Stored<ApprovalRequest>> carryOut(Stored<ApprovalRequest> approved) {
        ApprovalRequest request = approved.state();
        Signature approver = Objects.requireNonNull(request.decidedBy());
        return Mono.defer(() -> done(approved, commands.of(request.kind())))
                .onErrorResume(failure -> {
                    LOG.warn("Approved request {} could not be tried, and will be again: {}", approved.id(),
                            failure.toString());
                    return requests.get(approved.id());
                })
                .contextWrite(context -> Origin.from(context)
                        .approved(request.requester().subject(), approver.subject())
                        .putInto(context));
    }

    /** Lets expire what nobody looked at, and carries out what a crash, or a store that was away, has left. */
    Mono<Void> sweep() {
        LocalDate today = LocalDate.now(clock);
        Mono<Void> expired = requests.all(Query.where("state", State.REQUESTED))
                .filter(stored -> today.isAfter(stored.state().until()))
                .concatMap(stored -> note(stored, now -> ApprovalRules.expire(now, today)))
                .then();
        Flux<Stored<ApprovalRequest>> left = requests.all(Query.where("state", State.APPROVED))
                .filter(stored -> Objects.requireNonNull(stored.state().decidedBy())
                        .at()
                        .isBefore(clock.instant().minus(UNDER_WAY)));
        return expired.thenMany(left.concatMap(this::carryOut, 1)).then();
    }

    private <C, T> Mono<Stored<ApprovalRequest>> done(Stored<ApprovalRequest> approved, Approvable<C, T> change) {
        var key = new IdempotencyKey("approval " + approved.id(), approved.id());
        ApprovalRequest request = approved.state();
        C command = commands.read(change, request.command());
        return change.carryOut(request.requester().caller(), command, key)
                .onErrorResume(CarryingOut::isRefusal,
                        no -> change.answered(key).switchIfEmpty(Mono.error(no)))
                .map(done -> Optional.ofNullable(change.result(command, done)))
                .defaultIfEmpty(Optional.empty())
                .flatMap(result -> note(approved, now -> ApprovalRules.carriedOut(now, result.orElse(null))))
                .onErrorResume(no -> isRefusal(no) && !passes(change, no),
                        no -> note(approved, now -> ApprovalRules.failed(now, refusal(no))));
    }

    private Mono<Stored<ApprovalRequest>> note(Stored<ApprovalRequest> stored,
            Function<ApprovalRequest, Decided<ApprovalRequest, ApprovalEvent>> rule) {
        return requests.decide(stored.id(), ExpectedVersion.any(),
                now -> Mono.fromSupplier(() -> rule.apply(now.state())));
    }

    private static boolean isRefusal(Throwable thrown) {
        return thrown instanceof Refusal || thrown instanceof StaleVersion;
    }

    private static boolean passes(Approvable<?, ?> change, Throwable thrown) {
        return thrown instanceof Refusal refusal
                && (IN_USE.contains(refusal.code()) || change.passing().contains(refusal.code()));
    }

    private static Refusal refusal(Throwable thrown) {
        return switch (thrown) {
            case Refusal refusal -> refusal;
            case StaleVersion stale -> Refusal.of(Refusal.Kind.CONFLICT, "STALE_VERSION", "", null,
                    Map.of("current", stale.current()));
            default -> throw new IllegalArgumentException(thrown);
        };
    }
}
