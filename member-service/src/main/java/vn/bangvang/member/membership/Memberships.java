package vn.bangvang.member.membership;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

import vn.bangvang.access.AuditTrail;
import vn.bangvang.access.Caller;
import vn.bangvang.access.Reach;
import vn.bangvang.member.membership.MemberCommand.AdmitMember;
import vn.bangvang.member.organisation.Lineage;
import vn.bangvang.member.organisation.OrganisationTree;
import vn.bangvang.member.organisation.SizeWarnings;
import vn.bangvang.member.organisation.SizeWarnings.Warning;
import vn.bangvang.member.organisation.Today;
import vn.bangvang.outbox.aggregate.Aggregates;
import vn.bangvang.outbox.aggregate.Decided;
import vn.bangvang.outbox.aggregate.EachForItself;
import vn.bangvang.outbox.aggregate.EachOutcome;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.refusal.Refusal;

/**
 * Shows memberships and takes people into cells, one by one or hundreds at once. Consistency boundary: the person, see
 * {@link PersonRecords}. A person has at most one record that leaves no room for another, which the store guarantees
 * by its key: the second admission loses, however close the race.
 *
 * <p>The cell is read before the membership is written; a cell dissolved within those milliseconds leaves an active
 * member in it, who has to be transferred.
 */
@Service
public class Memberships {
    private static final String SECOND = "MEMBER_ALREADY_EXISTS";

    private final Aggregates<Member, MemberEvent> members;
    private final MemberQueries queries;
    private final OrganisationTree tree;
    private final SizeWarnings sizes;
    private final SearchWords words;
    private final AuditTrail audit;
    private final Clock clock;

    Memberships(Aggregates<Member, MemberEvent> members, MemberQueries queries, OrganisationTree tree,
            SizeWarnings sizes, SearchWords words, AuditTrail audit, Clock clock) {
        this.audit = audit;
        this.words = words;
        this.members = members;
        this.queries = queries;
        this.tree = tree;
        this.sizes = sizes;
        this.clock = clock;
    }

    /** Refused as UNKNOWN_MEMBER when there is none. */
    public Mono<Stored<Member>> get(Caller caller, String id) {
        return members.get(id)
                .flatMap(read -> tree.reached(caller, read.state().cellId()).thenReturn(read));
    }

    /** @param warnings about the sizes of the cell and of what stands above it */
    public record Admitted(Stored<Member> member, List<Warning> warnings) {}

    /** Refused as MEMBER_ALREADY_EXISTS when the person is a member already. */
    public Mono<Admitted> admit(Caller caller, AdmitMember command, IdempotencyKey key) {
        return tree.reached(caller, command.cellId())
                .flatMap(lineage -> admitted(caller, command, key, lineage)
                        .flatMap(member -> sizes.around(List.of(command.cellId()), lineage)
                                .map(warnings -> new Admitted(member, warnings))));
    }

    private Mono<Stored<Member>> admitted(Caller caller, AdmitMember command, IdempotencyKey key, Lineage lineage) {
        return members.found(key, id -> admissions(caller, List.of(command), lineage)
                .flatMap(admissions -> admissions.decide(id, command)))
                .onErrorResume(Refusal.class, refusal -> refusal.code().equals(SECOND)
                        ? queries.ofPersons(List.of(command.personId()))
                                .collectList()
                                .flatMap(there -> learnt(caller, there))
                                .then(Mono.error(refusal))
                        : Mono.error(refusal));
    }

    /** That somebody is a member is sensitive, and who sends persons in learns it of each that is refused. */
    private Mono<Void> learnt(Caller caller, Collection<Member> there) {
        return audit.memberDataRead(caller, "membership", there.stream().map(Member::id).distinct().toList());
    }

    /** Each for itself: a refused one does not hold up the others. Repeating an admission changes nothing. */
    public Mono<List<EachOutcome<Member>>> admitAll(Caller caller, List<AdmitMember> commands, IdempotencyKey key) {
        return tree.lineage(commands.stream().map(AdmitMember::cellId).collect(Collectors.toSet()))
                .flatMap(lineage -> admissions(caller, commands, lineage))
                .flatMap(admissions -> members.foundEach(key, commands, admissions))
                .flatMap(outcomes -> told(caller, outcomes));
    }

    /** What {@link #admitAll} would answer now; nothing is written. */
    public Mono<List<EachOutcome<Member>>> checkAll(Caller caller, List<AdmitMember> commands) {
        return tree.lineage(commands.stream().map(AdmitMember::cellId).collect(Collectors.toSet()))
                .flatMap(lineage -> admissions(caller, commands, lineage))
                .flatMap(admissions -> members.checkEach(commands, admissions))
                .flatMap(outcomes -> told(caller, outcomes));
    }

    private Mono<Admissions> admissions(Caller caller, List<AdmitMember> commands, Lineage lineage) {
        return queries.ofPersons(commands.stream().map(AdmitMember::personId).collect(Collectors.toSet()))
                .collect(Collectors.groupingBy(Member::personId))
                .map(known -> new Admissions(caller, lineage, known, words, Today.by(clock)));
    }

    private record Admissions(Caller caller, Lineage lineage, Map<String, List<Member>> known, SearchWords words,
            Today today)
            implements EachForItself<AdmitMember, Member, MemberEvent> {
        @Override
        public String key(AdmitMember command) {
            return words.ofPerson(command.personId());
        }

        @Override
        public Mono<Void> mustBeAllowed(AdmitMember command) {
            return Mono.fromRunnable(() -> Reach.of(caller, lineage).mustCover(command.cellId()));
        }

        @Override
        public boolean isSame(AdmitMember command, Member there) {
            return MemberRules.isAdmission(command, there);
        }

        @Override
        public Mono<Decided<Member, MemberEvent>> decide(String id, AdmitMember command) {
            return Mono.fromSupplier(() -> MemberRules.admit(id, command,
                    lineage.chainOf(command.cellId(), "/cellId").getFirst(),
                    new PersonRecords(known.getOrDefault(command.personId(), List.of())), today));
        }
    }

    /** Where somebody is a member is told only to who reaches their cell. */
    private Mono<List<EachOutcome<Member>>> told(Caller caller, List<EachOutcome<Member>> outcomes) {
        Set<String> cells = outcomes.stream()
                .flatMap(outcome -> there(outcome).stream())
                .map(Member::cellId)
                .collect(Collectors.toSet());
        List<Member> there = outcomes.stream().flatMap(outcome -> there(outcome).stream()).toList();
        return learnt(caller, there).then(tree.lineage(cells)).map(lineage -> {
            Reach reach = Reach.of(caller, lineage);
            return outcomes.stream()
                    .map(outcome -> there(outcome).filter(member -> !reach.covers(member.cellId()))
                            .<EachOutcome<Member>>map(member -> new EachOutcome.Refused<>(
                                    Refusal.conflict(SECOND, "/personId", member.personId()), null))
                            .orElse(outcome))
                    .toList();
        });
    }

    /** Who was a member before. */
    private static Optional<Member> there(EachOutcome<Member> outcome) {
        return switch (outcome) {
            case EachOutcome.Founded<Member> _ -> Optional.empty();
            case EachOutcome.AlreadyThere<Member>(Stored<Member> stored) -> Optional.of(stored.state());
            case EachOutcome.Refused<Member> refused -> Optional.ofNullable(refused.inTheWay()).map(Stored::state);
        };
    }
}
