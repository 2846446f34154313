package vn.bangvang.standings.live;

import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Caller;
import vn.bangvang.refusal.Refusal;
import vn.bangvang.standings.fold.EvidencePage;
import vn.bangvang.standings.fold.board.Movement;
import vn.bangvang.standings.fold.board.PeriodStandings;
import vn.bangvang.standings.fold.board.ProvinceStandings;
import vn.bangvang.standings.fold.fact.ProposedRating;
import vn.bangvang.standings.fold.fact.SubjectType;

/**
 * Why a figure is as it is, down to the events. Their subjects may be members: it is told to who may read members
 * there, and what is told is written down.
 */
@Component
public final class Explanations {
    private final BoardSelector boards;
    private final PastFolds past;
    private final Clock clock;

    Explanations(BoardSelector boards, PastFolds past, Clock clock) {
        this.boards = boards;
        this.past = past;
        this.clock = clock;
    }

    /**
     * @throws Refusal FORBIDDEN {@code MEMBERS_SCOPE_MISSING} or {@code OUTSIDE_YOUR_ORGANISATION}; signalled as by
     * {@link PastFolds#answer}
     */
    public Mono<EvidencePage> evidence(Caller caller, ProvinceStandings province, EvidenceBehind asked) {
        boards.members(caller, province).mustCover(asked.organisationId());
        return past.answer(caller, asked);
    }

    /** As {@link #evidence}; refused NOT_FOUND {@code NOT_MOVED} when nothing of the organisation moved. */
    public Mono<Movement> movement(Caller caller, ProvinceStandings province, String organisationId,
            MovedBetween asked) {
        boards.members(caller, province).mustCover(organisationId);
        return past.answer(caller, asked)
                .map(moved -> moved.stream()
                        .filter(it -> it.organisation().id().equals(organisationId))
                        .findFirst()
                        .orElseThrow(() -> Refusal.notFound("NOT_MOVED", "/id", organisationId)));
    }

    /**
     * What would move if these ratings were decided now. Whoever is out of the caller's reach is as unknown.
     *
     * @throws Refusal INVALID {@code PERIOD_CLOSED}, and FORBIDDEN {@code MEMBERS_SCOPE_MISSING} when members are named
     */
    public Mono<List<Movement>> proposed(Caller caller, ProvinceStandings province, PeriodStandings opened,
            List<ProposedRating> ratings) {
        if (!opened.state().isOpen()) {
            throw Refusal.invalid("PERIOD_CLOSED", "/period", opened.period());
        }
        boolean namesMembers = ratings.stream().anyMatch(rating -> rating.subjectType() == SubjectType.MEMBER);
        Predicate<String> maySee = namesMembers ? boards.members(caller, province)::covers : none -> false;
        return past.answer(caller, new ProposedRatings(province.id(), opened.period(), ratings, clock.instant(),
                maySee));
    }
}
