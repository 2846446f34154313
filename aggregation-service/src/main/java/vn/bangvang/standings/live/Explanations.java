package vn.bangvang.standings.live;

import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Caller;
import vn.bangvang.access.Reach;
import vn.bangvang.refusal.Refusal;
import vn.bangvang.standings.fold.EvidencePage;
import vn.bangvang.standings.fold.board.Movement;
import vn.bangvang.standings.fold.board.PeriodStandings;
import vn.bangvang.standings.fold.board.ProvinceStandings;
import vn.bangvang.standings.fold.board.Rank;
import vn.bangvang.standings.fold.board.SmallGroups;
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

    /**
     * What moved between two moments. What moves by one speaks of one member, however many stand behind the figure: of
     * an organisation that the caller does not reach it is told without its members, and nothing where they alone
     * moved. Signalled as by {@link PastFolds#answer}.
     */
    public Mono<List<Movement>> movements(Caller caller, ProvinceStandings province, MovedBetween asked) {
        return past.answer(caller, asked).map(moved -> seen(moved, boards.within(caller, province)));
    }

    private static List<Movement> seen(List<Movement> moved, Reach reach) {
        return moved.stream()
                .map(it -> reach.covers(it.organisation().id()) ? it : withoutMembers(it))
                .filter(it -> !it.figures().isEmpty())
                .toList();
    }

    private static Movement withoutMembers(Movement moved) {
        return new Movement(moved.organisation(), withoutMembers(moved.before()), withoutMembers(moved.after()),
                moved.figures().stream().filter(it -> !SmallGroups.isAboutMembers(it.figure())).toList(),
                moved.events());
    }

    private static @Nullable Rank withoutMembers(@Nullable Rank rank) {
        return rank == null ? null : SmallGroups.withoutMembers(rank);
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
     * What would move if these ratings were decided now, as in {@link #movements}. Whoever is out of the caller's reach
     * is as unknown.
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
                maySee)).map(moved -> seen(moved, boards.within(caller, province)));
    }
}
