package vn.bangvang.member.organisation;

import java.util.List;

import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Looks at what an organisation holds just before something is decided about it. */
@Service
class Inspecting {
    private final Organisations organisations;
    private final Inhabitants inhabitants;

    Inspecting(Organisations organisations, Inhabitants inhabitants) {
        this.organisations = organisations;
        this.inhabitants = inhabitants;
    }

    Mono<Inside> inside(String id) {
        return Mono.zip(organisations.everUnder(id).collectList(), inhabitants.census(List.of(id)),
                inhabitants.tracesIn(id))
                .map(found -> Inside.of(id, found.getT1(), found.getT2().active(), found.getT3()));
    }
}
