package vn.bangvang.evaluation.selfcriticism;

import java.time.LocalDate;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import vn.bangvang.evaluation.membership.Members;
import vn.bangvang.evaluation.organisation.Organisations;
import vn.bangvang.evaluation.year.Subject;

/** Where a subject is at home: a member in the official cell, an organisation in itself. */
@Component
public final class SubjectHomes {
    private final Organisations organisations;
    private final Members members;

    public SubjectHomes(Organisations organisations, Members members) {
        this.organisations = organisations;
        this.members = members;
    }

    /** @param rootId the province that the home belongs to */
    public record Home(String organisationId, String rootId) {}

    /**
     * The home on that date; before a member's first placement, today's cell.
     *
     * @throws vn.bangvang.refusal.Refusal INVALID {@code UNKNOWN_MEMBER} or {@code UNKNOWN_ORGANISATION} (signalled)
     */
    public Mono<Home> on(Subject subject, LocalDate date, String pointer) {
        Mono<String> organisationId = switch (subject.type()) {
            case MEMBER ->
                members.get(subject.id(), pointer).map(member -> member.cellOn(date).orElse(member.cellId()));
            case ORGANISATION -> Mono.just(subject.id());
        };
        return organisationId.flatMap(id -> organisations.get(id, pointer))
                .map(organisation -> new Home(organisation.id(), organisations.tree().rootOf(organisation.id())));
    }
}
