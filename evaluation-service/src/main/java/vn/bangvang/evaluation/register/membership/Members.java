package vn.bangvang.evaluation.register.membership;

import java.util.Collection;
import java.util.Map;

import reactor.core.publisher.Mono;

/** Members by id, waiting a moment for one who was admitted just now. */
public interface Members {

    /**
     * The member, once the read copy knows them.
     *
     * @param pointer where the id stands in the request
     * @throws vn.bangvang.refusal.Refusal INVALID {@code UNKNOWN_MEMBER} (signalled) when they stay unknown
     */
    Mono<PartyMember> get(String id, String pointer);

    MemberRegister register();

    /** Those of many that are known, by id, after waiting a moment for all of them together. */
    Mono<Map<String, PartyMember>> arrived(Collection<String> ids);
}
