package vn.bangvang.evaluation.own;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Caller;
import vn.bangvang.evaluation.commendation.CommendationQueries;
import vn.bangvang.evaluation.rating.RatingQueries;
import vn.bangvang.evaluation.rating.selfcriticism.SelfCriticismQueries;
import vn.bangvang.evaluation.register.membership.Members;
import vn.bangvang.evaluation.register.membership.PartyMember;
import vn.bangvang.refusal.Refusal;

/**
 * Shows members what is kept of themselves. Nothing that a caller sends says whose record is meant: the member is the
 * one of the account, as the token says. So the organisation that the token reaches plays no part.
 */
@Service
public final class OwnRecords {
    private final RatingQueries ratings;
    private final SelfCriticismQueries selfCriticisms;
    private final CommendationQueries commendations;
    private final Members members;

    OwnRecords(RatingQueries ratings, SelfCriticismQueries selfCriticisms, CommendationQueries commendations,
            Members members) {
        this.ratings = ratings;
        this.selfCriticisms = selfCriticisms;
        this.commendations = commendations;
        this.members = members;
    }

    /**
     * The record of the caller's own membership. Bounded by a life: a year and four quarters for each year of it.
     *
     * @throws Refusal NOT_FOUND {@code NO_MEMBER_CONNECTED} (signalled) for an account that is no member's
     */
    public Mono<OwnRecord> of(Caller caller) {
        String memberId = caller.memberId();
        if (memberId == null) {
            return Mono.error(Refusal.notFound("NO_MEMBER_CONNECTED", "", null));
        }
        List<PartyMember> records = members.register().recordsOf(memberId);
        Set<String> ids = Stream.concat(Stream.of(memberId), records.stream().map(PartyMember::id))
                .collect(Collectors.toSet());
        return Mono.zip(ratings.ofMembers(ids).collectList(), selfCriticisms.ofMembers(ids).collectList(),
                commendations.decidedFor(ids).collectList())
                .map(read -> OwnRecord.of(ids, read.getT1(), read.getT2(), read.getT3(),
                        records.stream().flatMap(one -> one.disciplines().stream()).distinct().toList()));
    }
}
