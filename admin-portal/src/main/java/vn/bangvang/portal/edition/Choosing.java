package vn.bangvang.portal.edition;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import vn.bangvang.portal.api.StandingsApi;
import vn.bangvang.portal.reader.Reader;

/** Finds out which board a page's address means for its reader. */
@Component
public class Choosing {
    private final StandingsApi api;

    Choosing(StandingsApi api) {
        this.api = api;
    }

    public Mono<Choice> of(Reader reader, Wanted wanted) {
        return api.provinces(reader).map(provinces -> Choice.of(wanted, provinces));
    }
}
