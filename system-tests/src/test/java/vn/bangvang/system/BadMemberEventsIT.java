package vn.bangvang.system;

import java.util.List;
import java.util.Random;
import java.util.UUID;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import vn.bangvang.quickstart.api.Answer;
import vn.bangvang.quickstart.api.Fields;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever somebody writes into the topic of members, the services that copy from it go on. */
@Isolated
class BadMemberEventsIT {
    private static final String TOPIC = "member.member.v1";

    @Test
    void evaluationAndTrainingStillLearnOfNewMembers() throws Exception {
        ArticleProvince province = ArticleProvince.preparedDepartment("BADM-");
        Operations.caughtUp();
        ForgedEvent template = ForgedEvent.likeTheLastOf(TOPIC, province.id("CB3-05"));
        var bytes = new byte[200];
        new Random(7).nextBytes(bytes);
        ProducerRecord<byte[], byte[]> unknownType = template.next(_ -> {});
        ForgedEvent.header(unknownType, "ce_type", "member.no-such-thing.v1");
        ProducerRecord<byte[], byte[]> unknownReference = template.next(envelope -> {
            String stranger = UUID.randomUUID().toString();
            envelope.put("aggregateId", stranger).put("aggregateVersion", 1);
            ((ObjectNode) envelope.path("state")).put("memberId", stranger).put("cellId", UUID.randomUUID().toString());
        });
        RawLog.publish(List.of(new ProducerRecord<>(TOPIC, "key".getBytes(), bytes),
                new ProducerRecord<>(TOPIC, "key".getBytes(), null),
                template.next(envelope -> envelope.remove("state")),
                unknownType, unknownReference, template.versions(5, _ -> {})));
        Operations.caughtUp();

        // The partition of a member is its id's; enough of them meet every partition.
        for (int number = 1; number <= 6; number++) {
            String member = accepted(province, "/members", Fields.of("personId", "BADM-newcomer-" + number)
                    .and("cellId", province.id("CB4"))
                    .and("admittedOn", "2019-03-01")
                    .and("officialOn", "2020-03-01"), "newcomer/" + number);
            accepted(province, "/self-criticisms", Fields.of("subjectType", "MEMBER")
                    .and("subjectId", member)
                    .and("period", "2021")
                    .and("submittedOn", "2021-11-26"), "criticism/" + number);
            JsonNode opened = SystemUnderTest.api()
                    .list("/training-classes?programmeCode=PROFESSIONAL_UPDATE&year=2020")
                    .stream()
                    .filter(each -> each.path("code").asString().startsWith("BADM-"))
                    .findFirst()
                    .orElseThrow();
            accepted(province, "/enrolments", Fields.of("classId", opened.path("id").asString())
                    .and("traineeRef", "BADM-newcomer-" + number)
                    .and("traineeKind", "PARTY_MEMBER")
                    .and("memberId", member)
                    .and("sendingOrganisationId", province.id("S"))
                    .and("status", "COMPLETED")
                    .and("on", "2020-10-15"), "enrolment/" + number);
        }
    }

    private static String accepted(ArticleProvince province, String path, Fields body, String step) {
        Answer answer = province.post(path, body, step);
        assertThat(answer.status()).as("%s: %s", step, answer.body()).isEqualTo(201);
        return answer.id();
    }
}
