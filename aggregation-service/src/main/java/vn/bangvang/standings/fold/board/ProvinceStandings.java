package vn.bangvang.standings.fold.board;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

import vn.bangvang.period.Period;
import vn.bangvang.standings.fold.fact.Organisation;

/**
 * One province: its periods, and its tree as it is known now.
 *
 * @param organisations the newest state of each by its id
 */
public record ProvinceStandings(String id, String code, String name, SortedMap<Period, PeriodStandings> periods,
        Map<String, Organisation> organisations) {

    public boolean has(String organisationId) {
        return organisationId.equals(id) || organisations.containsKey(organisationId);
    }

    /** Under whom an organisation stands on that day; empty at the top and for one that is unknown. */
    public Optional<String> parentOn(String organisationId, LocalDate day) {
        return Optional.ofNullable(organisations.get(organisationId)).map(organisation -> organisation.parentOn(day));
    }
}
