package vn.bangvang.system;

import java.util.List;
import java.util.Random;
import java.util.UUID;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import tools.jackson.databind.node.ObjectNode;

import vn.bangvang.quickstart.api.Answer;
import vn.bangvang.quickstart.api.Fields;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.system.ArticleProvince.expect;

/** Whatever somebody writes into a topic, the fold goes on and says what it could not use. */
@Isolated
class BadEventsIT {
    private static final String TOPIC = "evaluation.rating.v1";

    @Test
    void unusableEventsAreCountedAndListedAndStopNothing() throws Exception {
        ArticleProvince province = ArticleProvince.recordedDepartment("BAD-");
        assertThat(province.await("2021", expect("S", "members.outstanding", 10)).differences()).isEmpty();
        Operations before = Operations.caughtUp();
        ForgedEvent template = ForgedEvent.likeTheLastOf(TOPIC, province.id("CB3-05"));

        var bytes = new byte[200];
        new Random(7).nextBytes(bytes);
        ProducerRecord<byte[], byte[]> unknownType = template.next(_ -> {});
        ForgedEvent.header(unknownType, "ce_type", "evaluation.no-such-thing.v1");
        ProducerRecord<byte[], byte[]> unknownReference = template.next(envelope -> {
            String stranger = UUID.randomUUID().toString();
            envelope.put("aggregateId", stranger).put("aggregateVersion", 1);
            ((ObjectNode) envelope.path("state")).put("evaluationId", stranger).put("subjectId", stranger);
        });
        RawLog.publish(List.of(new ProducerRecord<>(TOPIC, "key".getBytes(), bytes),
                new ProducerRecord<>(TOPIC, "key".getBytes(), null),
                template.next(envelope -> envelope.remove("state")), unknownType, unknownReference,
                template.versions(5, _ -> {})));

        Operations after = Operations.caughtUp();
        assertThat(after.count("deadLetters") - before.count("deadLetters")).as("%s", after.answer()).isEqualTo(4);
        assertThat(after.count("parked") - before.count("parked")).as("%s", after.answer()).isEqualTo(1);
        assertThat(after.count("gaps") - before.count("gaps")).as("%s", after.answer()).isEqualTo(1);
        assertThat(after.answer().path("deadLetters")).hasSizeGreaterThanOrEqualTo(4);

        Answer prize = province.post("/prizes", Fields.of("organisationId", province.id("S"))
                .and("competition", "Hội thi")
                .and("level", "FIRST")
                .and("year", 2021), "after-the-noise");
        assertThat(prize.status()).isEqualTo(201);
        assertThat(province.await("2021", expect("S", "prizes.FIRST", 1)).differences()).isEmpty();
    }
}
