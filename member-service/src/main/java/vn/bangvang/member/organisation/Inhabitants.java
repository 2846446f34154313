package vn.bangvang.member.organisation;

import java.time.LocalDate;
import java.util.Collection;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** What the tree needs to know and ask of members, whoever keeps them. */
public interface Inhabitants {
    /**
     * How many members have their official cell in some organisations.
     *
     * @param active everybody who still counts
     * @param official the confirmed among them, exempt and suspended ones not included
     */
    record Census(long active, long official) {}

    Mono<Census> census(Collection<String> organisationIds);

    /** Transfers every active member from one cell to another, all or none of them by the rules; answers how many. */
    Mono<Long> moveAll(String fromId, Organisation to, LocalDate effectiveOn, @Nullable String decisionNo);
}
