package vn.bangvang.evaluation.register.membership.messaging;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import vn.bangvang.evaluation.register.membership.MemberRegister;
import vn.bangvang.evaluation.register.membership.Members;
import vn.bangvang.evaluation.register.membership.PartyMember;
import vn.bangvang.feed.Freshness;
import vn.bangvang.feed.Projection;
import vn.bangvang.feed.ReadCopy;
import vn.bangvang.feed.ReceivedEvent;
import vn.bangvang.refusal.Refusal;

/** Every member in memory, with an index from each cell to those who were ever placed in it. */
@Component
final class MemberReadCopy implements ReadCopy<MemberStateV1>, Members, MemberRegister {
    private final Map<String, Set<String>> everIn = new ConcurrentHashMap<>();
    private final Map<String, String> later = new ConcurrentHashMap<>();
    private final Projection<PartyMember> members;

    MemberReadCopy(Freshness freshness) {
        members = new Projection<>(freshness);
    }

    @Override
    public String topic() {
        return "member.member.v1";
    }

    @Override
    public Class<MemberStateV1> wire() {
        return MemberStateV1.class;
    }

    @Override
    public void take(MemberStateV1 told, ReceivedEvent event) {
        PartyMember state = told.toMember();
        // Before the state itself, so that whoever waits for it finds the member in the cell too.
        state.placements()
                .forEach(placement -> everIn.computeIfAbsent(placement.cellId(), cell -> ConcurrentHashMap.newKeySet())
                        .add(state.id()));
        String former = state.formerId();
        if (former != null) {
            later.put(former, state.id());
        }
        members.put(state.id(), event.payload().aggregateVersion(), state);
    }

    @Override
    public Mono<Map<String, PartyMember>> arrived(Collection<String> ids) {
        return members.awaitAll(ids);
    }

    @Override
    public Mono<PartyMember> get(String id, String pointer) {
        return members.await(id).switchIfEmpty(Mono.error(() -> Refusal.invalid("UNKNOWN_MEMBER", pointer, id)));
    }

    @Override
    public MemberRegister register() {
        return this;
    }

    @Override
    public Optional<PartyMember> find(String id) {
        return members.get(id);
    }

    @Override
    public Optional<PartyMember> after(String id) {
        return Optional.ofNullable(later.get(id)).flatMap(this::find);
    }

    @Override
    public Collection<PartyMember> everIn(String cellId) {
        return everIn.getOrDefault(cellId, Set.of()).stream().map(this::find).flatMap(Optional::stream).toList();
    }
}
