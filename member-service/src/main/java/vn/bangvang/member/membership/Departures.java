package vn.bangvang.member.membership;

import reactor.core.publisher.Mono;

/** Whoever has to follow up that somebody may have left: the Party, or an organisation for another. */
@FunctionalInterface
public interface Departures {
    /** Follows up after the change was stored; never fails, because that cannot be taken back. */
    Mono<Void> followedUp(Member changed);
}
