package vn.bangvang.member.membership;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Caller;
import vn.bangvang.member.Decided;
import vn.bangvang.member.membership.MemberCommand.AdmitMember;
import vn.bangvang.member.organisation.Lineage;
import vn.bangvang.member.organisation.Organisation;
import vn.bangvang.member.organisation.Organisations;
import vn.bangvang.outbox.aggregate.Added;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.outbox.aggregate.Ids;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.refusal.Refusal;

/**
 * Takes people into cells, one by one or hundreds at once. The cell is read before the membership is written; a cell
 * dissolved within those milliseconds leaves an active member in it, who has to be transferred.
 */
@Service
public class AdmittingMembers {
    private final Members members;
    private final Organisations organisations;

    AdmittingMembers(Members members, Organisations organisations) {
        this.members = members;
        this.organisations = organisations;
    }

    /**
     * What became of one admission of many.
     *
     * @param member the membership, admitted now or identically before; or the one that stands in the way
     * @param created whether it was admitted now
     */
    public record Admission(@Nullable Stored<Member> member, boolean created, @Nullable Refusal refusal) {}

    public Mono<Stored<Member>> admit(Caller caller, AdmitMember command, IdempotencyKey key) {
        return members.once(key, () -> organisations.lineage(List.of(command.cellId()))
                .flatMap(lineage -> members.add(decide(caller, command, lineage), key)));
    }

    /** Each for itself: a refused one does not hold up the others. Repeating an admission changes nothing. */
    public Mono<List<Admission>> admitAll(Caller caller, List<AdmitMember> commands) {
        return organisations.lineage(commands.stream().map(AdmitMember::cellId).collect(Collectors.toSet()))
                .flatMap(lineage -> {
                    Admission[] outcome = new Admission[commands.size()];
                    Map<Integer, Decided<Member, MemberEvent>> admitted = new LinkedHashMap<>();
                    for (int i = 0; i < outcome.length; i++) {
                        try {
                            admitted.put(i, decide(caller, commands.get(i), lineage));
                        } catch (Refusal refusal) {
                            outcome[i] = new Admission(null, false, refusal);
                        }
                    }
                    return members.addAll(List.copyOf(admitted.values()))
                            .collectList()
                            .flatMap(added -> settled(caller, lineage, commands, List.copyOf(admitted.keySet()), added,
                                    outcome));
                });
    }

    private static Decided<Member, MemberEvent> decide(Caller caller, AdmitMember command, Lineage lineage) {
        caller.mustReach(command.cellId(), lineage);
        Organisation cell = lineage.chainOf(command.cellId(), "/cellId").getFirst();
        return MemberRules.admit(Ids.next(), command, cell);
    }

    private Mono<List<Admission>> settled(Caller caller, Lineage lineage, List<AdmitMember> commands,
            List<Integer> positions, List<Added<Member>> added, @Nullable Admission[] outcome) {
        List<String> taken = new ArrayList<>();
        for (int i = 0; i < added.size(); i++) {
            int position = positions.get(i);
            Stored<Member> stored = added.get(i).stored();
            outcome[position] = new Admission(stored, stored != null, added.get(i).refusal());
            if (stored == null) {
                taken.add(commands.get(position).personId());
            }
        }
        return (taken.isEmpty() ? Mono.just(List.<Stored<Member>>of()) : members.ofPersons(taken).collectList())
                .flatMap(known -> organisations
                        .lineage(known.stream().map(it -> it.state().cellId()).collect(Collectors.toSet()))
                        .map(now -> {
                            Map<String, Stored<Member>> byPerson = known.stream()
                                    .filter(it -> caller.reaches(it.state().cellId(), now))
                                    .collect(Collectors.toMap(it -> it.state().personId(), it -> it, (a, b) -> a));
                            for (int position : positions) {
                                outcome[position] = recognised(Objects.requireNonNull(outcome[position]),
                                        commands.get(position), byPerson);
                            }
                            return Arrays.stream(outcome).map(Objects::requireNonNull).toList();
                        }));
    }

    private static Admission recognised(Admission admission, AdmitMember command,
            Map<String, Stored<Member>> byPerson) {
        Stored<Member> known = byPerson.get(command.personId());
        if (admission.member() != null || known == null) {
            return admission;
        }
        return new Admission(known, false, isSame(known.state(), command) ? null : admission.refusal());
    }

    private static boolean isSame(Member member, AdmitMember command) {
        return member.admittedOn().equals(command.admittedOn())
                && member.placements().getFirst().cellId().equals(command.cellId())
                && member.placements().getFirst().from().equals(command.placedOn())
                && (command.officialOn() == null || command.officialOn().equals(member.officialOn()));
    }
}
