package vn.bangvang.standings.web;

import java.time.Instant;
import java.util.List;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Caller;
import vn.bangvang.standings.fold.board.Difference;
import vn.bangvang.standings.fold.board.Snapshot.Listing;
import vn.bangvang.standings.live.BoardSelector;
import vn.bangvang.standings.proof.Proof;
import vn.bangvang.standings.proof.ShadowFold;

/** Whether the standings are what the log says. */
@RestController
final class ProofController {
    private final BoardSelector boards;
    private final ShadowFold shadow;

    ProofController(BoardSelector boards, ShadowFold shadow) {
        this.boards = boards;
        this.shadow = shadow;
    }

    /**
     * @param madeAt when it was counted
     * @param boards how many boards were compared
     * @param events how many events were counted
     * @param drift on how many figures the two accounts do not agree; 0 is the proof
     * @param differences at most 500, of provinces that the caller may see
     */
    record ProofAnswer(Instant madeAt, long boards, long events, long drift, List<Difference> differences) {}

    /**
     * Compares the standings with everything counted once more. Needs the scope {@code standings:operate} too. Counts
     * everything once more now.
     */
    @GetMapping("/api/v1/standings/proof")
    Mono<ProofAnswer> proveStandings(Caller caller) {
        OperationsController.mustOperate(caller);
        return shadow.prove().map(proof -> answer(caller, proof));
    }

    private ProofAnswer answer(Caller caller, Proof proof) {
        return new ProofAnswer(proof.madeAt(), proof.boards(), proof.events(), proof.drift(), boards.seen(caller,
                new Listing<>(proof.drift(), proof.differences()), Difference::province));
    }
}
