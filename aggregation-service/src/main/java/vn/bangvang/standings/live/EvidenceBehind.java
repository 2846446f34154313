package vn.bangvang.standings.live;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import vn.bangvang.period.Period;
import vn.bangvang.refusal.Refusal;
import vn.bangvang.standings.fold.EvidencePage;

/**
 * What stands behind a figure of an organisation's row?
 *
 * @param closeVersion of a closing, null for the running account
 * @param behind whom the page begins, null for the first page
 * @param newest null for what is known now
 */
public record EvidenceBehind(String province, Period period, @Nullable Integer closeVersion, String organisationId,
        String figure, @Nullable String behind, int limit,
        @Nullable Instant newest) implements PastFolds.Question<EvidencePage> {

    /** @throws Refusal NOT_FOUND {@code UNKNOWN_FIGURE}, {@code UNKNOWN_PERIOD} or {@code UNKNOWN_CLOSE_VERSION} */
    @Override
    public EvidencePage answer(LiveStandings standings) {
        if (!EvidencePage.isFigure(figure)) {
            throw Refusal.notFound("UNKNOWN_FIGURE", "/figure", figure);
        }
        return EvidencePage
                .of(standings.prefix(province, newest), period, closeVersion, organisationId, figure, behind, limit)
                .orElseThrow(() -> closeVersion == null
                        ? Refusal.notFound("UNKNOWN_PERIOD", "/period", period)
                        : Refusal.notFound("UNKNOWN_CLOSE_VERSION", "/closeVersion", closeVersion));
    }

    @Override
    public int rows(EvidencePage answer) {
        return answer.items().size();
    }
}
