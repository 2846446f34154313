package vn.bangvang.standings.web;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import vn.bangvang.period.Period;
import vn.bangvang.standings.fold.board.ProvinceStandings;
import vn.bangvang.standings.fold.fact.EvaluationPeriod;
import vn.bangvang.standings.fold.fact.QuotaRule;
import vn.bangvang.standings.live.SelectedBoard;

/**
 * What every answer says about its figures.
 *
 * @param asOf when the newest event that is counted was recorded
 * @param knownAt the moment whose knowledge is shown, by the log's clock; null for now
 * @param lag how far this is behind the log; null for what was known at a moment
 * @param lateEvents events kept out because the year is closed
 * @param sha256 hash of a frozen board as it was sealed; null before
 * @param seal how far the sealing of a frozen board is; null for the current one
 * @param staleSince from which record on the board stands still because it could not be made; null while it does not
 */
record Heading(Period period, ProvinceName province, Instant asOf, @Nullable Instant knownAt,
        LagMeter.@Nullable Lag lag, PolicyName policy, String status,
        int closeVersion, String boardVersion, int lateEvents, @Nullable String sha256,
        @Nullable SealAnswer seal, @Nullable Instant staleSince) {

    /** The province. */
    record ProvinceName(String id, String code, String name) {}

    /** The rule in force, with its caps on OUTSTANDING. */
    record PolicyName(String code, int version, QuotaRule members, QuotaRule organisations) {}

    /** What was known at a moment is not behind anything. */
    static Mono<Heading> of(SelectedBoard selected, LagMeter lag) {
        return selected.knownAt() == null
                ? lag.now().map(now -> heading(selected, now))
                : Mono.fromSupplier(() -> heading(selected, null));
    }

    private static Heading heading(SelectedBoard selected, LagMeter.@Nullable Lag lag) {
        ProvinceStandings province = selected.province();
        EvaluationPeriod.Policy policy = selected.state().policy();
        return new Heading(selected.state().period(), new ProvinceName(province.id(), province.code(),
                province.name()), selected.asOf(), selected.knownAt(), lag,
                new PolicyName(policy.code(), policy.version(),
                        policy.members(), policy.organisations()),
                selected.status(),
                selected.state().closeVersion(), selected.boardVersion(), selected.lateEvents(), selected.sha256(),
                selected.closed() == null ? null : SealAnswer.of(selected.closed()),
                selected.stale() == null ? null : selected.stale().since());
    }
}
