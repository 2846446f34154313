package vn.bangvang.portal.record;

import java.util.Map;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

import vn.bangvang.portal.api.PublicApi;
import vn.bangvang.portal.reader.Reader;
import vn.bangvang.portal.register.RegisterApi;

/** Reads papers with the names of those on them. */
@Component
public class Papers {
    private final PublicApi api;
    private final RegisterApi register;

    Papers(PublicApi api, RegisterApi register) {
        this.api = api;
        this.register = register;
    }

    public Mono<Paper> read(Reader reader, Kind kind, String id) {
        return api.get(reader, JsonNode.class, kind.path(), Map.of("id", id), Map.of())
                .flatMap(told -> Mono.zip(register.organisationNames(reader, Paper.ids(kind, told, false)),
                        register.memberNames(reader, Paper.ids(kind, told, true)))
                        .map(names -> new Paper(kind, id, told, names.getT1(), names.getT2())));
    }
}
