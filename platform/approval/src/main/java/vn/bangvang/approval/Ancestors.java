package vn.bangvang.approval;

import java.util.Collection;

import reactor.core.publisher.Mono;

import vn.bangvang.access.Ancestry;

/** Knows what stands above organisations; each service has a component that does. */
@FunctionalInterface
public interface Ancestors {

    /** The tree at and above these organisations, as it stands today. */
    Mono<Ancestry> of(Collection<String> organisationIds);
}
