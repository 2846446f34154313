package vn.bangvang.standings.web;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Caller;
import vn.bangvang.access.MachineTime;
import vn.bangvang.access.ShowsMembers;
import vn.bangvang.period.Period;
import vn.bangvang.refusal.Refusal;
import vn.bangvang.standings.fold.board.ProvinceStandings;
import vn.bangvang.standings.fold.fact.Level;
import vn.bangvang.standings.live.BoardSelector;
import vn.bangvang.standings.live.Explanations;
import vn.bangvang.standings.live.MovedBetween;

/** Whose rank or figures moved between two instants, and what was told meanwhile. */
@RestController
@RequestMapping("/api/v1/standings/{period:\\d.*}/movements")
final class MovementsController {
    private final BoardSelector boards;
    private final Explanations explanations;
    private final InstantSource clock;

    MovementsController(BoardSelector boards, Explanations explanations, @MachineTime InstantSource clock) {
        this.boards = boards;
        this.explanations = explanations;
        this.clock = clock;
    }

    /**
     * @param to null for now
     * @param items in the order of the board at the end
     */
    record MovementsAnswer(Period period, String province, Instant from, @Nullable Instant to,
            List<MovedOrganisation> items) {}

    /** @param events in the order in which the log took them in */
    record MovementAnswer(Period period, String province, Instant from, @Nullable Instant to,
            MovedOrganisation movement,
            List<ToldEvent> events) implements ShowsMembers {
        @Override
        public Collection<String> shownMembers() {
            return events.stream().map(ToldEvent::aggregateId).toList();
        }

        @Override
        public String shownAs() {
            return "standings-movement";
        }
    }

    /**
     * Lists whose rank or figures moved between two instants; figures about members only of the organisations that the
     * caller reaches.
     */
    @GetMapping
    Mono<MovementsAnswer> listMovements(Caller caller, @PathVariable String period,
            @RequestParam @Nullable String province,
            @RequestParam Instant from, @RequestParam @Nullable Instant to, @RequestParam @Nullable Level level) {
        ProvinceStandings chosen = boards.province(caller, province);
        MovedBetween asked = asked(chosen, period, from, to);
        return explanations.movements(caller, chosen, asked)
                .map(moved -> new MovementsAnswer(asked.period(), chosen.id(), from, asked.newest(), moved.stream()
                        .filter(it -> level == null || it.organisation().level() == level)
                        .map(MovedOrganisation::of)
                        .toList()));
    }

    /**
     * Shows what moved for one organisation, and the events that did it. With the events, whose subjects may be
     * members: for who may read members there, and written down.
     */
    @GetMapping("/organisations/{id}")
    Mono<MovementAnswer> getMovement(Caller caller, @PathVariable String period, @PathVariable String id,
            @RequestParam @Nullable String province, @RequestParam Instant from, @RequestParam @Nullable Instant to) {
        ProvinceStandings chosen = boards.province(caller, province);
        MovedBetween asked = asked(chosen, period, from, to);
        return explanations.movement(caller, chosen, id, asked)
                .map(movement -> new MovementAnswer(asked.period(), chosen.id(), from, asked.newest(),
                        MovedOrganisation.of(movement), movement.events().stream().map(ToldEvent::of).toList()));
    }

    private MovedBetween asked(ProvinceStandings province, String period, Instant from, @Nullable Instant to) {
        if (to == null ? clock.instant().isBefore(from) : to.isBefore(from)) {
            throw Refusal.invalid("TO_BEFORE_FROM", to == null ? "/from" : "/to", from);
        }
        return new MovedBetween(province.id(), BoardSelector.period(province, period).period(), from, to);
    }
}
