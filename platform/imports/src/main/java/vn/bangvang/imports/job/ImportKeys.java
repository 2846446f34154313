package vn.bangvang.imports.job;

import java.util.List;
import java.util.Objects;

import reactor.core.publisher.Mono;

import vn.bangvang.personkeys.PersonKey;
import vn.bangvang.personkeys.PersonKeys;

/** A key for each import, because its file and its report name people; destroyed with them. */
final class ImportKeys {
    private final PersonKeys keys;

    ImportKeys(PersonKeys keys) {
        this.keys = keys;
    }

    /** @return the import's key, made when there is none; empty when it was destroyed */
    Mono<PersonKey> of(String job) {
        String name = name(job);
        return keys.ofOrNew(List.of(name))
                .filter(found -> found.containsKey(name))
                .map(found -> Objects.requireNonNull(found.get(name)));
    }

    Mono<Void> destroy(String job) {
        return keys.destroy(name(job));
    }

    /** No membership's id. */
    private static String name(String job) {
        return "import " + job;
    }
}
