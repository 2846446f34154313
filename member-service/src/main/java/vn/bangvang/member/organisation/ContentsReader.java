package vn.bangvang.member.organisation;

import java.util.List;

import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Reads what an organisation holds just before something is decided about it. */
@Service
class ContentsReader {
    private final OrganisationQueries queries;
    private final CellMembers members;

    ContentsReader(OrganisationQueries queries, CellMembers members) {
        this.queries = queries;
        this.members = members;
    }

    Mono<OrganisationContents> of(String id) {
        List<String> alone = List.of(id);
        return Mono.zip(queries.everUnder(alone).collectList(), members.census(alone), members.tracesIn(id))
                .map(found -> OrganisationContents.of(id, found.getT1(), found.getT2().active(), found.getT3()));
    }
}
