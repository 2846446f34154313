package vn.bangvang.integration.codelists;

import java.util.List;
import java.util.SortedMap;

import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import vn.bangvang.refusal.Refusal;

/** The lists of codes; public reference data, so whoever has a token of some organisation may read them. */
@Service
public class CodeLists {
    /** Read from files of this release for the first who asks. */
    private final Mono<SortedMap<String, CodeList>> lists = Mono.fromCallable(() -> new ListedEnums().all())
            .subscribeOn(Schedulers.boundedElastic())
            .cache();

    /** In the order of their ids. */
    public Mono<List<CodeList>> all() {
        return lists.map(all -> List.copyOf(all.values()));
    }

    /** Refused as UNKNOWN_CODE_LIST when there is none with this id. */
    public Mono<CodeList> get(String id) {
        return lists.mapNotNull(all -> all.get(id))
                .switchIfEmpty(Mono.error(() -> Refusal.notFound("UNKNOWN_CODE_LIST", "", id)));
    }
}
