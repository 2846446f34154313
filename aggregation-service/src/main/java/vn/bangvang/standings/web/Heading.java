package vn.bangvang.standings.web;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import vn.bangvang.period.Period;
import vn.bangvang.standings.fold.board.ProvinceStandings;
import vn.bangvang.standings.fold.fact.EvaluationPeriod;
import vn.bangvang.standings.fold.fact.QuotaRule;
import vn.bangvang.standings.live.SelectedBoard;

/**
 * What every answer says about its figures. How fresh they are is {@link Freshness}.
 *
 * @param knownAt the moment whose knowledge is shown, by the log's clock; null for now
 * @param lateEvents events kept out because the year is closed
 * @param sha256 hash of a frozen board as it was sealed; null before
 * @param seal how far the sealing of a frozen board is; null for the current one
 * @param staleSince from which record on the board stands still because it could not be made; null while it does not
 */
record Heading(Period period, ProvinceName province, @Nullable Instant knownAt,
        PolicyName policy, String status, int closeVersion, String boardVersion, int lateEvents,
        @Nullable String sha256,
        @Nullable SealAnswer seal, @Nullable Instant staleSince) {

    /** The province. */
    record ProvinceName(String id, String code, String name) {}

    /** The rule in force, with its caps on OUTSTANDING. */
    record PolicyName(String code, int version, QuotaRule members, QuotaRule organisations) {}

    static Heading of(SelectedBoard selected, String boardVersion) {
        ProvinceStandings province = selected.province();
        EvaluationPeriod.Policy policy = selected.state().policy();
        return new Heading(selected.state().period(), new ProvinceName(province.id(), province.code(),
                province.name()), selected.knownAt(),
                new PolicyName(policy.code(), policy.version(),
                        policy.members(), policy.organisations()),
                selected.status(),
                selected.state().closeVersion(), boardVersion, selected.lateEvents(), selected.sha256(),
                selected.closed() == null ? null : SealAnswer.of(selected.closed()),
                selected.stale() == null ? null : selected.stale().since());
    }
}
