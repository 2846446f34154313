package vn.bangvang.member.membership;

import reactor.core.publisher.Mono;

/** Whoever has to follow up the end of a membership. */
@FunctionalInterface
public interface EndOfMembership {
    /** Follows up after the end was stored; never fails, because that cannot be taken back. */
    Mono<Void> followedUp(Member gone);
}
