package vn.bangvang.outbox.aggregate;

import java.time.Clock;

import com.mongodb.ConnectionString;
import com.mongodb.reactivestreams.client.MongoClient;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

import vn.bangvang.outbox.relay.Relay;
import vn.bangvang.personkeys.PersonKeys;

/** Gives a service the aggregates that it has publications for. */
@AutoConfiguration(afterName = {"org.springframework.boot.mongodb.autoconfigure.MongoReactiveAutoConfiguration",
        "vn.bangvang.outbox.relay.RelayConfiguration", "vn.bangvang.personkeys.PersonKeysConfiguration"})
class AggregatesConfiguration {

    @Bean
    AggregateCollections aggregateCollections(MongoClient client, @Value("${spring.mongodb.uri}") String uri,
            @Value("${bangvang.outbox.source}") String source, Relay relay, ObjectProvider<PersonKeys> keys,
            ObjectProvider<Clock> clock) {
        String database = new ConnectionString(uri).getDatabase();
        if (database == null) {
            throw new IllegalStateException("spring.mongodb.uri names no database");
        }
        // When something was recorded is compared with when a period was closed: by the same clock.
        return new AggregateCollections(client.getDatabase(database), source, relay, keys.getIfAvailable(),
                clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    static RegisteringAggregates registeringAggregates() {
        return new RegisteringAggregates();
    }
}
