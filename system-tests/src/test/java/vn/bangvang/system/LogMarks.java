package vn.bangvang.system;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import vn.bangvang.quickstart.api.Fields;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * That nothing was published cannot be seen at once, because services publish after they answer. So every service is
 * given one more thing to publish, and what it publishes next has to be that.
 */
final class LogMarks {
    private LogMarks() {}

    /**
     * The log from here on, when what was accepted before is in it: a second mark leaves only after the first one's
     * batch.
     */
    static RawLog.Tail fromHereOn() {
        RawLog.Tail log = RawLog.tail();
        upToMark(newMark(), log);
        upToMark(newMark(), log);
        return log;
    }

    static void nothingElseCame(RawLog.Tail log) {
        String mark = newMark();
        assertThat(upToMark(mark, log).stream().filter(each -> !has(each, mark)).map(LogMarks::text)).isEmpty();
    }

    private static String newMark() {
        return "M" + UUID.randomUUID().toString().replace("-", "").substring(0, 12).toUpperCase(Locale.ROOT);
    }

    private static List<ConsumerRecord<byte[], byte[]>> upToMark(String mark, RawLog.Tail log) {
        String province = created("/organisations", Fields.of("code", mark)
                .and("name", "Đảng bộ đánh dấu")
                .and("kind", "PROVINCIAL_ORGANISATION")
                .and("foundedOn", "1975-05-01"), mark);
        created("/training-programmes", Fields.of("code", mark)
                .and("name", "Lớp đánh dấu")
                .and("type", "PROFESSIONAL_UPDATE"), mark);
        created("/guiding-documents", Fields.of("provinceId", province)
                .and("type", "DIRECTIVE")
                .and("number", mark)
                .and("title", "Đánh dấu")
                .and("issuer", "Tỉnh ủy"), mark);
        return log.until(records -> Stream.of("member.organisation.v1", "training.programme.v1",
                "evaluation.guiding-document.v1")
                .allMatch(topic -> records.stream().anyMatch(each -> each.topic().equals(topic) && has(each, mark))));
    }

    private static boolean has(ConsumerRecord<byte[], byte[]> record, String mark) {
        return text(record).contains(mark);
    }

    private static String text(ConsumerRecord<byte[], byte[]> record) {
        return record.topic() + " "
                + (record.value() == null ? "" : new String(record.value(), StandardCharsets.UTF_8));
    }

    private static String created(String path, Fields body, String key) {
        return SystemUnderTest.api().create(path, body, "mark/" + key).id();
    }
}
