package vn.bangvang.outbox.aggregate;

import java.util.stream.Stream;

import com.mongodb.MongoClientSettings;
import com.mongodb.connection.TransportSettings;
import com.mongodb.reactivestreams.client.MongoClient;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.mongodb.autoconfigure.MongoReactiveAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.ReactiveMongoClientFactory;
import org.springframework.context.annotation.Bean;

/**
 * Speaks to the store through Java's own asynchronous sockets. Boot chooses Netty's, into whose buffers the driver
 * writes texts byte by byte: a quarter of the processor time of a service that stores a great deal.
 */
@AutoConfiguration(before = MongoReactiveAutoConfiguration.class)
class StoreTransport {

    /** Boot's client in everything else. A customizer would be asked for by clients that know no such sockets, too. */
    @Bean
    MongoClient reactiveStreamsMongoClient(ObjectProvider<MongoClientSettingsBuilderCustomizer> customizers,
            MongoClientSettings settings) {
        MongoClientSettingsBuilderCustomizer sockets = it -> it
                .transportSettings(TransportSettings.asyncBuilder().build());
        return new ReactiveMongoClientFactory(Stream.concat(customizers.orderedStream(), Stream.of(sockets)).toList())
                .createMongoClient(settings);
    }
}
