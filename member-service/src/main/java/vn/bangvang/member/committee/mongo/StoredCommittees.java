package vn.bangvang.member.committee.mongo;

import com.mongodb.client.model.Filters;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

import vn.bangvang.member.committee.Committee;
import vn.bangvang.member.committee.CommitteeEvent;
import vn.bangvang.member.committee.CommitteeQueries;
import vn.bangvang.outbox.aggregate.Aggregates;
import vn.bangvang.outbox.aggregate.Query;
import vn.bangvang.outbox.aggregate.Stored;

/** Committees as MongoDB finds them. */
@Component
class StoredCommittees implements CommitteeQueries {
    private static final Bson OPEN = Filters.exists("to", false);

    private final Aggregates<Committee, CommitteeEvent> committees;

    StoredCommittees(Aggregates<Committee, CommitteeEvent> committees) {
        this.committees = committees;
    }

    @Override
    public Flux<Stored<Committee>> withSeatOf(String memberId) {
        return committees.all(Query.where("holders.memberId", memberId));
    }

    @Override
    public Flux<Stored<Committee>> withOpenSeats() {
        return committees.all(Query.all().and(Filters.elemMatch("state.holders", OPEN)));
    }
}
