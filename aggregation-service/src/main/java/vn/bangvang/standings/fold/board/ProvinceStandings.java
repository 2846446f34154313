package vn.bangvang.standings.fold.board;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

import vn.bangvang.period.Period;
import vn.bangvang.standings.fold.fact.Organisation;
import vn.bangvang.standings.fold.fact.Seal;

/**
 * One province: its periods, and its tree as it is known now.
 *
 * @param organisations the newest state of each by its id
 * @param seals of its closings
 * @param known how far each part of the log has been read for it
 */
public record ProvinceStandings(String id, String code, String name, SortedMap<Period, PeriodStandings> periods,
        Map<String, Organisation> organisations, SealChain seals, SortedMap<String, Long> known) {

    public boolean has(String organisationId) {
        return organisationId.equals(id) || organisations.containsKey(organisationId);
    }

    /** The seal that has to be set next; empty while no closing waits for one and has all that it rests on. */
    public Optional<Seal> nextSeal() {
        return seals.next(periods.values(), known);
    }

    /** Closings that are not as they were sealed. */
    public List<BrokenSeal> brokenSeals() {
        return seals.broken(periods.values());
    }

    /** Closings that have no seal yet. */
    public List<Unsealed> unsealed() {
        return periods.values()
                .stream()
                .flatMap(period -> period.closed()
                        .stream()
                        .filter(closing -> closing.seal() == null)
                        .map(closing -> new Unsealed(id, period.period(), closing.closeVersion(), closing.closedAt(),
                                closing.awaited())))
                .toList();
    }

    /** Under whom an organisation stands on that day; empty at the top and for one that is unknown. */
    public Optional<String> parentOn(String organisationId, LocalDate day) {
        return Optional.ofNullable(organisations.get(organisationId)).map(organisation -> organisation.parentOn(day));
    }
}
