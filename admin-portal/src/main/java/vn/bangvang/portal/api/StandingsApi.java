package vn.bangvang.portal.api;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import vn.bangvang.period.Period;
import vn.bangvang.portal.reader.Reader;

/** The readings of the standings that several pages show. */
@Component
public class StandingsApi {

    private final PublicApi api;

    StandingsApi(PublicApi api) {
        this.api = api;
    }

    /** Which provinces and periods there are for the reader. */
    public Mono<Provinces> provinces(Reader reader) {
        return api.get(reader, Provinces.class, "/api/v1/standings", Map.of(), Map.of());
    }

    /** Rows of one level in order of rank, optionally only those below one superior. */
    public Mono<Standings> ranking(Reader reader, Edition edition, String level, @Nullable String superior) {
        Map<String, String> query = edition.query();
        query.put("level", level);
        if (superior != null) {
            query.put("superior", superior);
        }
        return api.board(reader, "/api/v1/standings/{period}/ranking", Map.of("period", edition.period().toString()),
                query);
    }

    /** Every row below an organisation, of all levels. */
    public Mono<Standings> rows(Reader reader, Edition edition, String superior) {
        Map<String, String> query = edition.query();
        query.put("superior", superior);
        return api.board(reader, "/api/v1/standings/{period}", Map.of("period", edition.period().toString()), query);
    }

    /** One organisation with its way up and its children. */
    public Mono<Details> organisation(Reader reader, Edition edition, String id) {
        return api.measured(reader, Details.class, "/api/v1/standings/{period}/organisations/{id}",
                Map.of("period", edition.period().toString(), "id", id), edition.query(),
                (answer, by) -> answer.measured(by.asOf(), by.lag()));
    }

    /**
     * A level of a board beside an earlier one.
     *
     * @param closing of the earlier board, null for the present one
     */
    public Mono<Comparison> comparison(Reader reader, Edition edition, Period with, @Nullable Integer closing,
            String level) {
        Map<String, String> query = edition.query();
        query.put("with", with.toString());
        if (closing != null) {
            query.put("withCloseVersion", closing.toString());
        }
        query.put("level", level);
        return api.get(reader, Comparison.class, "/api/v1/standings/{period}/comparison",
                Map.of("period", edition.period().toString()), query);
    }

    /** How the standings are kept up. */
    public Mono<Operations> operations(Reader reader) {
        return api.get(reader, Operations.class, "/api/v1/standings/operations", Map.of(), Map.of());
    }
}
