package vn.bangvang.member.organisation;

import java.util.List;

import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Looks at what an organisation holds just before something is decided about it. */
@Service
class ContentsReader {
    private final Organisations organisations;
    private final CellMembers members;

    ContentsReader(Organisations organisations, CellMembers members) {
        this.organisations = organisations;
        this.members = members;
    }

    Mono<OrganisationContents> of(String id) {
        return Mono.zip(organisations.everUnder(id).collectList(), members.census(List.of(id)),
                members.tracesIn(id))
                .map(found -> OrganisationContents.of(id, found.getT1(), found.getT2().active(), found.getT3()));
    }
}
