package vn.bangvang.standings.live;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import vn.bangvang.access.AuditTrail;
import vn.bangvang.access.Caller;
import vn.bangvang.refusal.Refusal;
import vn.bangvang.standings.fold.EvidencePage;
import vn.bangvang.standings.fold.board.Movement;
import vn.bangvang.standings.fold.board.ProvinceStandings;
import vn.bangvang.standings.fold.fact.Event;

/**
 * Why a figure is as it is, down to the events. Their subjects may be members: it is told to who may read members
 * there, and what is told is written down.
 */
@Component
public final class Explanations {
    private final BoardSelector boards;
    private final PastFolds past;
    private final AuditTrail audit;

    Explanations(BoardSelector boards, PastFolds past, AuditTrail audit) {
        this.boards = boards;
        this.past = past;
        this.audit = audit;
    }

    /**
     * @throws Refusal FORBIDDEN {@code MEMBERS_SCOPE_MISSING} or {@code OUTSIDE_YOUR_ORGANISATION}; signalled as by
     * {@link PastFolds#answer}
     */
    public Mono<EvidencePage> evidence(Caller caller, ProvinceStandings province, EvidenceBehind asked) {
        boards.members(caller, province).mustCover(asked.organisationId());
        return past.answer(caller, asked)
                .flatMap(found -> audit.memberDataRead(caller, "standings-evidence", subjects(found))
                        .thenReturn(found));
    }

    /** As {@link #evidence}; refused NOT_FOUND {@code NOT_MOVED} when nothing of the organisation moved. */
    public Mono<Movement> movement(Caller caller, ProvinceStandings province, String organisationId,
            MovedBetween asked) {
        boards.members(caller, province).mustCover(organisationId);
        return past.answer(caller, asked)
                .map(moved -> moved.stream()
                        .filter(it -> it.organisation().id().equals(organisationId))
                        .findFirst()
                        .orElseThrow(() -> Refusal.notFound("NOT_MOVED", "/id", organisationId)))
                .flatMap(movement -> audit
                        .memberDataRead(caller, "standings-movement",
                                movement.events().stream().map(Event::aggregateId).distinct().toList())
                        .thenReturn(movement));
    }

    private static List<String> subjects(EvidencePage found) {
        return found.items()
                .stream()
                .flatMap(item -> Stream.concat(Stream.of(item.subject().id()),
                        item.basis().stream().map(versions -> versions.getFirst().aggregateId())))
                .distinct()
                .toList();
    }
}
