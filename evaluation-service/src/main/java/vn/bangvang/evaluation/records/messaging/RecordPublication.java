package vn.bangvang.evaluation.records.messaging;

import java.util.List;
import java.util.Map;

import org.springframework.core.ParameterizedTypeReference;

import vn.bangvang.evaluation.records.DatedFacts;
import vn.bangvang.evaluation.records.Recorded;
import vn.bangvang.outbox.aggregate.Kind;
import vn.bangvang.outbox.aggregate.Publication;
import vn.bangvang.outbox.aggregate.Secret;

/** What is the same for records of every kind. */
abstract class RecordPublication<F extends DatedFacts> implements Publication<Recorded<F>, Recorded.Event> {
    private final Kind<Recorded<F>> kind;

    RecordPublication(ParameterizedTypeReference<Recorded<F>> type, String noun, String collection, String topic,
            String aggregateType) {
        this.kind = Kind.of(type, noun)
                .storedIn(collection)
                .toldOn(topic, aggregateType)
                .keyedBy((id, record) -> List.of(record.key(id)))
                .searchedBy("facts.organisationId")
                .keepingSecret(Secret.about("facts.memberId", "history[].reason"));
    }

    @Override
    public Kind<Recorded<F>> kind() {
        return kind;
    }

    @Override
    public String root(Recorded<F> after) {
        return after.rootId();
    }

    @Override
    public Object change(Recorded.Event event) {
        return Map.of("what", event);
    }
}
