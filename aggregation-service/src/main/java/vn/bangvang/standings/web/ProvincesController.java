package vn.bangvang.standings.web;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Caller;
import vn.bangvang.period.Period;
import vn.bangvang.standings.fold.board.PeriodStandings;
import vn.bangvang.standings.fold.board.ProvinceStandings;
import vn.bangvang.standings.live.BoardSelector;
import vn.bangvang.standings.live.LiveStandings;

/** What there is to read: every province that the caller may see, with the periods that were opened in it. */
@RestController
final class ProvincesController {
    private final BoardSelector boards;

    ProvincesController(BoardSelector boards) {
        this.boards = boards;
    }

    record Provinces(List<Province> items) {}

    /** @param periods newest first */
    record Province(String id, String code, String name, List<Opened> periods) {
        static Province of(ProvinceStandings province) {
            return new Province(province.id(), province.code(), province.name(),
                    province.periods().values().stream().map(Opened::of).toList().reversed());
        }
    }

    /** @param closings the frozen boards that can still be asked for, first closing first */
    record Opened(Period period, String status, int closeVersion, List<Closing> closings) {
        static Opened of(PeriodStandings opened) {
            return new Opened(opened.period(), opened.status(), opened.state().closeVersion(),
                    opened.closed()
                            .stream()
                            .map(board -> new Closing(board.closeVersion(), board.closedAt(), board.sha256(),
                                    SealAnswer.State.of(board)))
                            .toList());
        }
    }

    /** @param sha256 null until it is sealed */
    record Closing(int closeVersion, Instant closedAt, @Nullable String sha256, SealAnswer.State seal) {}

    /** Lists the provinces that the caller sees, with their periods and closings. */
    @GetMapping("/api/v1/standings")
    Mono<Provinces> listProvinces(Caller caller, @RequestParam @Nullable Instant knownAt) {
        return boards.provinces(caller, knownAt).map(Province::of).collectList().map(Provinces::new);
    }
}
