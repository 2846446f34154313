package vn.bangvang.member.organisation.mongo;

import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;

import com.mongodb.client.model.Filters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

import vn.bangvang.member.organisation.Organisation;
import vn.bangvang.member.organisation.OrganisationEvent;
import vn.bangvang.member.organisation.OrganisationQueries;
import vn.bangvang.outbox.aggregate.Aggregates;
import vn.bangvang.outbox.aggregate.Part;
import vn.bangvang.outbox.aggregate.Query;
import vn.bangvang.outbox.aggregate.Stored;

/** Organisations as MongoDB finds them. */
@Component
class StoredOrganisations implements OrganisationQueries {
    private final Aggregates<Organisation, OrganisationEvent> organisations;

    StoredOrganisations(Aggregates<Organisation, OrganisationEvent> organisations) {
        this.organisations = organisations;
    }

    @Override
    public Flux<Stored<Organisation>> find(Search search, Part part) {
        Query query = Query.where("code", search.code())
                .and("parentId", search.parentId())
                .and("identifiers.value", search.identifier())
                .andIds(search.within());
        String text = search.text();
        if (text != null) {
            for (String word : Organisation.searchKey(text).split(" ")) {
                query = query.and(Filters.regex("state.searchKey", Pattern.quote(word)));
            }
        }
        return organisations.page(query, part);
    }

    @Override
    public Flux<Organisation> called(Collection<String> codesOrIds, @Nullable Set<String> within) {
        return organisations
                .all(Query.either(Query.all().andAnyOf("code", codesOrIds), Query.withIds(codesOrIds)).andIds(within))
                .map(Stored::state);
    }

    @Override
    public Flux<Organisation> everUnder(Collection<String> ids) {
        return organisations.all(under(ids)).map(Stored::state);
    }

    @Override
    public Flux<Organisation> everUnderOrMergedInto(Collection<String> ids) {
        return organisations.all(Query.either(under(ids), Query.all().andAnyOf("successorId", ids))).map(Stored::state);
    }

    private static Query under(Collection<String> ids) {
        return Query.all().andAnyOf("placements.parentId", ids);
    }
}
