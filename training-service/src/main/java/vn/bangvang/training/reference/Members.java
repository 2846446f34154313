package vn.bangvang.training.reference;

import java.util.Collection;
import java.util.Map;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import vn.bangvang.feed.Freshness;
import vn.bangvang.feed.Projection;

/** The Party members as far as their owner has told of them. */
@Component
public class Members {
    private final Projection<KnownMember> copy;

    public Members(Freshness freshness) {
        copy = new Projection<>(freshness);
    }

    public void remember(long version, KnownMember member) {
        copy.put(member.id(), version, member);
    }

    /** Gives the copy a moment to hear of them; answers those that it knows then, by id. */
    public Mono<Map<String, KnownMember>> awaitAll(Collection<String> ids) {
        return copy.awaitAll(ids);
    }
}
