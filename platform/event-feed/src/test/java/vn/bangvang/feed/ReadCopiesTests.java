package vn.bangvang.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class ReadCopiesTests {
    private static final String TOPIC = "member.member.v1";

    private enum Status {
        OFFICIAL
    }

    private record MemberV1(String name, @Nullable Status status, int year, @Nullable LocalDate from) {}

    private final Projection<MemberV1> members = new Projection<>();
    private final ReadCopies copies = new ReadCopies(List.of(ReadCopy.of(TOPIC, MemberV1.class,
            (state, event) -> members.put(event.payload().aggregateId(), event.payload().aggregateVersion(), state))));
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @BeforeEach
    void watch() {
        copies.bindTo(meters);
    }

    @Test
    void anUnknownWordCostsNothingButItself() {
        copies.on(List.of(member("m1", """
                {"name": "An", "status": "WORD_OF_A_LATER_RELEASE", "year": 2021, "new": {"a": 1}}""")));
        assertThat(members.get("m1")).contains(new MemberV1("An", null, 2021, null));
        assertThat(passedOver()).isZero();
    }

    @Test
    void whatCannotBeReadIsCountedAndTheNextStateIsTakenIn(CapturedOutput log) {
        copies.on(List.of(member("m1", """
                {"name": "Nguyễn Văn An", "year": "Nguyễn Văn An"}"""), member("m2", """
                {"name": "Bình", "from": "Nguyễn Văn An"}"""), member("m3", """
                {"name": "Cường", "year": 2021}""")));
        assertThat(members.get("m1")).isEmpty();
        assertThat(members.get("m3")).isPresent();
        assertThat(passedOver()).isEqualTo(2);
        assertThat(log).contains("member.member.v1", "about m1", "InvalidFormatException").doesNotContain("Văn An");
    }

    @Test
    void aRecordThatIsNoEventIsCountedWhenItsTopicIsKept() {
        copies.on(List.of(unreadable(TOPIC), unreadable("evaluation.rating.v1")));
        assertThat(passedOver()).isEqualTo(1);
    }

    @Test
    void eventsOfOtherTopicsAreLeftToOthers() {
        copies.on(List.of(event("evaluation.rating.v1", "r1", "{}")));
        assertThat(passedOver()).isZero();
    }

    private double passedOver() {
        return meters.get("bangvang.feed.passed.over").functionCounter().count();
    }

    private static Delivery unreadable(String topic) {
        return new UnreadableRecord(new Position(topic, 0, 7), Instant.EPOCH, "NOT_JSON", "", new byte[0]);
    }

    private static Delivery member(String id, String state) {
        return event(TOPIC, id, state);
    }

    private static Delivery event(String topic, String id, String state) {
        var json = new JsonMapper();
        var envelope = new Envelope("member", id, 1, null, null, null, Instant.EPOCH, "clerk", null, null,
                json.createObjectNode(), json.readTree(state));
        return new ReceivedEvent(new Position(topic, 0, 7), Instant.EPOCH, "e1", "member.told.v1", "province",
                envelope);
    }
}
