package vn.bangvang.portal.edition;

import java.text.Collator;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

import vn.bangvang.period.Period;
import vn.bangvang.portal.api.Edition;
import vn.bangvang.portal.api.Provinces;
import vn.bangvang.portal.api.Provinces.Province;
import vn.bangvang.portal.api.StandingsApi;
import vn.bangvang.portal.reader.Reader;

/** Finds out which board a page's address means for its reader. */
@Component
public class BoardSelector {

    private final StandingsApi api;

    BoardSelector(StandingsApi api) {
        this.api = api;
    }

    /**
     * What a page's address asks for; each may be missing.
     *
     * @param tinh id of a province
     * @param province the same, as other systems write it
     * @param ky the period, such as {@code 2021} or {@code 2025-Q3}
     * @param lan the closing whose frozen board is wanted
     * @param biet the instant whose knowledge is wanted
     */
    public record Request(@Nullable String tinh, @Nullable String province, @Nullable String ky,
            @Nullable Integer lan, @Nullable String biet) {

        private @Nullable String provinceId() {
            return filled(tinh) != null ? filled(tinh) : filled(province);
        }

        private static @Nullable String filled(@Nullable String value) {
            return value == null || value.isBlank() ? null : value.strip();
        }
    }

    public Mono<SelectedBoard> select(Reader reader, Request request) {
        return api.provinces(reader).map(provinces -> select(request, provinces));
    }

    /** What is not asked for is the first province and its newest period. */
    static SelectedBoard select(Request request, Provinces known) {
        List<Province> provinces = known.items().stream().sorted(byName()).toList();
        String asked = request.provinceId();
        Province province = asked == null
                ? provinces.stream().findFirst().orElse(null)
                : provinces.stream().filter(each -> each.id().equals(asked)).findFirst().orElse(null);
        return new SelectedBoard(new Edition(province == null ? asked : province.id(), period(request, province),
                request.lan(), knownAt(request)), provinces, province);
    }

    private static Period period(Request request, @Nullable Province province) {
        String asked = Request.filled(request.ky());
        if (asked != null) {
            return written(asked);
        }
        return province == null || province.periods().isEmpty()
                ? Period.year(Moments.today().getYear())
                : province.periods().getFirst().period();
    }

    private static @Nullable Instant knownAt(Request request) {
        String asked = Request.filled(request.biet());
        return asked == null
                ? null
                : Moments.read(asked)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST, asked));
    }

    private static Period written(String asked) {
        try {
            return Period.parse(asked);
        } catch (IllegalArgumentException noPeriod) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, asked, noPeriod);
        }
    }

    private static Comparator<Province> byName() {
        Collator vietnamese = Collator.getInstance(Locale.forLanguageTag("vi"));
        return Comparator.comparing(Province::name, vietnamese).thenComparing(Province::id);
    }
}
