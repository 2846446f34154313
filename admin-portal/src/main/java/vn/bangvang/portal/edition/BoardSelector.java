package vn.bangvang.portal.edition;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import vn.bangvang.portal.api.StandingsApi;
import vn.bangvang.portal.reader.Reader;

/** Finds out which board a page's address means for its reader. */
@Component
public class BoardSelector {
    private final StandingsApi api;

    BoardSelector(StandingsApi api) {
        this.api = api;
    }

    public Mono<SelectedBoard> of(Reader reader, BoardSelector.Request wanted) {
        return api.provinces(reader).map(provinces -> SelectedBoard.of(wanted, provinces));
    }
}
