package vn.bangvang.member.membership;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Caller;
import vn.bangvang.member.organisation.OrganisationTree;
import vn.bangvang.outbox.aggregate.Part;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.refusal.Refusal;

/**
 * Finds memberships in the caller's subtree.
 *
 * <p>Names are kept so that the store can neither read nor order them. What is ordered by name is read first, at most
 * {@value #SORTED_AT_MOST} at once.
 */
@Service
public class FindingMembers {
    /** More than the largest cell has; for whole provinces there is the order of ids. */
    static final int SORTED_AT_MOST = 2_000;

    private final MemberQueries queries;
    private final OrganisationTree tree;

    FindingMembers(MemberQueries queries, OrganisationTree tree) {
        this.queries = queries;
        this.tree = tree;
    }

    /** The order of a list. */
    public enum Order {
        /** The order in which memberships were recorded; pages of any number. */
        ID,
        /** Given name first; who has no name comes last. */
        NAME
    }

    public Mono<List<Stored<Member>>> find(Caller caller, MemberSearch search, Order order, Part part) {
        String cellId = search.cellId();
        Mono<Optional<Set<String>>> cells = cellId == null
                ? tree.subtree(caller)
                : tree.reached(caller, cellId).thenReturn(Optional.of(Set.of(cellId)));
        return cells.flatMap(within -> order == Order.ID
                ? queries.find(search, within.orElse(null), part).collectList()
                : sorted(search, within.orElse(null), part));
    }

    private Mono<List<Stored<Member>>> sorted(MemberSearch search, @Nullable Set<String> cells,
            Part part) {
        return queries.find(search, cells, part.begin(SORTED_AT_MOST + 1)).collectList().map(found -> {
            if (found.size() > SORTED_AT_MOST) {
                throw Refusal.of(Refusal.Kind.INVALID, "TOO_MANY_TO_SORT", "/sort", Order.NAME,
                        Map.of("limit", SORTED_AT_MOST));
            }
            if (part.isCounted()) {
                part.countedAs(found.size());
            }
            List<Stored<Member>> inOrder = found.stream().sorted(byName()).toList();
            return inOrder.stream().skip(begin(inOrder, part.afterId())).limit(part.limit()).toList();
        });
    }

    private static int begin(List<Stored<Member>> inOrder, @Nullable String afterId) {
        for (int i = 0; afterId != null && i < inOrder.size(); i++) {
            if (inOrder.get(i).id().equals(afterId)) {
                return i + 1;
            }
        }
        if (afterId != null) {
            throw Refusal.conflict("LIST_CHANGED_MEANWHILE", "/cursor", null);
        }
        return 0;
    }

    private static Comparator<Stored<Member>> byName() {
        return Comparator
                .<Stored<Member>, @Nullable FullName>comparing(stored -> stored.state().details().fullName(),
                        Comparator.nullsLast(FullName.byGivenName()))
                .thenComparing(Stored::id);
    }
}
