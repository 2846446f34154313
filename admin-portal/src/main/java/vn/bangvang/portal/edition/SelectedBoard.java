package vn.bangvang.portal.edition;

import java.text.Collator;
import java.time.Year;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

import vn.bangvang.portal.api.Edition;
import vn.bangvang.portal.api.Provinces;
import vn.bangvang.portal.api.Provinces.Closing;
import vn.bangvang.portal.api.Provinces.Province;

/**
 * The board that a page shows and what else there is to choose.
 *
 * @param provinces those that the reader may see, by name
 * @param province the one that is shown; null where it is unknown here, then the API says why
 */
public record SelectedBoard(Edition edition, List<Province> provinces, @Nullable Province province) {
    private static final ZoneId HOME = ZoneId.of("Asia/Ho_Chi_Minh");

    /** What is not asked for is the first province and its newest year. */
    static SelectedBoard of(BoardSelector.Request wanted, Provinces known) {
        List<Province> provinces = known.items().stream().sorted(byName()).toList();
        String asked = wanted.provinceId();
        Province province = asked == null
                ? provinces.stream().findFirst().orElse(null)
                : provinces.stream().filter(each -> each.id().equals(asked)).findFirst().orElse(null);
        return new SelectedBoard(new Edition(province == null ? asked : province.id(), period(wanted, province),
                wanted.lan()), provinces, province);
    }

    private static String period(BoardSelector.Request wanted, @Nullable Province province) {
        String asked = wanted.period();
        if (asked != null) {
            return asked;
        }
        return province == null || province.years().isEmpty()
                ? Year.now(HOME).toString()
                : province.years().getFirst().period();
    }

    private static Comparator<Province> byName() {
        Collator vietnamese = Collator.getInstance(Locale.forLanguageTag("vi"));
        return Comparator.comparing(Province::name, vietnamese).thenComparing(Province::id);
    }

    public boolean hasSeveralProvinces() {
        return provinces.size() > 1;
    }

    /** The years to choose from, newest first. */
    public List<String> periods() {
        return province == null ? List.of() : province.years().stream().map(Provinces.Year::period).toList();
    }

    /** The frozen board that is shown, or that the present one was frozen as; null for an open year. */
    public @Nullable Closing closing() {
        return province == null
                ? null
                : province.years()
                        .stream()
                        .filter(year -> year.period().equals(edition.period()))
                        .filter(year -> edition.isFrozen() || year.isClosed())
                        .flatMap(year -> year.closings().stream())
                        .filter(closing -> edition.closing() == null
                                || edition.closing() == closing.closeVersion())
                        .reduce((_, last) -> last)
                        .orElse(null);
    }

    /** Where the page hears of changes: the public API's stream of notices. Null where nothing can change. */
    public @Nullable String streamAddress() {
        return edition.province() == null || edition.isFrozen()
                ? null
                : UriComponentsBuilder.fromPath("/api/v1/standings/{period}/changes")
                        .queryParam("province", "{province}")
                        .encode()
                        .buildAndExpand(edition.period(), edition.province())
                        .toUriString();
    }
}
