package vn.bangvang.integration.events.messaging;

import java.util.HashMap;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;

import vn.bangvang.feed.FeedSettings;
import vn.bangvang.feed.RecordReader;
import vn.bangvang.integration.events.LogReader;

/** How the log is read on demand: in pieces that fit into a small heap, and creating no topic. */
@Configuration(proxyBeanMethods = false)
class LogReading {
    private static final int PIECE = 1_000_000;
    private static final int OF_ONE_PARTITION = 250_000;

    @Bean(destroyMethod = "close")
    LogReader logReader(ConsumerFactory<?, ?> kafka, RecordReader reader, FeedSettings settings) {
        Map<String, Object> config = new HashMap<>(kafka.getConfigurationProperties());
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, KafkaLogReader.MOST_RECORDS);
        config.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, PIECE);
        config.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, OF_ONE_PARTITION);
        config.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 100);
        config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
        config.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        return new KafkaLogReader(
                () -> new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer()), reader,
                settings.topics());
    }
}
