package vn.bangvang.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Speaks for the member service: tells of organisations and members with fresh ids under speaking names. */
public final class MemberServiceFixture implements AutoCloseable {
    private final KafkaProducer<String, byte[]> producer;
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, List<String>> members = new HashMap<>();

    public MemberServiceFixture(String bootstrapServers) {
        producer = new KafkaProducer<>(Map.of("bootstrap.servers", bootstrapServers), new StringSerializer(),
                new ByteArraySerializer());
    }

    /** The article's tree and people: P, K, S with CB1..CB4 and 50 members, and so many grassroots cells of five. */
    public MemberServiceFixture theArticle(int grassrootsCells) {
        organisation("P", "PROVINCIAL_ORGANISATION", null);
        organisation("K", "BLOC_ORGANISATION", "P");
        organisation("S", "GRASSROOTS_ORGANISATION", "K");
        Map.of("CB1", 13, "CB2", 13, "CB3", 12, "CB4", 12).forEach((cell, size) -> {
            organisation(cell, "SUBORDINATE_CELL", "S");
            IntStream.range(0, size).forEach(number -> member(cell, "2015-02-03"));
        });
        for (int number = 1; number <= grassrootsCells; number++) {
            String cell = "G%03d".formatted(number);
            organisation(cell, "GRASSROOTS_CELL", "K");
            IntStream.range(0, 5).forEach(one -> member(cell, "2015-02-03"));
        }
        return this;
    }

    public String id(String name) {
        return ids.computeIfAbsent(name, unknown -> UUID.randomUUID().toString());
    }

    /** The members of a cell in the order they were told of. */
    public List<String> members(String cell) {
        return members.getOrDefault(cell, List.of());
    }

    public String organisation(String name, String kind, @Nullable String parent) {
        String parentId = parent == null ? "null" : "\"" + id(parent) + "\"";
        String placements = parent == null
                ? "[]"
                : "[{\"parentId\":%s,\"from\":\"2010-01-01\"}]".formatted(parentId);
        send("member.organisation.v1", "membership.organisation-established.v1", "organisation", id(name), """
                {"organisationId":"%s","code":"%s","name":"%s","kind":"%s","level":"x","parentId":%s,
                 "foundedOn":"2010-01-01","placements":%s,"kinds":[{"kind":"%s","from":"2010-01-01"}],"names":[]}
                """.formatted(id(name), name, name, kind, parentId, placements, kind));
        return id(name);
    }

    public String member(String cell, String admittedOn) {
        String memberId = UUID.randomUUID().toString();
        members.computeIfAbsent(cell, first -> new ArrayList<>()).add(memberId);
        send("member.member.v1", "membership.member-admitted.v1", "member", memberId, """
                {"memberId":"%s","status":"OFFICIAL","admittedOn":"%s","cellId":"%s",
                 "placements":[{"cellId":"%s","from":"%s","type":"ADMISSION"}],
                 "statuses":[{"status":"OFFICIAL","from":"%s"}],"positions":[],"disciplines":[]}
                """.formatted(memberId, admittedOn, id(cell), id(cell), admittedOn, admittedOn));
        return memberId;
    }

    public void garbage(String topic) {
        sent(new ProducerRecord<>(topic, "x", new byte[]{0, 1, 2}));
        sent(new ProducerRecord<>(topic, "x", null));
        send(topic, "membership.unheard-of.v1", "unheard-of", UUID.randomUUID().toString(), "{\"kind\":\"NONE\"}");
    }

    @Override
    public void close() {
        producer.close();
    }

    private void send(String topic, String type, String aggregateType, String aggregateId, String state) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, aggregateId, """
                {"aggregateType":"%s","aggregateId":"%s","aggregateVersion":1,"recordedAt":"2021-01-04T00:00:00Z",
                 "actor":"test","change":{},"state":%s}""".formatted(aggregateType, aggregateId, state)
                .getBytes(UTF_8));
        Map.of("ce_specversion", "1.0", "ce_id", UUID.randomUUID().toString(), "ce_type", type, "ce_root", id("P"))
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        sent(record);
    }

    private void sent(ProducerRecord<String, byte[]> record) {
        try {
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
