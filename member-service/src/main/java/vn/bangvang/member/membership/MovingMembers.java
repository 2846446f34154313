package vn.bangvang.member.membership;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.member.membership.MemberCommand.TransferMember;
import vn.bangvang.member.organisation.Inhabitants;
import vn.bangvang.member.organisation.Organisation;
import vn.bangvang.outbox.ExpectedVersion;
import vn.bangvang.outbox.Stored;

/** Counts and moves members for the tree. */
@Service
class MovingMembers implements Inhabitants {
    private final Members members;

    MovingMembers(Members members) {
        this.members = members;
    }

    @Override
    public Mono<Census> census(Collection<String> organisationIds) {
        return members.census(organisationIds);
    }

    @Override
    public Mono<Long> moveAll(String fromId, Organisation to, LocalDate effectiveOn, @Nullable String decisionNo) {
        TransferMember transfer = new TransferMember(to.id(), TransferType.INTERNAL, effectiveOn, null, decisionNo);
        return members.activeIn(fromId).collectList().flatMap(moving -> {
            moving.forEach(member -> TransferRules.transfer(member.state(), transfer, to));
            return moveAll(moving, transfer, to);
        });
    }

    private Mono<Long> moveAll(List<Stored<Member>> moving, TransferMember transfer, Organisation to) {
        return Flux.fromIterable(moving)
                .concatMap(member -> members.change(member.id(),
                        ExpectedVersion.of(member.version()),
                        now -> Mono.fromSupplier(() -> TransferRules.transfer(now, transfer, to))))
                .count();
    }
}
