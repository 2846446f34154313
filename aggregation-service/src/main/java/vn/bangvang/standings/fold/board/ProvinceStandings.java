package vn.bangvang.standings.fold.board;

import java.util.Map;
import java.util.SortedMap;

import org.jspecify.annotations.Nullable;

import vn.bangvang.period.Period;

/**
 * One province: its periods, and its tree as it is known now.
 *
 * @param parents parent of every organisation, null-free; the top is missing
 */
public record ProvinceStandings(String id, String code, String name, SortedMap<Period, PeriodStandings> periods,
        Map<String, String> parents) {

    public boolean has(String organisationId) {
        return organisationId.equals(id) || parents.containsKey(organisationId);
    }

    public @Nullable String parentOf(String organisationId) {
        return parents.get(organisationId);
    }
}
