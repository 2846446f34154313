package vn.bangvang.member.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** What the tree needs to know and ask of members, whoever keeps them. */
public interface CellMembers {
    /**
     * How many members have their official cell in some organisations.
     *
     * @param active everybody who still counts
     * @param official the confirmed among them, exempt and suspended ones not included
     */
    record Census(long active, long official) {}

    /**
     * What else than its own active members ties members to an organisation.
     *
     * @param guests who stays there temporarily without a known end
     * @param until the first day on which nobody was there any more of those who have left or are known to leave
     */
    record Traces(long guests, @Nullable LocalDate until) {}

    Mono<Census> census(Collection<String> organisationIds);

    /** @param to the first day no longer; open while null */
    record Period(LocalDate from, @Nullable LocalDate to) {}

    /** When members were in an organisation, temporarily or not. */
    Mono<List<Period>> periodsIn(String organisationId);

    Mono<Traces> tracesIn(String organisationId);

    /** As {@link #tracesIn} without those whom {@link #moveAll} would move on that day. */
    Mono<Traces> tracesBeside(String organisationId, LocalDate movedOn);

    /**
     * Everybody's move from one cell to another.
     *
     * @param internal whether both cells belong to one grassroots organisation
     */
    record Move(String fromId, Organisation to, boolean internal, LocalDate effectiveOn,
            @Nullable String decisionNo) {}

    /**
     * Transfers everybody who would be in one cell from that day on to another. Of whom it is planned that they leave
     * later, the plans stand. The rules are asked for all of them before the first is written; a member who leaves
     * meanwhile stays where they went.
     */
    Mono<Void> moveAll(Move move);
}
