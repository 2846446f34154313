package vn.bangvang.integration.events.web;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import vn.bangvang.integration.events.Events.Seen;
import vn.bangvang.integration.events.LogEntry;
import vn.bangvang.position.PositionForm;
import vn.bangvang.position.SeenPosition;

/**
 * An event in the JSON format of CloudEvents 1.0.
 *
 * @param specversion always 1.0
 * @param id of the event; an event that is told twice bears it twice
 * @param source the service that owns what the event is about
 * @param type what happened, such as {@code membership.member-admitted.v1}
 * @param subject id of the aggregate that it is about; events of one subject come in their order
 * @param time when its owner wrote it
 * @param datacontenttype of {@code data}
 * @param root id of the province, {@code *} for what belongs to every province
 * @param aggregateversion of the aggregate: 1, 2, 3 and so on without gaps
 * @param position names this version in {@code X-Bangvang-Position}: who asks for the thing with it gets at least this
 *        version
 * @param data the change and the full state after it, as {@code /contracts/asyncapi.yaml} describes them; missing where
 *        the token lacks the scope that reads the thing itself
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CloudEventAnswer(String specversion, String id, String source, String type, String subject, Instant time,
        String datacontenttype, String root, long aggregateversion, String position, @Nullable Object data) {

    static CloudEventAnswer of(Seen seen) {
        LogEntry entry = seen.entry();
        return new CloudEventAnswer("1.0", entry.id(), entry.source(), entry.type(), entry.subject(), entry.time(),
                "application/json", entry.root(), entry.version(),
                PositionForm.write(SeenPosition.ofVersion(entry.at().topic(), entry.subject(), entry.version())),
                seen.withData() ? entry.data() : null);
    }
}
