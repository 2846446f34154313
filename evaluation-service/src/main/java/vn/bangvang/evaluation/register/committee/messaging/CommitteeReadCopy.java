package vn.bangvang.evaluation.register.committee.messaging;

import java.util.List;

import org.springframework.stereotype.Component;

import vn.bangvang.evaluation.register.committee.CommitteeRegister;
import vn.bangvang.feed.Projection;
import vn.bangvang.feed.ReadCopy;
import vn.bangvang.feed.ReceivedEvent;

/** The executive committees in memory, by their organisations: each has one. */
@Component
final class CommitteeReadCopy implements ReadCopy<CommitteeStateV1>, CommitteeRegister {
    private final Projection<List<Seat>> seats = new Projection<>();

    @Override
    public String topic() {
        return "member.committee.v1";
    }

    @Override
    public Class<CommitteeStateV1> wire() {
        return CommitteeStateV1.class;
    }

    @Override
    public void take(CommitteeStateV1 told, ReceivedEvent event) {
        if (told.body() == CommitteeStateV1.Body.EXECUTIVE) {
            seats.put(told.organisationId(), event.payload().aggregateVersion(), told.seats());
        }
    }

    @Override
    public List<Seat> seatsOf(String organisationId) {
        return seats.get(organisationId).orElse(List.of());
    }
}
