package vn.bangvang.member.membership.mongo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.member.membership.Member;
import vn.bangvang.member.membership.MemberEvent;
import vn.bangvang.member.membership.MemberQueries;
import vn.bangvang.member.membership.MemberSearch;
import vn.bangvang.member.membership.MemberStatus;
import vn.bangvang.member.membership.Position;
import vn.bangvang.member.membership.SearchWords;
import vn.bangvang.member.organisation.CellMembers.Census;
import vn.bangvang.outbox.aggregate.Aggregates;
import vn.bangvang.outbox.aggregate.Part;
import vn.bangvang.outbox.aggregate.Query;
import vn.bangvang.outbox.aggregate.Stored;

/** Memberships as MongoDB finds them. */
@Component
class StoredMembers implements MemberQueries {
    private static final List<MemberStatus> ACTIVE = Arrays.stream(MemberStatus.values())
            .filter(MemberStatus::active)
            .toList();

    private final Aggregates<Member, MemberEvent> members;

    private final SearchWords words;

    StoredMembers(Aggregates<Member, MemberEvent> members, SearchWords words) {
        this.members = members;
        this.words = words;
    }

    @Override
    public Flux<Stored<Member>> find(MemberSearch search, @Nullable Set<String> cells, Part part) {
        List<String> asked = new ArrayList<>();
        String personId = search.personId();
        if (personId != null) {
            asked.add(words.ofPerson(personId));
        }
        String name = search.name();
        if (name != null) {
            asked.addAll(words.ofName(name));
        }
        return members.page(Query.all()
                .andAnyOf("cellId", cells)
                .and("status", search.status())
                .andTokens(asked), part);
    }

    @Override
    public Flux<Member> everPlacedIn(String cellId) {
        return members.all(Query.where("placements.cellId", cellId)).map(Stored::state);
    }

    @Override
    public Flux<Member> ofPersons(Collection<String> personIds) {
        return members.all(Query.all().andAnyToken(personIds.stream().map(words::ofPerson).toList()))
                .map(Stored::state);
    }

    @Override
    public Flux<Member> secretariesOf(String organisationId) {
        return members.all(Query.where("positions.organisationId", organisationId)
                .and("positions.type", Position.Type.SECRETARY)).map(Stored::state);
    }

    @Override
    public Mono<Census> census(Collection<String> cellIds) {
        return members.tally(Query.all().andAnyOf("cellId", cellIds).andAnyOf("status", ACTIVE), "status")
                .map(byStatus -> new Census(byStatus.values().stream().mapToLong(Long::longValue).sum(),
                        byStatus.getOrDefault(MemberStatus.OFFICIAL.name(), 0L)));
    }
}
