package vn.bangvang.approval;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Ancestry;
import vn.bangvang.access.Caller;
import vn.bangvang.access.Reach;
import vn.bangvang.approval.ApprovalRequest.Signature;
import vn.bangvang.approval.ApprovalRequest.State;
import vn.bangvang.outbox.aggregate.Aggregates;
import vn.bangvang.outbox.aggregate.Decided;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.outbox.aggregate.Part;
import vn.bangvang.outbox.aggregate.Query;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.refusal.Refusal;

/**
 * Takes down what one asks for, shows it, and has it carried out when another approves it. A request is there only for
 * who reaches every organisation that it is about.
 */
public final class Approvals {
    private static final int AT_ONCE = 50;

    private final Aggregates<ApprovalRequest, ApprovalEvent> requests;
    private final CarryingOut carryingOut;
    private final Commands commands;
    private final Ancestors ancestors;
    private final ApprovalSettings settings;
    private final Clock clock;

    Approvals(Aggregates<ApprovalRequest, ApprovalEvent> requests, CarryingOut carryingOut, Commands commands,
            Ancestors ancestors, ApprovalSettings settings, Clock clock) {
        this.requests = requests;
        this.carryingOut = carryingOut;
        this.commands = commands;
        this.ancestors = ancestors;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What a list is limited to.
     *
     * @param state null: any
     * @param waitingForMe only what the caller may approve now
     */
    public record Wanted(@Nullable State state, boolean waitingForMe) {}

    /** Whether somebody else has to approve what is asked for here. */
    public boolean mustAsk() {
        return !settings.singleHanded();
    }

    /** As {@link #ask(Caller, Approvable, Object, IdempotencyKey)}; a retry is recognised while the request is open. */
    public <C, T> Mono<Asked<T>> ask(Caller caller, Approvable<C, T> change, C command) {
        return settings.singleHanded()
                ? change.carryOut(caller, command, IdempotencyKey.unnamed()).map(Asked.Done::new)
                : change.rehearse(caller, command)
                        .then(Mono.defer(() -> request(caller, change, command)))
                        .flatMap(request -> requests.findByKey(request.key())
                                .filter(there -> there.state().isSame(caller, request.command()))
                                .switchIfEmpty(Mono.defer(() -> requests.found(_ -> Mono.just(asked(request))))))
                        .map(this::waiting);
    }

    /**
     * Has a change approved by somebody else, or carries it out at once where the installation is single-handed.
     *
     * @return refused as its use case would refuse it now, as APPROVAL_ALREADY_EXISTS while another request waits for
     *         the same, or as APPROVAL_TOO_LARGE
     */
    public <C, T> Mono<Asked<T>> ask(Caller caller, Approvable<C, T> change, C command, IdempotencyKey key) {
        return settings.singleHanded()
                ? change.carryOut(caller, command, key).map(Asked.Done::new)
                : requests.found(key, _ -> change.rehearse(caller, command)
                        .then(Mono.defer(() -> request(caller, change, command)))
                        .map(Approvals::asked))
                        .map(this::waiting);
    }

    /** Approves, and carries out; refused as {@link ApprovalRules#approve}. */
    public Mono<Stored<ApprovalRequest>> approve(Caller caller, String id, ExpectedVersion expected) {
        return decide(caller, id, expected,
                request -> ApprovalRules.approve(request, caller, clock.instant(), today()))
                .flatMap(carryingOut::toItsEnd);
    }

    /** Refused as {@link ApprovalRules#refuse}. */
    public Mono<Stored<ApprovalRequest>> refuse(Caller caller, String id, ExpectedVersion expected, String why) {
        return decide(caller, id, expected,
                request -> ApprovalRules.refuse(request, caller, why, clock.instant(), today()));
    }

    /** Refused as {@link ApprovalRules#withdraw}. */
    public Mono<Stored<ApprovalRequest>> withdraw(Caller caller, String id, ExpectedVersion expected,
            @Nullable String why) {
        return decide(caller, id, expected,
                request -> ApprovalRules.withdraw(request, caller, why, clock.instant(), today()));
    }

    /** Refused as UNKNOWN_APPROVAL when there is none within the caller's reach. */
    public Mono<Stored<ApprovalRequest>> get(Caller caller, String id) {
        return requests.get(id)
                .flatMap(stored -> reached(caller, List.of(stored)).next())
                .switchIfEmpty(Mono.error(() -> Refusal.notFound("UNKNOWN_APPROVAL", "", id)));
    }

    /** Those within the caller's reach; counted are only these, too. */
    public Flux<Stored<ApprovalRequest>> page(Caller caller, Wanted wanted, Part part) {
        Flux<Stored<ApprovalRequest>> found = wanted(caller, wanted, part, part.afterId()).take(part.limit());
        return part.isCounted()
                ? wanted(caller, wanted, part, null).count().doOnNext(part::countedAs).thenMany(found)
                : found;
    }

    private Flux<Stored<ApprovalRequest>> wanted(Caller caller, Wanted wanted, Part part, @Nullable String afterId) {
        if (wanted.waitingForMe() && !caller.scopes().contains(settings.scope())) {
            return Flux.empty();
        }
        Query query = part.of(Query.where("state", wanted.waitingForMe() ? State.REQUESTED : wanted.state()));
        return within(caller, query, part.order(), afterId)
                .filter(stored -> !wanted.waitingForMe() || isFor(caller, stored.state()))
                .filter(stored -> wanted.state() == null || wanted.state() == stored.state().state());
    }

    /** Whether what this caller asked for was approved by somebody else, then or later, and carried out. */
    public Mono<Boolean> wasCarriedOut(Caller caller, String kind, String target, Instant since) {
        return requests
                .all(Query.where("state", State.CARRIED_OUT)
                        .and("kind", kind)
                        .and("matter.target", target)
                        .and("requester.subject", caller.subject()))
                .map(stored -> Objects.requireNonNull(stored.state().decidedBy()))
                .any(approver -> !approver.at().isBefore(since));
    }

    /** Whether this caller may approve it today, as far as the request itself says. */
    public boolean isFor(Caller caller, ApprovalRequest request) {
        return request.state() == State.REQUESTED && !today().isAfter(request.until())
                && caller.scopes().contains(settings.scope()) && !request.requester().caller().isOneWith(caller);
    }

    private Flux<Stored<ApprovalRequest>> within(Caller caller, Query query, Part.Order order,
            @Nullable String afterId) {
        return requests.page(query, new Part(afterId, AT_ONCE, order, null, false))
                .collectList()
                .flatMapMany(found -> found.size() < AT_ONCE
                        ? reached(caller, found)
                        : Flux.concat(reached(caller, found),
                                Flux.defer(() -> within(caller, query, order, found.getLast().id()))));
    }

    private Flux<Stored<ApprovalRequest>> reached(Caller caller, List<Stored<ApprovalRequest>> found) {
        List<String> about = found.stream()
                .flatMap(stored -> stored.state().organisationIds().stream())
                .distinct()
                .toList();
        return ancestors.of(about)
                .flatMapIterable(tree -> found.stream().filter(stored -> covers(caller, tree, stored)).toList());
    }

    private static boolean covers(Caller caller, Ancestry tree, Stored<ApprovalRequest> stored) {
        List<String> about = stored.state().organisationIds();
        return about.isEmpty() ? caller.everywhere() : about.stream().allMatch(Reach.of(caller, tree)::covers);
    }

    private Mono<Stored<ApprovalRequest>> decide(Caller caller, String id, ExpectedVersion expected,
            Function<ApprovalRequest, Decided<ApprovalRequest, ApprovalEvent>> rule) {
        return get(caller, id).then(Mono.defer(() -> requests.decide(id, expected,
                stored -> Mono.fromSupplier(() -> rule.apply(stored.state())))));
    }

    private <C, T> Mono<ApprovalRequest> request(Caller caller, Approvable<C, T> change, C command) {
        return change.matter(command)
                .map(matter -> ApprovalRequest.asked(change.kind(), matter, commands.write(command),
                        Signature.of(caller, clock.instant()), today().plusDays(settings.expiresAfterDays())));
    }

    private static Decided<ApprovalRequest, ApprovalEvent> asked(ApprovalRequest request) {
        return Decided.of(request, new ApprovalEvent.Requested());
    }

    private <T> Asked<T> waiting(Stored<ApprovalRequest> stored) {
        return new Asked.Waiting<>(settings.path(stored.id()), stored.version());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
