package vn.bangvang.member.organisation;

import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

import vn.bangvang.member.organisation.CellMembers.Traces;

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
        return of(id, members.tracesIn(id));
    }

    /** As before a merger of that day, which moves its members. */
    Mono<OrganisationContents> before(String id, LocalDate merger) {
        return of(id, members.tracesBeside(id, merger));
    }

    private Mono<OrganisationContents> of(String id, Mono<Traces> traces) {
        List<String> alone = List.of(id);
        return Mono.zip(queries.everUnder(alone).collectList(), members.census(alone), traces)
                .map(found -> OrganisationContents.of(id, found.getT1(), found.getT2().active(), found.getT3()));
    }
}
