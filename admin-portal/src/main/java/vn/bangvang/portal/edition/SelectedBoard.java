package vn.bangvang.portal.edition;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

import vn.bangvang.period.Period;
import vn.bangvang.portal.api.Edition;
import vn.bangvang.portal.api.Provinces.Closing;
import vn.bangvang.portal.api.Provinces.Opened;
import vn.bangvang.portal.api.Provinces.Province;

/**
 * The board that a page shows and what else there is to choose.
 *
 * @param provinces those that the reader may see, by name
 * @param province the one that is shown; null where it is unknown here, then the API says why
 */
public record SelectedBoard(Edition edition, List<Province> provinces, @Nullable Province province) {

    public boolean hasSeveralProvinces() {
        return provinces.size() > 1;
    }

    /** The periods to choose from, newest first. */
    public List<Period> periods() {
        return province == null ? List.of() : province.periods().stream().map(Opened::period).toList();
    }

    /** The frozen board that is shown, or that the present one was frozen as; null for an open period. */
    public @Nullable Closing closing() {
        return province == null
                ? null
                : province.periods()
                        .stream()
                        .filter(opened -> opened.period().equals(edition.period()))
                        .filter(opened -> edition.isFrozen() || opened.isClosed())
                        .flatMap(opened -> opened.closings().stream())
                        .filter(closing -> edition.closing() == null
                                || edition.closing() == closing.closeVersion())
                        .reduce((_, last) -> last)
                        .orElse(null);
    }

    /** Where the page hears of changes: the public API's stream of notices. Null where nothing can change. */
    public @Nullable String streamAddress() {
        return edition.province() == null || edition.isFixed()
                ? null
                : UriComponentsBuilder.fromPath("/api/v1/standings/{period}/changes")
                        .queryParam("province", "{province}")
                        .encode()
                        .buildAndExpand(edition.period(), edition.province())
                        .toUriString();
    }
}
